internal import BatchReview
internal import RuleBook

extension TallyReport {
  /// Adds how many of a row's numbers rest on decisions of people.
  func writeDecisions(of row: Tally.Row, _ writer: inout JSONWriter) {
    guard tally.countsDecisions else { return }
    writer.object("byDecision") { writer in
      for column in columns { writer.number(column.id, row.byDecision[column.index]) }
    }
  }

  /// Adds how many of what is not counted rest on decisions of people.
  func writeDecisionsNotCounted(_ writer: inout JSONWriter) {
    guard tally.countsDecisions else { return }
    writer.object("notCountedByDecision") { writer in
      for (index, outcome) in tally.outcomes.enumerated() where outcome.effect == .none {
        writer.number(outcome.id, tally.notCountedByDecision[index])
      }
    }
  }

  /// The column of what rests on decisions of people, where there may be any.
  var decisionColumn: TableColumn? {
    tally.countsDecisions ? TableColumn(wording.text("うち個別決定", "by decision"), .count) : nil
  }

  /// A row's cell in that column.
  func decisionCell(of row: Tally.Row) -> TableCell? {
    tally.countsDecisions ? .count(row.byDecision.reduce(0, +)) : nil
  }

  /// Which numbers rest on decisions of people, in one line; nil where there can be none.
  var decisionLine: String? {
    guard tally.countsDecisions else { return nil }
    var parts = tally.rows.compactMap { row in
      part(label(row), columns.map { ($0.label, row.byDecision[$0.index]) })
    }
    let notCounted = tally.outcomes.indices.map {
      (tally.outcomes[$0].label.text(in: wording.language), tally.notCountedByDecision[$0])
    }
    if let part = part(wording.text("計に含まないもの", "not counted"), notCounted) { parts.append(part) }
    guard !parts.isEmpty else { return wording.text("個別の決定によるものはない", "none by individual decision") }
    return wording.text("うち個別の決定によるもの: ", "of these by individual decision: ") + wording.list(parts)
  }

  private func part(_ name: String, _ counts: [(label: String, count: Int)]) -> String? {
    let counts = counts.filter { $0.count > 0 }.map { "\($0.label) \($0.count)" }
    guard !counts.isEmpty else { return nil }
    return wording.text("\(name)（\(wording.list(counts))）", "\(name) (\(wording.list(counts)))")
  }
}
