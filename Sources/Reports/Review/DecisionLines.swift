internal import BatchReview
internal import FormRegister
internal import RuleBook

/// Writes `decisions.ndjson`: one line for each requirement, and one for each unread form.
final class DecisionLines: ReviewObserver {
  private let file: OutputFile
  private let facts: RequirementFacts
  private var memo: DecisionMemo?
  /// For each decision of the memo what its lines say of it, ready to be copied.
  private var fragments: [[UInt8]] = []
  private var generation = -1
  private var fileName: [UInt8] = []
  private var mark: UInt64 = 0
  private var line = ByteText()
  private var failure: (any Error)?

  init(_ file: OutputFile, _ vocabulary: Vocabulary) {
    self.file = file
    facts = RequirementFacts(vocabulary)
  }

  func use(_ memo: DecisionMemo) {
    if memo !== self.memo { generation = -1 }
    self.memo = memo
  }

  func begin(file name: String) {
    mark = file.end
    var text = ByteText()
    text.append(",\"file\":")
    text.appendJSON(name)
    fileName = text.bytes
  }

  func begin(_ instrument: borrowing InstrumentRecord) {}

  func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    if decided.result == .unread {
      begin(form, instrument)
      line.append(
        ",\"outcome\":\"undetermined\",\"undetermined\":\"unread\",\"rule\":null,\"because\":null,\"cite\":[],\"forcedBy\":[]"
      )
      appendAnswered(decided.answeredFacts(of: nil))
      end(nil, basis: 0, form, instrument)
    }
    for (index, decision) in decided.decisions.enumerated() {
      begin(form, instrument)
      line.append(",\"requirement\":")
      line.append(index + 1)
      line.append(fragment(decision))
      let basis = memo!.decisions[decision].decidingBasis
      if !decided.answeredFacts.isEmpty { appendAnswered(decided.answeredFacts(of: index, basis: basis)) }
      end(index, basis: basis, form, instrument)
    }
  }

  /// The facts of the line that only answers tell.
  private func appendAnswered(_ answered: [AnsweredFact]) {
    guard !answered.isEmpty else { return }
    append("answered", answered.map { $0.reference.name(in: facts.vocabulary) }, to: &line)
  }

  func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  func end(fileIsRejected: Bool) throws {
    if let failure { throw failure }
    if fileIsRejected { try file.truncate(to: mark) }
  }

  private func begin(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    line.bytes.removeAll(keepingCapacity: true)
    line.append("{\"form\":")
    facts.append(form.id, form.store, to: &line)
    line.append(",\"instrument\":")
    facts.append(instrument.id, instrument.store, to: &line)
    line.append(",\"department\":")
    facts.append(form.department, form.store, or: instrument.department, instrument.store, to: &line)
    line.append(",\"section\":")
    facts.append(form.section, form.store, or: instrument.section, instrument.store, to: &line)
    line.append(",\"number\":")
    facts.append(form.number, form.store, to: &line)
    line.append(",\"title\":")
    facts.append(form.title, form.store, to: &line)
  }

  private func end(
    _ requirement: Int?, basis: Int, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    line.append(",\"facts\":{")
    facts.append(requirement, basis: basis, form, instrument, to: &line)
    line.append("}")
    var position = form.position
    if let requirement {
      position = form.requirements[requirement].position
      let mark = form.requirements[requirement].markText
      if !mark.isUnknown {
        line.append(",\"evidence\":")
        facts.append(mark, form.store, to: &line)
      }
    }
    line.append(fileName)
    line.append(",\"line\":")
    line.append(position.line)
    line.append(",\"column\":")
    line.append(position.column)
    line.append("}\n")
    do { try file.append(line.bytes) } catch { failure = failure ?? error }
  }

  private func fragment(_ index: Int) -> [UInt8] {
    let memo = memo!
    if generation != memo.generation {
      generation = memo.generation
      fragments.removeAll(keepingCapacity: true)
    }
    while fragments.count <= index {
      fragments.append(makeFragment(fragments.count, memo))
    }
    return fragments[index]
  }

  private func makeFragment(_ index: Int, _ memo: DecisionMemo) -> [UInt8] {
    let decision = memo.decisions[index]
    let rules = memo.rules
    let ruleSet = rules.ruleSet
    var text = ByteText()
    text.append(",\"outcome\":")
    text.appendJSON(decision.outcome.map { ruleSet.outcomes[$0].id } ?? "undetermined")
    if let undetermined = decision.undetermined { append("undetermined", undetermined.rawValue, to: &text) }
    let rule = decision.rule.map { ruleSet.rules[$0] }
    append("rule", rule?.id, to: &text)
    if decision.undetermined == .conflict {
      append("rules", decision.conflictingRules.map { ruleSet.rules[$0].id }, to: &text)
    }
    if decision.undetermined == .missing {
      let possible = decision.results.ranks.map { rank in
        rules.strictness.outcome(at: rank).map { ruleSet.outcomes[$0].id } ?? "undetermined"
      }
      append("possible", possible, to: &text)
      append("ask", decision.ask.map { $0.name(in: ruleSet.vocabulary) }, to: &text)
    }
    append("because", rule?.because, to: &text)
    text.append(",\"cite\":[")
    for (index, citation) in (rule?.citations ?? []).enumerated() {
      text.append(index > 0 ? ",{\"law\":" : "{\"law\":")
      text.appendJSON(citation.law)
      if let article = citation.article { append("article", article, to: &text) }
      text.append("}")
    }
    text.append("]")
    append("forcedBy", memo.forcingFacts(of: index).map { $0.name(in: ruleSet.vocabulary) }, to: &text)
    if let departure = memo.departure(at: index) { append(departure, memo, to: &text) }
    return text.bytes
  }

  /// What people decided, and what the rules say.
  private func append(_ departure: Departure, _ memo: DecisionMemo, to text: inout ByteText) {
    let (decision, ruleSet) = (departure.decision, memo.rules.ruleSet)
    let instead = memo.decisions[departure.instead]
    text.append(",\"decision\":{\"who\":")
    text.appendJSON(decision.who)
    append("when", decision.when.description, to: &text)
    append("why", decision.why, to: &text)
    append("until", decision.until?.description, to: &text)
    text.append(",\"instead\":{\"outcome\":")
    text.appendJSON(instead.outcome.map { ruleSet.outcomes[$0].id } ?? "undetermined")
    append("rule", instead.rule.map { ruleSet.rules[$0].id }, to: &text)
    text.append("}}")
  }

  private func append(_ key: StaticString, _ value: String?, to text: inout ByteText) {
    text.append(",\"")
    text.append(key)
    text.append("\":")
    if let value { text.appendJSON(value) } else { text.append("null") }
  }

  private func append(_ key: StaticString, _ values: [String], to text: inout ByteText) {
    text.append(",\"")
    text.append(key)
    text.append("\":[")
    for (index, value) in values.enumerated() {
      if index > 0 { text.append(",") }
      text.appendJSON(value)
    }
    text.append("]")
  }
}
