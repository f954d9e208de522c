import Foundation
import SourceText

@testable import FormRegister

/// Where the shipped profiles are.
let profileFolder =
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path + "/forms/profiles"

extension ImportProfile {
  /// A profile that must be without a mistake.
  init(_ text: String) {
    let (profile, diagnostics) = Self.load(text: text, name: "p.yaml")
    guard let profile else { fatalError(diagnostics.map(\.rendered).joined(separator: "\n")) }
    self = profile
  }

  /// A profile as it is shipped.
  static func shipped(_ name: String) throws -> ImportProfile {
    let (profile, diagnostics) = load(path: "\(profileFolder)/\(name).yaml", name: "\(name).yaml")
    guard let profile else { throw Diagnostic(.error, file: name, "\(diagnostics.map(\.rendered))") }
    return profile
  }
}

/// What is wrong with a profile, without the file's name.
func mistakes(_ text: String, declaring facts: [Fact]? = nil) -> [String] {
  let vocabulary = Vocabulary.standard.declaring(facts ?? [])
  let (profile, diagnostics) = ImportProfile.load(
    text: text, name: "p.yaml", vocabulary: vocabulary, knowsDeclaredFacts: facts != nil)
  let lines = diagnostics.map { String($0.rendered.dropFirst("p.yaml:".count)) }
  return profile == nil && lines.isEmpty ? ["refused without a word"] : lines
}

extension RegisterReading {
  init(_ text: String, by profile: String, declaring facts: [Fact]? = nil) {
    self.init(Array(text.utf8), name: "e.xml", declaring: facts, profiles: [ImportProfile(profile)])
  }

  /// The same without what depends on how it is written: places and the kind of file.
  var content: RegisterReading {
    var copy = self
    copy.kind = nil
    let nowhere = SourcePosition(line: 0, column: 0)
    for (index, instrument) in copy.instruments.enumerated() {
      for (number, form) in instrument.forms.enumerated() {
        copy.instruments[index].forms[number].position = nowhere
        for requirement in form.requirements.indices {
          copy.instruments[index].forms[number].requirements[requirement].position = nowhere
        }
      }
    }
    copy.warnings = warnings.map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" }
    return copy
  }
}

/// A profile of rows `<r i= f=>` below `<x>`, with further keys.
func rowProfile(instrument: String = "", form: String = "", requirement: String = "", head: String = "")
  -> String
{
  """
  profile: t
  root: x
  \(head)
  instrument: {path: x/r, id: "@i"\(instrument)}
  form: {path: ., id: "@f"\(form)}
  \(requirement.isEmpty ? "" : "requirement: \(requirement)")
  """
}
