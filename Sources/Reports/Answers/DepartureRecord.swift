internal import BatchReview
internal import RuleBook
internal import SourceText

/// A decision of people, what the rules say, and what became of it.
struct DepartureRecord {
  let decision: HumanDecision
  let about: RecordSubject
  let state: AnswerUse.State
  private let ruleSet: RuleSet
  /// The as-of date.
  private let day: CalendarDate?

  /// All decisions of a review's answers, in the order of the records.
  static func all(_ summary: ReviewSummary) -> [DepartureRecord] {
    guard let (book, use) = summary.answers else { return [] }
    return book.decisions.enumerated().map { index, decision in
      DepartureRecord(
        decision: decision,
        about: RecordSubject(subject: use.decisions[index]?.subject, requirement: decision.requirement),
        state: use.state(ofDecision: index), ruleSet: summary.ruleSet, day: summary.asOf)
    }
  }

  /// `departures.csv` and its sheet.
  static func table(_ summary: ReviewSummary, _ wording: ReportWording) -> RecordTable {
    let titles: [(String, String, TableColumn.Kind)] = [
      ("規則による結果", "by the rules", .text), ("規則", "rule", .text), ("決定した結果", "decided", .text),
      ("決定した者", "who", .text), ("決定日", "when", .text), ("理由", "reason", .prose), ("適用開始", "from", .text),
      ("適用終了", "until", .text), ("状態", "state", .text), ("記録", "record", .text),
    ]
    return RecordTable(
      columns: RecordSubject.columns(wording) + titles.map { TableColumn(wording.text($0.0, $0.1), $0.2) },
      rows: all(summary).map { $0.cells(wording) })
  }

  private func cells(_ wording: ReportWording) -> [TableCell] {
    about.cells + [
      TableCell(byRules(wording)), TableCell(about.subject?.rule), .text(outcome(wording)),
      .text(decision.who), .text(decision.when.description), .text(decision.why),
      TableCell(decision.from?.description), TableCell(decision.until?.description),
      .text(state(wording)), .text(decision.place.text),
    ]
  }

  /// What the rules say; nil where the register does not have the form.
  func byRules(_ wording: ReportWording) -> String? {
    about.subject.map { wording.label(ofOutcome: $0.outcome, ruleSet) }
  }

  /// What was decided.
  func outcome(_ wording: ReportWording) -> String {
    ruleSet.outcomes[decision.outcome].label.text(in: wording.language)
  }

  /// What became of it, in words.
  func state(_ wording: ReportWording) -> String { wording.label(of: decision, state, on: day) }

  func write(to writer: inout JSONWriter) {
    about.write(to: &writer)
    writer.string("outcome", ruleSet.outcomes[decision.outcome].id)
    writer.string("who", decision.who)
    writer.string("when", decision.when.description)
    writer.string("why", decision.why)
    writer.string("from", decision.from?.description)
    writer.string("until", decision.until?.description)
    writer.key("instead")
    if let subject = about.subject {
      writer.object { writer in
        writer.string("outcome", subject.outcome)
        writer.string("rule", subject.rule)
      }
    } else {
      writer.null()
    }
    writer.string("state", state.rawValue)
    decision.place.write(to: &writer)
  }

  /// The decision in one line.
  func line(_ wording: ReportWording) -> String {
    let change = [byRules(wording), outcome(wording)].compactMap(\.self).joined(separator: "→")
    let term = wording.term(of: decision).map { [$0] } ?? []
    return
      ([about.name(wording), change, wording.decider(decision.who, decision.when), decision.why.inOneLine]
      + term
      + [state(wording)]).joined(separator: wording.text("　", " / "))
  }
}
