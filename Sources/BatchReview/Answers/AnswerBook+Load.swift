internal import Foundation
public import RuleBook
public import SourceText

extension AnswerBook {
  /// The folder, below that of an inquiry, to which answers are collected.
  public static let folderName = "answers"

  /// Reads a folder of answers, or the folder of an inquiry that has one.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - ruleSet: In whose vocabulary the facts and outcomes are.
  ///   - name: The folder's name in diagnostics; the path where nil.
  /// - Returns: The answers, nil where they cannot be used, and everything that is wrong with them.
  public static func load(
    directory: String, of ruleSet: RuleSet, name: String? = nil
  ) -> (answers: AnswerBook?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    var (directory, name) = (directory, name ?? directory)
    guard isFolder(directory) else {
      collector.error("the answers are not a folder that can be read", name, at: nil)
      return (nil, collector.diagnostics)
    }
    if isFolder(directory + "/" + folderName) {
      directory += "/" + folderName
      name += "/" + folderName
    }
    let files = YAMLFolder.files(below: directory, name: name, collector)
    var book = AnswerBook()
    for file in files {
      let (root, diagnostics) = YAMLFile.read(path: directory + "/" + file, name: name + "/" + file)
      collector.add(diagnostics)
      guard let root else { continue }
      AnswerFileReader(ruleSet: ruleSet, file: name + "/" + file, collector: collector).read(root, &book)
    }
    book.reportContradictions(collector)
    guard !collector.hasErrors else { return (nil, collector.sorted) }
    book.digest = digest(directory, files)
    book.buildIndex()
    return (book, collector.sorted)
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  private static func digest(_ directory: String, _ files: [String]) -> String {
    var digest = SHA256()
    for file in files {
      let content = FileManager.default.contents(atPath: directory + "/" + file) ?? Data()
      digest.update("\(file)\u{0}\(content.count)\u{0}".utf8)
      digest.update(content)
    }
    return digest.finish()
  }

  /// Two records that cannot both hold are reported, each with the place of the other.
  private func reportContradictions(_ collector: DiagnosticCollector) {
    var stated: [FactKey: FactAnswer] = [:]
    for answer in facts {
      guard let value = answer.stated?.value else { continue }
      let key = FactKey(answer)
      if let first = stated[key], first.stated?.value != value {
        collector.error(
          "`\(answer.fact)` is answered otherwise of the same \(key.carrier)", answer.place.file,
          at: answer.place.position, help: "the other answer stands at \(first.place.text)")
      }
      stated[key] = stated[key] ?? answer
    }
    var taken: [RequirementID: [HumanDecision]] = [:]
    for decision in decisions {
      if let other = taken[decision.requirement]?.first(where: decision.overlaps) {
        collector.error(
          "requirement \(decision.requirement.number) of `\(decision.requirement.form.string)` is decided twice for the same time",
          decision.place.file, at: decision.place.position,
          help: "the other decision stands at \(other.place.text)")
      }
      taken[decision.requirement, default: []].append(decision)
    }
  }

  /// What may have one value only.
  private struct FactKey: Hashable {
    let carrier: String
    let id: ExactText
    let number: Int
    let fact: String

    init(_ answer: FactAnswer) {
      fact = answer.fact
      if let instrument = answer.instrument {
        (carrier, id, number) = ("instrument", ExactText(instrument), 0)
      } else {
        let isOfForm = ["flow", "document", "department", "section", "form.id"].contains(answer.fact)
        (carrier, id) = (isOfForm ? "form" : "requirement", answer.requirement.form)
        number = isOfForm ? 0 : answer.requirement.number
      }
    }
  }
}

extension AnswerPlace {
  /// `file:line:column`
  public var text: String { "\(file):\(position.line):\(position.column)" }
}
