import Foundation

/// The English messages that stand in the sources.
enum SourceMessages {
  struct Message {
    var text: String
    var place: String
  }

  /// The modules whose literals in English are messages, but for those that are told apart below.
  private static let modules = [
    "AmendingLanguage", "BatchReview", "FormRegister", "Reports/Documents", "Reports/Inquiry/Collecting",
    "Reports/Writing", "RuleBook", "SealReview", "SealReviewCommand", "SourceText", "Workbooks/Reading",
    "XMLStream", "ZippedFiles",
  ]

  /// What is said to programmers, and texts in both languages: no messages.
  private static let silentCalls: Set = [
    "precondition", "preconditionFailure", "fatalError", "assert", "Label", "ValidationError",
  ]
  private static let silentLabels: Set = ["because", "name"]

  /// Of the command, only what is shown on standard error while it runs; help and usage are English. Documents hold
  /// their texts in both languages beside each other.
  private static let spokenCalls: Set = ["Diagnostic", "note"]
  private static let quietModules: Set = ["SealReviewCommand", "Reports/Documents"]

  static func all() throws -> [Message] {
    try modules.flatMap { module in
      let folder = Command.root + "/Sources/" + module
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
        $0.hasSuffix(".swift")
      }
      return try paths.sorted().flatMap { path in
        let source = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
        return SwiftLiterals(source).literals.filter { isMessage($0, in: module) }
          .map { Message(text: $0.text, place: "\(module)/\(path):\($0.line)") }
      }
    }
  }

  private static func isMessage(_ literal: SwiftLiterals.Literal, in module: String) -> Bool {
    guard isEnglish(literal.text), literal.calls.allSatisfy({ !silentCalls.contains($0) }) else {
      return false
    }
    if let label = literal.label, silentLabels.contains(label) { return false }
    return !quietModules.contains(module) || literal.calls.contains { spokenCalls.contains($0) }
  }

  /// Words apart from what is put in: at least one in small letters, and a blank.
  private static func isEnglish(_ text: String) -> Bool {
    guard text.contains(" "), !text.contains("\n") else { return false }
    return text.split(separator: " ").contains { word in
      word.count > 1 && word.allSatisfy { $0.isASCII && ($0.isLowercase || ",;:.'".contains($0)) }
    }
  }
}
