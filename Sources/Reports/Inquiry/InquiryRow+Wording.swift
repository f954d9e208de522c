internal import BatchReview
internal import FormRegister
internal import RuleBook
internal import SourceText
internal import Workbooks

extension InquiryRow {
  /// Puts what is asked about a requirement into words.
  ///
  /// - Parameters:
  ///   - item: What is asked.
  ///   - sheet: The number of the sheet, from 0.
  ///   - number: That of the row in its sheet, from 1.
  ///   - ruleSet: The rules, with the texts that are offered as answers.
  ///   - decisions: The decisions of people that the review knows.
  init(
    _ item: InquiryItem, sheet: Int, number: Int, _ ruleSet: RuleSet, _ decisions: [HumanDecision],
    _ wording: ReportWording
  ) {
    let outcome = item.outcome.map { ruleSet.outcomes[$0] }
    let rule = item.rule.map { ruleSet.rules[$0] }
    let words = InquiryWords(item, ruleSet, item.decision.map { decisions[$0] }, wording)
    let isWhole = item.isUnread
    let cells = [
      String(number), item.form, isWhole ? "" : String(item.requirement), item.formNumber ?? "",
      item.formTitle ?? "", item.instrumentTitle ?? item.instrument,
      isWhole ? "" : wording.label(item.act, of: .act), isWhole ? "" : wording.label(item.seal, of: .seal),
      isWhole ? "" : wording.label(item.signer, of: .signer), words.proposal, words.reason,
      wording.list(rule?.citations.map(\.text) ?? []),
    ]
    self.init(
      sheet: sheet, form: item.form, requirement: item.requirement, instrument: item.instrument,
      formDigest: item.formDigest, outcome: outcome?.id ?? FormOutcomes.undetermined, rule: rule?.id,
      cells: cells.map { CellText(printable($0), mark: "…").text },
      questions: item.ask.map { reference in
        Question(
          fact: reference.name(in: ruleSet.vocabulary), label: wording.label(of: reference),
          offered: ruleSet.vocabulary.facts[reference.fact].values == nil
            ? ruleSet.namedTexts(of: reference.fact).filter { !$0.isEmpty } : [])
      })
  }
}

/// The proposal and the reason of a row.
private struct InquiryWords {
  let proposal: String
  let reason: String

  init(_ item: InquiryItem, _ ruleSet: RuleSet, _ decision: HumanDecision?, _ wording: ReportWording) {
    func label(_ outcome: Int?) -> String {
      outcome.map { ruleSet.outcomes[$0].label.text(in: wording.language) } ?? wording.undetermined
    }
    proposal = label(item.outcome)
    if let decision {
      let who = "\(decision.who) \(wording.date(decision.when))"
      reason = wording.text("個別の決定（\(who)）: \(decision.why)", "decided (\(who)): \(decision.why)")
    } else if let rule = item.rule {
      reason = ruleSet.rules[rule].because
    } else if item.isUnread {
      reason = wording.unread
    } else if let kind = item.undetermined {
      let possible = wording.list(item.possible.map(label))
      let rules = wording.list(item.conflictingRules.map { ruleSet.rules[$0].title })
      switch kind {
      case .missing:
        reason = wording.text("確認事項への回答により決まる（\(possible)）", "depends on the answers (\(possible))")
      case .conflict: reason = wording.label(of: kind) + wording.text("（\(rules)）", " (\(rules))")
      case .gap: reason = wording.label(of: kind)
      }
    } else {
      reason = ""
    }
  }
}
