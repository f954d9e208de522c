internal import BatchReview
internal import RuleBook
internal import SourceText

/// The explanations of a page's decisions, each written once, before the first form that refers to it.
struct DecisionRows {
  private let wording: ReportWording
  private var memo: DecisionMemo?
  private var generation = -1
  /// For each decision of the memo the number of its row.
  private var numbers: [Int?] = []
  /// Decisions of different facts often read the same.
  private var known: [[UInt8]: Int] = [:]
  /// How many rows there are.
  private var count = 0

  /// How many rows are remembered by their text. Which single fact would change a decision is looked for while there
  /// are fewer; more facts than one would take too long.
  private static let limit = 5_000

  init(_ wording: ReportWording) { self.wording = wording }

  mutating func use(_ memo: DecisionMemo) {
    if memo !== self.memo { generation = -1 }
    self.memo = memo
  }

  /// The number of a decision's row, and the row where it is new.
  mutating func row(of decision: Int) -> (number: Int, new: [UInt8]?) {
    let memo = memo!
    if generation != memo.generation {
      generation = memo.generation
      numbers.removeAll(keepingCapacity: true)
    }
    while numbers.count <= decision { numbers.append(nil) }
    if let number = numbers[decision] { return (number, nil) }
    let row = row(memo, decision)
    if let number = known[row] {
      numbers[decision] = number
      return (number, nil)
    }
    defer { count += 1 }
    numbers[decision] = count
    if known.count < Self.limit { known[row] = count }
    return (count, row)
  }

  /// `[2, outcome, [rules], [[label, text], …]]`
  private func row(_ memo: DecisionMemo, _ index: Int) -> [UInt8] {
    let decision = memo.decisions[index]
    let ruleSet = memo.rules.ruleSet
    let reasons = memo.reasons(of: index, changeLimit: count < Self.limit ? 1 : 0)
    let departure = memo.departure(at: index)
    let byRules = memo.decisions[memo.indexByRules(index)]
    let explained = ExplainedRequirement(
      byRules, reasons, ruleSet, wording, valueLimit: 3, by: departure?.decision)
    var text = ByteText()
    text.append("[2,")
    text.append(decision.outcome ?? ruleSet.outcomes.count)
    text.append(",")
    // What people decided stands behind the rules.
    let rules =
      departure == nil ? decision.rule.map { [$0] } ?? decision.conflictingRules : [ruleSet.rules.count]
    text.appendList(rules) { $0.append($1) }
    text.append(",")
    let state = decision.undetermined.map {
      ExplainedRequirement.Part(wording.text("状態", "state"), wording.label(of: $0))
    }
    text.appendList([state].compactMap(\.self) + explained.parts) { text, part in
      text.append("[")
      text.appendJSON(printable(part.label))
      text.append(",")
      text.appendJSON(printable(part.text))
      text.append("]")
    }
    text.append("]")
    return text.embedded
  }
}
