public import SourceText

/// A page of a form with the requirements that people read from it.
public struct LabelledPage: Sendable {
  public struct Requirement: Sendable {
    public let act: MarkAct
    public let side: MarkSide
    /// The kind of seal; nil where the page does not say it.
    public let seal: MarkSeal?
    public let evidence: String
  }

  public let name: String
  public let requirements: [Requirement]
  public let text: String
  public let file: String
  /// 1-based line of the table.
  public let line: Int

  /// The largest table that is read, in bytes.
  private static let sizeLimit = 256 << 20

  /// Reads a table with the columns `page`, `requirements` and `text`, tabs between them; further columns are
  /// left alone.
  ///
  /// A requirement is `act/side/seal/evidence`, several are separated by `;`. In texts `⏎` is a line break and
  /// `␣` a blank.
  ///
  /// - Returns: The pages that can be used, and everything that is wrong.
  public static func read(path: String) -> (pages: [LabelledPage], diagnostics: [Diagnostic]) {
    let table: String
    do {
      table = try TextFile.read(path: path, name: path, sizeLimit: sizeLimit).text
    } catch { return ([], [error]) }
    var reader = LabelledPageReader(file: path)
    reader.read(table)
    return (reader.pages, reader.collector.sorted)
  }
}

/// Reads a table of pages line by line.
private struct LabelledPageReader {
  let file: String
  let collector = DiagnosticCollector()
  private(set) var pages: [LabelledPage] = []
  private var columns: [String: Int] = [:]

  init(file: String) { self.file = file }

  mutating func read(_ table: String) {
    var rows = table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if rows.last?.isEmpty == true { rows.removeLast() }
    guard let head = rows.first else {
      return collector.error("the file is empty", file, at: SourcePosition(line: 1, column: 1))
    }
    for (index, name) in cells(head).enumerated() { columns[String(name)] = columns[String(name)] ?? index }
    for name in ["page", "requirements", "text"] where columns[name] == nil {
      collector.error("the table has no column `\(name)`", file, at: SourcePosition(line: 1, column: 1))
    }
    guard !collector.hasErrors else { return }
    for (index, row) in rows.enumerated().dropFirst() where !row.isEmpty { page(row, line: index + 1) }
  }

  private func cells(_ row: Substring) -> [Substring] {
    row.split(separator: "\t", omittingEmptySubsequences: false)
  }

  private mutating func page(_ row: Substring, line: Int) {
    let cells = cells(row)
    let places = [columns["page"]!, columns["requirements"]!, columns["text"]!]
    guard places.allSatisfy(cells.indices.contains) else {
      return collector.error(
        "the row has only \(cells.count) cells", file, at: SourcePosition(line: line, column: 1))
    }
    let labels = cells[places[1]]
    let requirements = labels.split(separator: ";").filter { $0.contains { !$0.isWhitespace } }
      .compactMap { label in
        let column = row[..<label.startIndex].unicodeScalars.count + 1
        return requirement(label, at: SourcePosition(line: line, column: column))
      }
    let text = String(cells[places[2]]).replacing("⏎", with: "\n").replacing("␣", with: " ")
    pages.append(
      LabelledPage(
        name: String(cells[places[0]]), requirements: requirements, text: text, file: file, line: line))
  }

  private func requirement(_ label: Substring, at position: SourcePosition) -> LabelledPage.Requirement? {
    let parts = label.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 4 else {
      collector.error("`\(label)` is not act/side/seal/evidence", file, at: position)
      return nil
    }
    let act = value(parts[0], "an act", MarkSpelling.acts, position)
    let side = value(parts[1], "a side", MarkSpelling.sides, position)
    let isUnknown = parts[2].isEmpty || parts[2] == "-" || Vocabulary.unknownSpellings.contains(parts[2])
    let seal = isUnknown ? nil : value(parts[2], "a kind of seal", MarkSpelling.seals, position)
    guard let act, let side else { return nil }
    return .init(act: act, side: side, seal: seal, evidence: parts[3].replacing("␣", with: " "))
  }

  private func value<Value>(
    _ text: String, _ what: String, _ spellings: [(spelling: String, value: Value)],
    _ position: SourcePosition
  ) -> Value? {
    if let known = spellings.first(where: { $0.spelling == text }) { return known.value }
    collector.error(
      "`\(text)` is not \(what)", file, at: position,
      help: nearestSpelling(to: text, among: spellings.map(\.spelling)).map { "did you mean `\($0)`?" })
    return nil
  }
}
