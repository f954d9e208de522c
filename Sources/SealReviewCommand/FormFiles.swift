import ArgumentParser
import Foundation
import SealReview

/// Files of forms, and how they are read.
protocol FormFiles {
  var forms: [String] { get }
  var profiles: ProfileOptions { get }
  var words: MarksOption { get }
}

/// The files of forms.
struct FormsArguments: ParsableArguments, FormFiles {
  @Argument(
    help: "Files or folders of forms (folders are searched for *.xml, and for pages with a profile), or -.",
    completion: .file())
  var forms: [String]

  @OptionGroup var profiles: ProfileOptions
  @OptionGroup var words: MarksOption
}

extension FormFiles {
  /// Finds the files, runs `body` with them, and removes what was kept of standard input.
  ///
  /// - Parameters:
  ///   - vocabulary: That of the rule set; the facts that profiles name are held against it.
  ///   - passes: How often `body` reads each file, for the line of progress.
  func withInputs<Value>(
    _ vocabulary: Vocabulary? = nil, passes: Int = 1, _ body: ([ReviewInput]) throws -> Value
  ) throws -> Value {
    let marks: MarkReader?
    do { marks = try words.loadOrRefuse() } catch {
      _ = try? profiles.load(vocabulary)
      Console.show(missing())
      throw error
    }
    return try withInputs(marks: marks, vocabulary, passes: passes, body)
  }

  /// What is said of the files and folders that are not there, where something else keeps all from being read.
  func missing() -> [Diagnostic] {
    forms.filter { $0 != "-" && !FileManager.default.fileExists(atPath: $0) }.map {
      Diagnostic(.error, file: $0, "cannot open `\($0)`: \(systemReason(code: ENOENT))")
    }
  }

  func withInputs<Value>(
    marks: MarkReader?, _ vocabulary: Vocabulary?, passes: Int = 1, _ body: ([ReviewInput]) throws -> Value
  ) throws -> Value {
    var kept: String?
    defer { if let kept { try? FileManager.default.removeItem(atPath: kept) } }
    let profiles: [ImportProfile]
    do { profiles = try self.profiles.load(vocabulary) } catch {
      Console.show(missing())
      throw error
    }
    let inputs = ReviewInput.find(forms, profiles: profiles, marks: marks) {
      if let kept { return kept }
      let path = try StandardInput.keep()
      kept = path
      return path
    }
    guard let line = ProgressLine.begin() else { return try body(inputs) }
    defer { line.end() }
    let size = inputs.reduce(0) { $0 + $1.fileSize }
    line.progress.expect(files: inputs.count * passes, bytes: size * passes)
    return try body(inputs.map { $0.counting(line.progress) })
  }
}

extension ReviewInput {
  /// In bytes; 0 where it is not known.
  fileprivate var fileSize: Int {
    (try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.size] as? Int) ?? 0
  }
}
