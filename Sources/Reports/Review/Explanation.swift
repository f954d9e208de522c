public import BatchReview
public import FormRegister
internal import RuleBook
internal import SourceText

/// Explains what has been decided about one form.
public final class Explanation: ReviewObserver {
  /// Whether the form has been met.
  public private(set) var isFound = false
  private let form: ExactText
  private let wording: ReportWording
  private let facts: RequirementFacts
  private var memo: DecisionMemo?
  private var file = ""
  private var writer = JSONWriter()
  private var lines: [String] = []

  public init(form: String, _ wording: ReportWording) {
    self.form = ExactText(form)
    self.wording = wording
    facts = RequirementFacts(wording.vocabulary)
  }

  public var json: [UInt8] {
    var writer = writer
    return writer.finish()
  }

  public var text: String { lines.map { printable($0) + "\n" }.joined() }

  public func begin(file: String) { self.file = file }
  public func use(_ memo: DecisionMemo) { self.memo = memo }
  public func begin(_ instrument: borrowing InstrumentRecord) {}
  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}
  public func end(fileIsRejected: Bool) {}

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard !isFound, let memo, let id = form.text(form.id), ExactText(id) == self.form else { return }
    isFound = true
    let outcome = outcome(decided.result, memo.rules)
    let department = form.text(form.department) ?? instrument.text(instrument.department)
    let section = form.text(form.section) ?? instrument.text(instrument.section)
    lines.append(
      [form.text(form.number), form.text(form.title), wording.text("（\(id)）", "(\(id))")].compactMap { $0 }
        .joined(separator: " "))
    lines.append(
      "  "
        + [instrument.text(instrument.title), instrument.text(instrument.number), department, section]
        .compactMap { $0 }.joined(separator: " / "))
    lines.append("  " + wording.text("様式としての結果: ", "the form: ") + outcome.label)
    let byRules = self.outcome(decided.resultByRules, memo.rules)
    let isByDecision = byRules.id != outcome.id
    if isByDecision {
      lines.append("  " + wording.text("規則だけによる結果: ", "by the rules alone: ") + byRules.label)
    }
    writer.object { writer in
      writer.string("form", id)
      writer.string("number", form.text(form.number))
      writer.string("title", form.text(form.title))
      writer.string("instrument", instrument.text(instrument.id))
      writer.string("department", department)
      writer.string("section", section)
      writer.string("outcome", outcome.id)
      if isByDecision { writer.string("outcomeByRules", byRules.id) }
      writer.string("file", file)
      writer.number("line", form.position.line)
      writer.number("column", form.position.column)
      writer.array("requirements") { writer in
        for index in decided.decisions.indices {
          writer.object { explain(index, decided, form, memo, &$0) }
        }
      }
    }
  }

  private func outcome(_ result: FormResult, _ rules: CompiledRules) -> (id: String, label: String) {
    let outcomes = rules.ruleSet.outcomes
    switch result {
    case .noRequirement: return ("no-requirement", wording.noRequirement)
    case .unread: return ("undetermined", wording.unread)
    case .results(let results):
      let result = rules.strictness.result(results)
      if case .outcome(let index) = result {
        return (outcomes[index].id, wording.label(of: result, outcomes))
      }
      return ("undetermined", wording.undetermined)
    }
  }

  /// A fact that only an answer tells, and who told it.
  private func told(_ answered: AnsweredFact) -> String {
    let source = [answered.source.who, answered.source.when.map(wording.date)].compactMap(\.self)
    let label = wording.label(of: answered.reference)
    guard !source.isEmpty else { return label }
    return wording.text("\(label)（\(wording.list(source))）", "\(label) (\(wording.list(source)))")
  }

  private func explain(
    _ index: Int, _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ memo: DecisionMemo,
    _ writer: inout JSONWriter
  ) {
    let (record, place) = (form.requirements[index], decided.decisions[index])
    let requirement = ExplainedRequirement(
      memo.decisions[memo.indexByRules(place)], memo.reasons(of: place), memo.rules.ruleSet, wording,
      by: memo.departure(at: place)?.decision)
    let answered = decided.answeredFacts(of: index)
    writer.number("requirement", index + 1)
    requirement.write(to: &writer)
    if !answered.isEmpty {
      writer.key("answered")
      writer.strings(answered.map { $0.reference.name(in: wording.vocabulary) })
    }
    writer.number("line", record.position.line)
    writer.number("column", record.position.column)

    let parts = [
      wording.label(record.act, of: .act), wording.label(record.seal, of: .seal),
      wording.label(record.signer, of: .signer),
    ]
    lines.append("")
    lines.append("  \(index + 1). \(parts.joined(separator: " / ")): \(requirement.outcomeLabel)")
    if let evidence = form.text(record.markText) {
      lines.append("     " + wording.text("本文の記載: ", "in the text: ") + evidence)
    }
    lines += requirement.lines.map { "     " + $0 }
    if !answered.isEmpty {
      lines.append("     " + wording.text("回答による事実: ", "from answers: ") + wording.list(answered.map(told)))
    }
    lines.append("     \(file):\(record.position.line):\(record.position.column)")
  }
}
