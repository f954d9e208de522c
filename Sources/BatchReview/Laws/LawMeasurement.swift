internal import FormRegister
internal import Foundation
public import SourceText

/// How well a comparison of laws finds the sentences that somebody listed.
public struct LawMeasurement: Sendable {
  /// A listed sentence, or a found one.
  public struct Row: Hashable, Sendable {
    public let law: String
    public let article: String
    public let change: String
    public let before: String
  }

  public private(set) var listed = 0
  public private(set) var found = 0
  /// Found and listed, at the same place.
  public private(set) var right = 0
  /// Of those, found as the same kind of change.
  public private(set) var sameKind = 0
  public private(set) var missing: [Row] = []
  public private(set) var unlisted: [Row] = []
  public private(set) var differing: [(found: Row, listed: Row)] = []
  public private(set) var diagnostics: [Diagnostic] = []

  public var recall: Double { listed == 0 ? 1 : Double(right) / Double(listed) }
  public var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

  /// What lists of revisions call the kinds of change.
  private static let kinds = ["seal_removed": "lost", "seal_changed": "changed", "sentence_gone": "gone"]

  /// Compares every `X_before.xml` of a folder with its `X_after.xml`, and the result with a list.
  ///
  /// - Parameters:
  ///   - folder: The laws.
  ///   - list: Tab-separated, with a header that names `lawnum`, `article`, `change` and `before`.
  ///   - isMeasured: Which files count, by their names without `_before.xml`; by default all.
  /// - Throws: What is wrong with the list.
  public init(
    folder: String, list: String, isMeasured: (String) -> Bool = { _ in true }
  ) throws(Diagnostic) {
    let inputs = ReviewInput.find([folder]) { "" }
    var expected = try Self.rows(of: list)
    var laws: Set<String> = []
    for input in inputs where input.name.hasSuffix("_before.xml") {
      let stem = input.name.dropLast("_before.xml".count)
      guard isMeasured(String(stem.split(separator: "/").last ?? stem)) else { continue }
      let comparison = LawComparison(
        before: LawFolder([input.name]), after: LawFolder([String(stem) + "_after.xml"]))
      diagnostics += comparison.diagnostics
      laws.formUnion(LawFolder([input.name]).files.keys.map(\.text))
      for change in comparison.changes { count(change, &expected) }
    }
    if let refusal = inputs.first(where: { $0.refusal != nil })?.refusal {
      throw Diagnostic(.error, file: folder, refusal)
    }
    guard !laws.isEmpty else {
      throw Diagnostic(.error, file: folder, "there is no pair of laws `X_before.xml` and `X_after.xml`")
    }
    expected = expected.filter { laws.contains($0.law) }
    missing = expected
    listed = right + expected.count
  }

  private mutating func count(_ change: LawChange, _ expected: inout [Row]) {
    found += 1
    let row = Row(
      law: change.law.number.text, article: change.place.path, change: change.kind.rawValue,
      before: Self.bare(change.before ?? change.after ?? ""))
    guard
      let index = expected.firstIndex(where: {
        $0.law == row.law && $0.before == row.before && $0.article == row.article
      })
    else {
      unlisted.append(row)
      return
    }
    right += 1
    let other = expected.remove(at: index)
    if other.change == row.change { sameKind += 1 } else { differing.append((row, other)) }
  }

  private static func bare(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace })
  }

  private static func rows(of path: String) throws(Diagnostic) -> [Row] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Diagnostic(.error, file: path, "cannot be read as UTF-8")
    }
    let lines = text.split(whereSeparator: \.isNewline)
    let header = lines.first?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
    let columns = ["lawnum", "article", "change", "before"].map { header.firstIndex(of: $0) }
    guard let law = columns[0], let article = columns[1], let change = columns[2], let before = columns[3]
    else {
      throw Diagnostic(
        .error, file: path, "the first line must name `lawnum`, `article`, `change` and `before`")
    }
    return lines.dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count > max(law, article, change, before) else { return nil }
      let kind = String(cells[change])
      return Row(
        law: LawNumber(cells[law]).text, article: String(cells[article]), change: kinds[kind] ?? kind,
        before: bare(cells[before]))
    }
  }
}
