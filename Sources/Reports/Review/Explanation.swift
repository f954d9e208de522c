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
  public func end(_ instrument: borrowing InstrumentRecord, result: FormResult) {}
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
    writer.object { writer in
      writer.string("form", id)
      writer.string("number", form.text(form.number))
      writer.string("title", form.text(form.title))
      writer.string("instrument", instrument.text(instrument.id))
      writer.string("department", department)
      writer.string("section", section)
      writer.string("outcome", outcome.id)
      writer.string("file", file)
      writer.number("line", form.position.line)
      writer.number("column", form.position.column)
      writer.array("requirements") { writer in
        for index in decided.decisions.indices {
          writer.object { explain(index, decided.decisions[index], form, instrument, memo, &$0) }
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

  private func explain(
    _ index: Int, _ place: Int, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord,
    _ memo: DecisionMemo, _ writer: inout JSONWriter
  ) {
    let ruleSet = memo.rules.ruleSet
    let decision = memo.decisions[place]
    let forcing = memo.forcingFacts(of: place)
    let record = form.requirements[index]
    let rule = decision.rule.map { ruleSet.rules[$0] }
    let outcome = decision.outcome.map { ruleSet.outcomes[$0] }
    writer.number("requirement", index + 1)
    writer.string("outcome", outcome?.id ?? "undetermined")
    if let kind = decision.undetermined { writer.string("undetermined", kind.rawValue) }
    writer.string("rule", rule?.id)
    writer.string("title", rule?.title)
    writer.string("because", rule?.because)
    writer.array("cite") { writer in
      for citation in rule?.citations ?? [] {
        writer.object { writer in
          writer.string("law", citation.law)
          writer.string("article", citation.article)
        }
      }
    }
    writer.key("forcedBy")
    writer.strings(forcing.map { $0.name(in: ruleSet.vocabulary) })
    writer.key("ask")
    writer.strings(decision.ask.map { $0.name(in: ruleSet.vocabulary) })
    writer.key("rules")
    writer.strings(decision.conflictingRules.map { ruleSet.rules[$0].id })
    writer.number("line", record.position.line)
    writer.number("column", record.position.column)

    lines.append("")
    let parts = [
      wording.label(record.act, of: .act), wording.label(record.seal, of: .seal),
      wording.label(record.signer, of: .signer),
    ]
    lines.append(
      "  \(index + 1). \(parts.joined(separator: " / ")): "
        + (outcome?.label.text(in: wording.language) ?? decision.undetermined.map(wording.label(of:)) ?? ""))
    if let evidence = form.text(record.markText) {
      lines.append("     " + wording.text("本文の記載: ", "in the text: ") + evidence)
    }
    if let rule {
      lines.append("     " + wording.text("規則: ", "rule: ") + "\(rule.title)（\(rule.id)）")
      lines.append("     " + wording.text("理由: ", "because: ") + rule.because)
      if !rule.citations.isEmpty {
        lines.append(
          "     " + wording.text("根拠: ", "citing: ") + rule.citations.map(\.text).joined(separator: "、"))
      }
    }
    explainRest(decision, forcing, ruleSet, record)
  }

  private func explainRest(
    _ decision: Decision, _ forcing: [FactReference], _ ruleSet: RuleSet, _ record: RequirementRecord
  ) {
    let separator = wording.text("、", ", ")
    if !forcing.isEmpty {
      lines.append(
        "     " + wording.text("決め手となる事実: ", "forced by: ")
          + forcing.map(wording.label(of:)).joined(separator: separator))
    }
    if !decision.ask.isEmpty {
      lines.append(
        "     " + wording.text("確認する事項: ", "to be asked: ")
          + decision.ask.map(wording.label(of:)).joined(separator: separator))
    }
    if !decision.conflictingRules.isEmpty {
      lines.append(
        "     " + wording.text("矛盾する規則: ", "contradicting rules: ")
          + decision.conflictingRules.map { ruleSet.rules[$0].id }.joined(separator: separator))
    }
    lines.append("     \(file):\(record.position.line):\(record.position.column)")
  }
}
