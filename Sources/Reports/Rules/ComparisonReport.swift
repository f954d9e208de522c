public import BatchReview
public import FormRegister
public import RuleBook
internal import SourceText

/// A comparison of rule sets, and of what they make of a register, as JSON or text.
public struct ComparisonReport {
  private let comparison: RuleSetComparison
  private let register: RegisterComparison?
  private let ruleSets: ComparableRuleSets
  private let wording: ReportWording

  /// - Parameters:
  ///   - comparison: The comparison of the rules.
  ///   - register: The comparison of what becomes of the forms; nil without forms.
  ///   - ruleSets: What is compared.
  ///   - language: The language of text.
  public init(
    _ comparison: RuleSetComparison, _ register: RegisterComparison?, _ ruleSets: ComparableRuleSets,
    _ language: Language
  ) {
    (self.comparison, self.register, self.ruleSets) = (comparison, register, ruleSets)
    wording = ReportWording(language, ruleSets.to.vocabulary)
  }

  /// Whether nothing changes.
  public var isEmpty: Bool {
    comparison.regions.isEmpty && comparison.isComplete
      && register.map { $0.forms.isEmpty && $0.worklist.isEmpty } ?? true
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("regions") { writer in
        for region in comparison.regions {
          writer.object { writer in
            writer.facts(region.cases, wording)
            writer.string("from", region.from ?? FormOutcomes.undetermined)
            writer.string("to", region.to ?? FormOutcomes.undetermined)
            writer.date("since", region.cases.from)
            writer.date("before", region.cases.until)
            writer.object("witness") { writer in
              for fact in region.witness.restrictions {
                let vocabulary = wording.vocabulary
                writer.string(
                  vocabulary.facts[fact.fact].id, fact.values[0].name(of: fact.fact, in: vocabulary))
              }
            }
          }
        }
      }
      writer.bool("complete", comparison.isComplete)
      writer.key("notes")
      writer.strings(comparison.notes.map(\.message))
      if let register { write(register, &writer) }
    }
    return writer.finish()
  }

  private func write(_ register: RegisterComparison, _ writer: inout JSONWriter) {
    writer.array("forms") { writer in
      for form in register.forms {
        writer.object { writer in
          writer.string("form", form.to.id)
          writer.string("department", form.to.department)
          writer.string("from", form.from.outcome)
          writer.string("to", form.to.outcome)
          writer.string("fromRule", form.from.rule)
          writer.string("toRule", form.to.rule)
        }
      }
    }
    writer.object("tally") { writer in
      writer.key("from")
      TallyReport(register.tally.from, ruleSets.from, wording).write(to: &writer)
      writer.key("to")
      TallyReport(register.tally.to, ruleSets.to, wording).write(to: &writer)
    }
    writer.object("worklist") { writer in
      for (name, instruments) in [
        ("added", register.worklist.added), ("removed", register.worklist.removed),
        ("changed", register.worklist.changed),
      ] {
        writer.key(name)
        writer.strings(instruments.map(\.id))
      }
    }
  }

  public func text() -> String {
    var lines = [
      wording.text(
        "結論が変わる場合　\(comparison.regions.count)件", "cases whose outcome changes: \(comparison.regions.count)")
    ]
    for (index, region) in comparison.regions.enumerated() {
      lines.append("  \(index + 1). \(arrow(region.from, region.to))　\(wording.text(region.cases))")
    }
    if !comparison.isComplete {
      lines.append(
        wording.text("  調べきれませんでした。ほかにもあり得ます。", "  Not complete: there may be more."))
    }
    if let register { lines += text(register) }
    return lines.map { printable($0) + "\n" }.joined()
      + (register.map { "\n" + ComparedTally($0.tally.from, $0.tally.to, wording, outcomeLabel).text() } ?? "")
  }

  private func text(_ register: RegisterComparison) -> [String] {
    var lines = [
      "",
      wording.text(
        "結論が変わる様式　\(register.forms.count)件", "forms whose outcome changes: \(register.forms.count)"),
    ]
    for form in register.forms {
      let name = [form.to.department, form.to.id, form.to.number, form.to.title].compactMap(\.self)
      let rules = arrow(ruleTitle(form.from.rule, ruleSets.from), ruleTitle(form.to.rule, ruleSets.to))
      lines.append("  \(name.joined(separator: " "))　\(arrow(form.from.outcome, form.to.outcome))　\(rules)")
    }
    let change = register.worklist
    guard !change.isEmpty else { return lines }
    lines += ["", wording.text("改正を要する例規の増減", "instruments to be amended")]
    for (sign, instruments) in [
      (wording.text("新たに要する", "added"), change.added), (wording.text("要しなくなる", "removed"), change.removed),
      (wording.text("内容が変わる", "changed"), change.changed),
    ] where !instruments.isEmpty {
      let names = instruments.map { $0.title ?? $0.id }
      lines.append("  \(sign) \(instruments.count): \(names.joined(separator: wording.text("、", ", ")))")
    }
    return lines
  }

  private func arrow(_ from: String?, _ to: String?) -> String {
    let undetermined = FormOutcomes.undetermined
    return "\(outcomeLabel(from ?? undetermined)) → \(outcomeLabel(to ?? undetermined))"
  }

  /// The label of an outcome by its id; any other text as it is.
  private func outcomeLabel(_ id: String) -> String {
    switch id {
    case FormOutcomes.undetermined: wording.undetermined
    case FormOutcomes.noRequirement: wording.noRequirement
    default:
      (ruleSets.to.outcomes + ruleSets.from.outcomes).first { $0.id == id }?.label.text(in: wording.language)
        ?? id
    }
  }

  private func ruleTitle(_ id: String?, _ ruleSet: RuleSet) -> String {
    id.map { id in ruleSet.rules.first { $0.id == id }?.title ?? id } ?? wording.text("規則なし", "no rule")
  }
}
