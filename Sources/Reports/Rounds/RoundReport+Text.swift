internal import BatchReview
internal import FormRegister
internal import RuleBook
internal import SourceText

extension RoundReport {
  /// What changed in the inputs, a line for each form, counts by reason, and both tables in one.
  public func text() -> String {
    var lines = [heading, ""]
    lines += inputLines
    lines.append("")
    lines.append(
      wording.text("結論が変わった様式　\(rounds.forms.count)件", "forms whose outcome changed: \(rounds.forms.count)"))
    lines += rounds.forms.map(line)
    if !rounds.forms.isEmpty {
      lines += ["", wording.text("理由別（一つの様式に複数の理由があり得ます）", "by reason (a form can have several)")]
      lines += rounds.counts.map { reason, count in
        "  "
          + wording.text("\(wording.label(of: reason))　\(count)件", "\(wording.label(of: reason)): \(count)")
      }
    }
    let table = ComparedTally(rounds.from.tally, rounds.to.tally, wording, label(ofOutcome:)).text()
    return lines.map { printable($0) + "\n" }.joined() + "\n" + table
  }

  private var heading: String {
    let days = [rounds.from.asOf, rounds.to.asOf].map { $0.map(wording.date) ?? wording.unknown }
    return wording.text(
      "前回（\(days[0])現在）から今回（\(days[1])現在）への変化", "from the review as of \(days[0]) to that as of \(days[1])")
  }

  /// What of the inputs changed, a line each; what is equal is named in one.
  private var inputLines: [String] {
    var lines: [String] = []
    let changed = inputs.filter { $0.from != $0.to }
    for input in changed {
      switch input.key {
      case "asOf", "program":
        let days = [input.from, input.to].map { $0 ?? wording.unknown }
        lines.append("  \(wording.label(ofInput: input.key)): \(days[0]) → \(days[1])")
      default:
        lines.append("  \(wording.label(ofInput: input.key)): \(wording.text("変わった", "changed"))")
        if input.key == "ruleSet" { lines += ruleLines }
      }
    }
    let equal = inputs.filter { $0.from == $0.to }.map { wording.label(ofInput: $0.key) }
    if !equal.isEmpty {
      lines.append(
        "  " + wording.text("同じもの: ", "unchanged: ") + equal.joined(separator: wording.text("、", ", ")))
    }
    return [wording.text("入力の変化", "what went in")] + lines
  }

  /// Which rules are new, gone, or say something else.
  private var ruleLines: [String] {
    let (old, new) = (rounds.from.rules, rounds.to.rules)
    let kinds = [
      (wording.text("新しい規則", "new rules"), new.keys.filter { old[$0] == nil }),
      (wording.text("なくなった規則", "rules that are gone"), old.keys.filter { new[$0] == nil }),
      (
        wording.text("書き換えた規則", "rules that say something else"),
        new.keys.filter { key in old[key].map { $0.digest != new[key]!.digest } ?? false }
      ),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { name, ids in
      "    \(name) \(ids.count): " + ids.sorted().map(\.string).joined(separator: wording.text("、", ", "))
    }
  }

  private func line(_ form: MovedForm) -> String {
    let name = [form.department, form.id, form.number, form.title].compactMap(\.self).joined(separator: " ")
    var details: [String] = []
    for requirement in form.requirements {
      let detail = detail(requirement)
      if !detail.isEmpty, !details.contains(detail) { details.append(detail) }
    }
    let why = form.why.map(wording.label(of:)).joined(separator: wording.text("、", ", "))
    let rest =
      details.isEmpty
      ? "" : wording.text("（", " (") + details.joined(separator: "; ") + wording.text("）", ")")
    let none = wording.text("なし（様式又は押印・署名がない）", "none (no form, or no requirement)")
    let ends = [form.from, form.to].map { $0 == FormOutcomes.noRequirement ? none : label(ofOutcome: $0) }
    return "  \(name)　\(ends[0]) → \(ends[1])　\(why)\(rest)"
  }

  /// The rules, facts and decisions behind a requirement's move.
  private func detail(_ requirement: MovedForm.Requirement) -> String {
    var parts: [String] = []
    if requirement.why.contains(.rule) || requirement.why.contains(.date) {
      let none = wording.text("規則なし", "no rule")
      let rules = [
        requirement.fromRule.map { name(ofRule: $0, rounds.from) } ?? none,
        requirement.toRule.map { name(ofRule: $0, rounds.to) } ?? none,
      ]
      parts.append(rules[0] == rules[1] ? rules[0] : "\(rules[0]) → \(rules[1])")
    }
    for fact in requirement.facts {
      let answer = fact.isAnswered ? wording.text("〔回答〕", " [answered]") : ""
      parts.append(
        "\(label(ofFact: fact.id)) \(label(fact.from, of: fact.id)) → \(label(fact.to, of: fact.id))\(answer)"
      )
    }
    if requirement.why.contains(.decision),
      let decision = requirement.decision.to ?? requirement.decision.from
    {
      let words = ["who", "when", "why"].compactMap { decision[$0]?.text?.inOneLine }
      parts.append(words.joined(separator: " "))
    }
    return parts.joined(separator: wording.text("、", ", "))
  }

  /// The title of a rule, of several in conflict each; the id where the review does not say it.
  private func name(ofRule id: String, _ review: WrittenReview) -> String {
    review.rules[ExactText(id)]?.title ?? id
  }

  private func label(ofFact id: String) -> String {
    wording.vocabulary.index(of: id).map(wording.label(of:)) ?? id
  }

  private func label(_ value: String?, of fact: String) -> String {
    guard let value else { return wording.unknown }
    let values = wording.vocabulary.index(of: fact).flatMap { wording.vocabulary.facts[$0].values }
    return values?.first { $0.id == value }?.label.text(in: wording.language) ?? value
  }

  private func label(ofOutcome id: String) -> String {
    switch id {
    case FormOutcomes.undetermined: return wording.undetermined
    case FormOutcomes.noRequirement: return wording.noRequirement
    default:
      let outcomes = rounds.to.outcomes + rounds.from.outcomes
      return outcomes.first { $0.id == id }?.label.text(in: wording.language) ?? id
    }
  }
}
