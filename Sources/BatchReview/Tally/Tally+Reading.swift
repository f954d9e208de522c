internal import FormRegister
internal import RuleBook
internal import SourceText

extension Tally {
  /// The rows of a table per department that a review has written; nil where it is none.
  init?(written value: JSONValue, outcomes: [Outcome]) {
    guard value["by"]?.text == "department", let unit = value["unit"]?.text.flatMap(TallyUnit.init),
      let rows = value["rows"]?.elements
    else { return nil }
    self.init(axis: .department, unit: unit, outcomes: outcomes)
    let columns = outcomes.enumerated().filter { $1.effect != .none }.map { (id: $1.id, index: $0) }
    for row in rows {
      guard let key = row["key"]?.text, let counts = row["counts"] else { return nil }
      let index = self.row(key)
      for column in columns + [(id: "undetermined", index: outcomes.count)] {
        guard let count = counts[column.id]?.integer, (0...Self.writtenLimit).contains(count) else {
          return nil
        }
        add(count, index, column.index)
      }
    }
  }

  /// The largest number in a written table, so that sums stay numbers.
  private static let writtenLimit = 1_000_000_000
}
