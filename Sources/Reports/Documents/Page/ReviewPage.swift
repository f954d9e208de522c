public import BatchReview
internal import FormRegister
internal import RuleBook
public import SourceText

/// Writes `report.html`: one page with all tables of a review, and every form with its explanation.
///
/// What is known from the first run is written at once; the forms follow while they are reviewed again.
public final class ReviewPage: ReviewDocument {
  /// Take the forms of the second run.
  public let observers: [any ReviewObserver]
  /// The page shows everything, deceptive characters by their number.
  public let warnings: [Diagnostic] = []
  let report: ReviewReport
  let wording: ReportWording
  private let file: OutputFile
  private let questions: OpenQuestions
  private let words: [String: String]

  /// Begins the page.
  ///
  /// - Throws: ``OutputError``
  init(_ file: OutputFile, _ report: ReviewReport, _ wording: ReportWording) throws {
    (self.file, self.report, self.wording) = (file, report, wording)
    words = wording.pageWords
    questions = OpenQuestions(wording)
    observers = [FormRows(file, wording), questions]
    try write("head", headContext())
    try writeWorklist()
    try writeOrdinances()
    try writeOnline()
    try write("data", ["head": String(decoding: dataHead, as: UTF8.self)])
  }

  /// Ends the page, and closes its file.
  ///
  /// - Throws: ``OutputError``
  public func finish() throws {
    try write(
      "questions",
      [
        "hasQuestions": !questions.questions.isEmpty,
        "questions": questions.questions.map { question($0.key, $0.value) },
      ])
    if hasAnswers { try writeAnswers() }
    try write("forms", ["digest": report.summary.ruleSet.digest])
    try file.close()
  }

  /// Writes a part of the template.
  func write(_ part: String, _ context: [String: Any] = [:]) throws {
    let context = context.merging(["words": words]) { first, _ in first }
    try file.append(PageTemplate.review.render(part, context, hasAnswers: hasAnswers))
  }

  /// Whether there are answers, and so may be decisions of people.
  var hasAnswers: Bool { report.summary.answers != nil }

  private func question(_ key: OpenQuestions.Key, _ value: OpenQuestions.Value) -> [String: Any] {
    let rest = value.formCount - value.forms.count
    return [
      "place": wording.place(key.department, key.section), "state": key.state, "possible": key.possible,
      "count": value.count, "forms": value.forms.map { ["id": $0, "link": PageLink.form($0)] },
    ].adding(
      "question", key.question.isEmpty ? nil : key.question
    ).adding("rules", key.rules.isEmpty ? nil : key.rules)
      .adding("more", rest > 0 ? wording.text("ほか\(rest)件", "\(rest) more") : nil)
  }

  /// The first element of the data: the words and labels that the rows refer to.
  private var dataHead: [UInt8] {
    let ruleSet = report.summary.ruleSet
    let labels =
      ruleSet.outcomes.map { $0.label.text(in: wording.language) }
      + [wording.undetermined, wording.unread, wording.noRequirement]
    var text = ByteText()
    text.append("{\"words\":{")
    let answerWords = hasAnswers ? [("byDecision", wording.byDecision)] : []
    for (index, word) in (wording.scriptWords + answerWords).enumerated() {
      if index > 0 { text.append(",") }
      text.appendJSON(word.0)
      text.append(":")
      text.appendJSON(word.1)
    }
    text.append("},\"outcomes\":")
    text.appendList(labels) { $0.appendJSON(printable($1)) }
    text.append(",\"outcomeIDs\":")
    text.appendList(PageLink.outcomes(ruleSet)) { $0.appendJSON($1) }
    text.append(",\"rules\":")
    // Behind the rules stands what people decided.
    let decision = hasAnswers ? [[Tally.decisionKey, wording.byDecision]] : []
    text.appendList(ruleSet.rules.map { [$0.id, $0.title] } + decision) { text, rule in
      text.appendList(rule) { $0.appendJSON(printable($1)) }
    }
    for (name, fact) in [("acts", StandardFact.act), ("seals", .seal), ("signers", .signer)] {
      text.append(",\"\(name)\":" as String)
      text.appendList(wording.vocabulary.facts[fact.rawValue].values!) {
        $0.appendJSON($1.label.text(in: wording.language))
      }
    }
    text.append("}")
    return text.embedded
  }
}

extension [String: Any] {
  /// The context with a further key, where it has a value: a key that is absent hides what stands around it.
  func adding(_ key: String, _ value: Any?) -> [String: Any] {
    guard let value else { return self }
    return merging([key: value]) { $1 }
  }
}
