internal import BatchReview
internal import FormRegister
internal import RuleBook

/// The rules of a rule set as a table, with how often each of them decided.
enum RuleTable {
  static func columns(_ wording: ReportWording) -> [TableColumn] {
    let titles: [(String, String, TableColumn.Kind)] = [
      ("規則", "rule", .text), ("名称", "title", .title), ("層", "layer", .text), ("結果", "outcome", .text),
      ("理由", "reason", .prose), ("根拠", "citation", .prose), ("適用開始", "from", .text),
      ("適用終了", "until", .text), ("決定した押印・署名", "decided", .count),
    ]
    return titles.map { TableColumn(wording.text($0.0, $0.1), $0.2) }
  }

  /// - Parameter counts: How many requirements each rule decided.
  static func rows(_ ruleSet: RuleSet, _ counts: [Int], _ wording: ReportWording) -> [[TableCell]] {
    zip(ruleSet.rules, counts).map { rule, count in
      [
        .text(rule.id), .text(rule.title), .text(ruleSet.layers[rule.layer]),
        .text(ruleSet.outcomes[rule.outcome].label.text(in: wording.language)), .text(rule.because),
        .text(rule.citations.map(\.text).joined(separator: wording.text("、", "; "))),
        TableCell(rule.from?.description), TableCell(rule.until?.description), .count(count),
      ]
    }
  }
}

/// Counts how many requirements each rule decides.
final class RuleCounter: ReviewObserver {
  private(set) var counts: [Int]
  private var memo: DecisionMemo?

  init(_ rules: Int) { counts = Array(repeating: 0, count: rules) }

  func begin(file: String) {}
  func use(_ memo: DecisionMemo) { self.memo = memo }
  func begin(_ instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}
  func end(fileIsRejected: Bool) throws {}

  func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    for decision in decided.decisions {
      if let rule = memo.decisions[decision].rule { counts[rule] += 1 }
    }
  }
}
