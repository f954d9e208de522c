internal import BatchReview
internal import RuleBook
internal import SourceText

extension ReportWording {
  /// What is said where a decision of people stands in place of a rule.
  var byDecision: String { text("個別の決定", "individual decision") }

  /// Behind what people decided.
  var decisionMark: String { text("（個別の決定）", " (individual decision)") }

  /// Who decided, and when.
  func decider(_ who: String, _ when: CalendarDate) -> String {
    text("\(who)、\(date(when))", "\(who), \(date(when))")
  }

  /// A decision in place of a rule: by whom, and when.
  func reference(to decision: HumanDecision) -> String {
    byDecision + text("（", " (") + decider(decision.who, decision.when) + text("）", ")")
  }

  /// When a decision holds; nil where it always does.
  func term(of decision: HumanDecision) -> String? {
    switch (decision.from, decision.until) {
    case (nil, nil): nil
    case (let from?, nil): text("\(date(from))から", "from \(date(from))")
    case (nil, let until?): text("\(date(until))の前日まで", "until the day before \(date(until))")
    case (let from?, let until?):
      text("\(date(from))から\(date(until))の前日まで", "from \(date(from)) until the day before \(date(until))")
    }
  }

  /// An outcome by its id; `undetermined` and outcomes that the rules no longer have, too.
  func label(ofOutcome id: String, _ ruleSet: RuleSet) -> String {
    if let outcome = ruleSet.outcomes.first(where: { $0.id == id }) {
      return outcome.label.text(in: language)
    }
    return id == "undetermined" ? undetermined : id
  }

  /// What became of an answered fact.
  func label(ofFact state: AnswerUse.State) -> String {
    switch state {
    case .used: text("採用", "used")
    case .needless: text("台帳と同じ", "known already")
    case .empty: text("回答なし", "no answer")
    case .contradicted: text("台帳と相違", "contradicted by the register")
    default: label(ofRecord: state)
    }
  }

  /// What became of an opinion.
  func label(ofOpinion state: AnswerUse.State) -> String {
    switch state {
    case .used: text("提案に変わりなし", "on what is proposed now")
    case .ruleChanged: text("提案が変わった", "proposal changed since")
    default: label(ofRecord: state)
    }
  }

  /// What became of a decision of people.
  ///
  /// - Parameter day: The as-of date.
  func label(of decision: HumanDecision, _ state: AnswerUse.State, on day: CalendarDate?) -> String {
    switch state {
    case .used: text("適用中", "in force")
    case .needless: text("規則と同じ結果のため不要", "needless: the rules say the same")
    case .outOfTime:
      if let day, let from = decision.from, day < from {
        text("適用開始前", "not yet in force")
      } else {
        text("期間満了", "expired")
      }
    default: label(ofRecord: state)
    }
  }

  /// What became of a record for reasons that lie in the register or the rules.
  private func label(ofRecord state: AnswerUse.State) -> String {
    switch state {
    case .revised: text("様式が改正された", "form revised since")
    case .ruleChanged: text("規則による結果が変わった", "rules changed since")
    case .missing: text("台帳に該当なし", "not in the register")
    case .outOfTime: text("適用期間外", "not in force")
    case .used, .needless, .empty, .contradicted: state.rawValue
    }
  }
}
