public import BatchReview
public import RuleBook
internal import SourceText

/// A tally as JSON, CSV, or a table for the terminal.
public struct TallyReport {
  let tally: Tally
  private let ruleSet: RuleSet
  let wording: ReportWording

  public init(_ tally: Tally, _ ruleSet: RuleSet, _ wording: ReportWording) {
    (self.tally, self.ruleSet, self.wording) = (tally, ruleSet, wording)
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finish()
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("by", tally.axis.name)
      writer.string("unit", tally.unit.rawValue)
      writer.array("rows") { writer in
        for row in tally.rows { writer.object { write(row, hasKey: true, &$0) } }
      }
      writer.object("total") { write(tally.total, hasKey: false, &$0) }
      writer.object("notCounted") { writer in
        for (index, outcome) in tally.outcomes.enumerated() where outcome.effect == .none {
          writer.number(outcome.id, tally.notCounted[index])
        }
        writer.number("noRequirement", tally.noRequirement)
      }
      writeDecisionsNotCounted(&writer)
      writer.string("reviewRate", tally.reviewRate.map(Shares.text))
    }
  }

  private func write(_ row: Tally.Row, hasKey: Bool, _ writer: inout JSONWriter) {
    if hasKey { writer.string("key", row.key) }
    writer.object("counts") { writer in
      for column in columns { writer.number(column.id, row.counts[column.index]) }
    }
    writeDecisions(of: row, &writer)
    writer.number("total", row.total)
    writer.key("shares")
    guard let shares = Shares.tenths(row.counts) else { return writer.null() }
    writer.object { writer in
      for column in columns { writer.string(column.id, Shares.text(shares[column.index])) }
    }
  }

  /// The columns that are counted: outcomes with an effect, then undetermined.
  var columns: [(id: String, label: String, index: Int)] {
    let counted = tally.outcomes.enumerated().filter { $1.effect != .none }
      .map { (id: $1.id, label: $1.label.text(in: wording.language), index: $0) }
    return counted + [(id: "undetermined", label: wording.undetermined, index: tally.outcomes.count)]
  }

  public func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.head(tableColumns)
    for row in tableRows { writer.row(row) }
    return writer.drain()
  }

  /// The columns of the table: counts, then shares, then what rests on decisions of people.
  var tableColumns: [TableColumn] {
    [TableColumn(wording.label(of: tally.axis))] + columns.map { TableColumn($0.label, .count) }
      + [TableColumn(wording.total, .count)]
      + columns.map { TableColumn($0.label + wording.text("（％）", " (%)"), .share) }
      + [decisionColumn].compactMap(\.self)
  }

  /// The outcomes of the columns of counts, the last one undetermined.
  var countedOutcomes: [Outcome?] {
    columns.map { $0.index < tally.outcomes.count ? tally.outcomes[$0.index] : nil }
  }

  /// The rows of the table, the sums last.
  var tableRows: [[TableCell]] {
    tally.rows.map { tableRow($0, label($0)) } + [tableRow(tally.total, wording.total)]
  }

  /// The review rates of the rows of the table.
  var rates: [TableCell] {
    (tally.rows + [tally.total]).map { row in rate(row).map(TableCell.share) ?? .text("") }
  }

  private func tableRow(_ row: Tally.Row, _ label: String) -> [TableCell] {
    let shares = Shares.tenths(row.counts)
    return [.text(label)] + columns.map { .count(row.counts[$0.index]) } + [.count(row.total)]
      + columns.map { column in shares.map { .share($0[column.index]) } ?? .text("") }
      + [decisionCell(of: row)].compactMap(\.self)
  }

  /// The table, a line of shares, and what it does not count.
  public func text() -> String {
    var table = TextTable(
      header: [wording.label(of: tally.axis)] + columns.map(\.label) + [wording.total, wording.reviewRate],
      alignments: [.left] + columns.map { _ in .right } + [.right, .right])
    for row in tally.rows { table.row(textRow(row, label(row))) }
    table.rule()
    table.row(textRow(tally.total, wording.total))
    if let shares = Shares.tenths(tally.total.counts) {
      table.row(
        [wording.text("割合（％）", "share (%)")] + columns.map { Shares.text(shares[$0.index]) }
          + ["100.0", ""])
    }
    return table.rendered() + notCounted + (decisionLine.map { printable($0) + "\n" } ?? "")
  }

  private func textRow(_ row: Tally.Row, _ label: String) -> [String] {
    return [label] + columns.map { String(row.counts[$0.index]) }
      + [String(row.total), rate(row).map { Shares.text($0) + " %" } ?? ""]
  }

  /// The sum of a row's shares that are revised; nil where it counts nothing.
  func rate(_ row: Tally.Row) -> Int? {
    Shares.tenths(row.counts).map { shares in
      columns.reduce(0) { sum, column in
        let isRevised = column.index < tally.outcomes.count && tally.outcomes[column.index].effect == .revise
        return sum + (isRevised ? shares[column.index] : 0)
      }
    }
  }

  /// What stands in no row, as far as there is any.
  var uncounted: [(label: String, count: Int)] {
    var parts = tally.outcomes.enumerated().filter { $1.effect == .none && tally.notCounted[$0] > 0 }
      .map { (label: $1.label.text(in: wording.language), count: tally.notCounted[$0]) }
    if tally.noRequirement > 0 { parts.append((wording.noRequirement, tally.noRequirement)) }
    return parts
  }

  var notCounted: String {
    let parts = uncounted.map { "\($0.label) \($0.count)" }
    guard !parts.isEmpty else { return "" }
    return wording.text("計に含まない: ", "not counted: ") + parts.joined(separator: wording.text("、", ", ")) + "\n"
  }

  func label(_ row: Tally.Row) -> String { wording.label(ofRow: row.key, of: tally.axis, ruleSet) }
}
