internal import BatchReview
internal import RuleBook

/// Two tables of the same rows side by side: what a cell was, and what it becomes.
struct ComparedTally {
  private let from: Tally
  private let to: Tally
  private let wording: ReportWording
  private let label: (String) -> String
  /// The ids of the columns: outcomes that either table counts, then undetermined.
  private let columns: [String]

  init(_ from: Tally, _ to: Tally, _ wording: ReportWording, _ label: @escaping (String) -> String) {
    (self.from, self.to, self.wording, self.label) = (from, to, wording, label)
    let counted = [to, from].flatMap { $0.outcomes.filter { $0.effect != .none }.map(\.id) }
    columns =
      counted.enumerated().filter { counted.firstIndex(of: $1) == $0 }.map(\.element)
      + [FormOutcomes.undetermined]
  }

  /// The table; a cell that does not change is a plain number.
  func text() -> String {
    var table = TextTable(
      header: [wording.label(of: to.axis)] + columns.map(label) + [wording.total],
      alignments: [.left] + columns.map { _ in .right } + [.right])
    let keys = to.rows.map(\.key) + from.rows.map(\.key).filter { key in !to.rows.contains { $0.key == key } }
    for key in keys {
      let pair = (from.rows.first { $0.key == key }, to.rows.first { $0.key == key })
      table.row([key == Tally.unknownKey ? wording.unknown : key] + cells(pair.0, pair.1))
    }
    table.rule()
    table.row([wording.total] + cells(from.total, to.total))
    return table.rendered()
  }

  private func cells(_ before: Tally.Row?, _ after: Tally.Row?) -> [String] {
    let counts = columns.map { (count($0, before, from), count($0, after, to)) }
    return (counts + [(before?.total ?? 0, after?.total ?? 0)]).map { old, new in
      old == new ? "\(new)" : "\(old)→\(new)"
    }
  }

  private func count(_ column: String, _ row: Tally.Row?, _ tally: Tally) -> Int {
    guard let row else { return 0 }
    if column == FormOutcomes.undetermined { return row.counts[tally.outcomes.count] }
    guard let index = tally.outcomes.firstIndex(where: { $0.id == column }),
      tally.outcomes[index].effect != .none
    else { return 0 }
    return row.counts[index]
  }
}
