public import FormRegister
internal import Foundation
public import SourceText

/// The parts of a review that were read elsewhere, put together again: a review of them is one of all their files.
public struct MergedParts {
  /// The files, in the order of their places where the lines give them, of their names by bytes where not.
  public private(set) var inputs: [ReviewInput] = []
  /// By what they were read; nil where there are none.
  public private(set) var mark: ReadingMark?
  /// What is wrong with the parts.
  public private(set) var diagnostics: [Diagnostic] = []

  /// How many errors are reported.
  private static let errorLimit = 100

  /// Finds out which lines belong to which file.
  ///
  /// - Parameters:
  ///   - paths: Files of lines, or folders: those are searched for `partial.ndjson` and `part-…`.
  ///   - program: The version that merges.
  ///   - ruleSet: The digest of the rule set that is to decide.
  public init(_ paths: [String], program: String, ruleSet: String) {
    var index = PartIndex(program: program, ruleSet: ruleSet)
    for path in paths {
      let files = Self.files(path)
      if files.isEmpty {
        diagnostics.append(
          Diagnostic(.error, file: path, "the folder holds no `partial.ndjson` and no `part-…`"))
      }
      for file in files { index.add(path: file) }
    }
    let (files, problems) = index.finish()
    diagnostics += problems.prefix(Self.errorLimit)
    mark = index.mark
    if diagnostics.isEmpty { inputs = files.map(ReviewInput.init(recorded:)) }
  }

  /// The files of lines that the user names by a path.
  private static func files(_ path: String) -> [String] {
    guard isFolder(path) else { return [path] }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let wanted = found.filter { file in
      let words = file.split(separator: "/")
      let name = words.last.map(String.init) ?? ""
      let isPart = name.hasSuffix("partial.ndjson") || name.hasPrefix("part-") && !name.hasSuffix(".crc")
      return isPart && !words.contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
    }
    return wanted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { prefix + $0 }
  }
}
