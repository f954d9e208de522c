internal import BatchReview
internal import FormRegister
internal import RuleBook

/// A CSV table with a row for each requirement of a kind, written while the review runs.
class FormTable: ReviewObserver {
  let wording: ReportWording
  private let file: OutputFile
  private(set) var memo: DecisionMemo?
  private(set) var fileName = ""
  private var mark: UInt64 = 0
  private var writer = CSVWriter()
  private var failure: (any Error)?

  /// - Parameter titles: The titles of the columns after those that every table begins with.
  init(_ file: OutputFile, _ wording: ReportWording, titles: [(String, String)]) throws {
    (self.file, self.wording) = (file, wording)
    let head = [
      ("部局", "department"), ("課所", "section"), ("例規番号", "number"), ("例規名", "title"), ("様式ID", "form"),
      ("様式番号", "form number"), ("様式名", "form title"), ("番号", "requirement"), ("行為", "act"), ("印章", "seal"),
      ("押印・署名をする者", "signer"),
    ]
    let tail = [("ファイル", "file"), ("行", "line")]
    writer.row((head + titles + tail).map { wording.text($0.0, $0.1) })
    try file.append(writer.drain())
  }

  func begin(file name: String) {
    fileName = name
    mark = file.end
  }

  func use(_ memo: DecisionMemo) { self.memo = memo }

  func begin(_ instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord, result: FormResult) {}

  func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    preconditionFailure("a table says which requirements it shows")
  }

  func end(fileIsRejected: Bool) throws {
    if let failure { throw failure }
    if fileIsRejected { try file.truncate(to: mark) }
  }

  /// Writes a row for a requirement, or for the form as a whole.
  func row(
    _ requirement: Int?, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord,
    _ cells: [String]
  ) {
    let record = requirement.map { form.requirements[$0] }
    let head = [
      form.text(form.department) ?? instrument.text(instrument.department) ?? "",
      form.text(form.section) ?? instrument.text(instrument.section) ?? "",
      instrument.text(instrument.number) ?? "", instrument.text(instrument.title) ?? "",
      form.text(form.id) ?? "", form.text(form.number) ?? "", form.text(form.title) ?? "",
      requirement.map { String($0 + 1) } ?? "",
      record.map { wording.label($0.act, of: .act) } ?? "",
      record.map { wording.label($0.seal, of: .seal) } ?? "",
      record.map { wording.label($0.signer, of: .signer) } ?? "",
    ]
    writer.row(head + cells + [fileName, String((record?.position ?? form.position).line)])
    do { try file.append(writer.drain()) } catch { failure = failure ?? error }
  }
}

/// `retained.csv`, the annex: each requirement that is kept or waits, with reason and citation.
final class RetainedTable: FormTable {
  init(_ file: OutputFile, _ wording: ReportWording) throws {
    try super.init(
      file, wording,
      titles: [("結果", "outcome"), ("理由", "reason"), ("根拠", "citation"), ("規則", "rule")])
  }

  override func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    let ruleSet = memo.rules.ruleSet
    for (index, decision) in decided.decisions.enumerated() {
      let decision = memo.decisions[decision]
      guard let outcome = decision.outcome.map({ ruleSet.outcomes[$0] }), let rule = decision.rule,
        outcome.effect == .keep || outcome.effect == .wait
      else { continue }
      row(
        index, form, instrument,
        [
          outcome.label.text(in: wording.language), ruleSet.rules[rule].because,
          ruleSet.rules[rule].citations.map(\.text).joined(separator: wording.text("、", "; ")),
          ruleSet.rules[rule].id,
        ])
    }
  }
}

/// `undetermined.csv`: what nobody can decide yet, and what to ask.
final class UndeterminedTable: FormTable {
  init(_ file: OutputFile, _ wording: ReportWording) throws {
    try super.init(
      file, wording,
      titles: [
        ("状態", "state"), ("確認する事項", "to be asked"), ("考えられる結果", "possible"), ("矛盾する規則", "rules"),
      ])
  }

  override func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    if decided.result == .unread {
      let question = wording.text("様式の本文（押印・署名の有無）", "the form's text")
      row(nil, form, instrument, [wording.unread, question, "", ""])
    }
    let ruleSet = memo.rules.ruleSet
    let separator = wording.text("、", ", ")
    for (index, decision) in decided.decisions.enumerated() {
      let decision = memo.decisions[decision]
      guard let kind = decision.undetermined else { continue }
      let possible = decision.results.ranks.map { rank in
        wording.label(of: memo.rules.strictness.result(ResultSet([rank])), ruleSet.outcomes)
      }
      row(
        index, form, instrument,
        [
          wording.label(of: kind), decision.ask.map(wording.label(of:)).joined(separator: separator),
          possible.joined(separator: separator),
          decision.conflictingRules.map { ruleSet.rules[$0].id }.joined(separator: separator),
        ])
    }
  }
}

extension Citation {
  /// The citation in one line.
  var text: String { law + (article ?? "") }
}
