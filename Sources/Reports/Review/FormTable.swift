internal import BatchReview
internal import FormRegister
internal import RuleBook

/// A table with a row for each requirement of a kind, written while the review runs.
class FormTable: ReviewObserver {
  let wording: ReportWording
  private let target: any TableTarget
  private(set) var memo: DecisionMemo?
  private(set) var fileName = ""
  private var failure: (any Error)?

  /// The columns that say where a row comes from, by their English titles.
  private static let origins: Set = ["rule", "file", "line"]

  /// - Parameter titles: The titles of the columns after those that every table begins with.
  init(_ target: any TableTarget, _ wording: ReportWording, titles: [(String, String, TableColumn.Kind)])
    throws
  {
    (self.target, self.wording) = (target, wording)
    let head: [(String, String, TableColumn.Kind)] = [
      ("部局", "department", .text), ("課所", "section", .text), ("例規番号", "number", .text),
      ("例規名", "title", .title), ("様式ID", "form", .text), ("様式番号", "form number", .text),
      ("様式名", "form title", .title), ("番号", "requirement", .ordinal), ("行為", "act", .text),
      ("印章", "seal", .text), ("押印・署名をする者", "signer", .text),
    ]
    let tail: [(String, String, TableColumn.Kind)] = [("ファイル", "file", .text), ("行", "line", .ordinal)]
    let columns = head + titles + tail
    try target.begin(
      columns.map {
        TableColumn(wording.text($0.0, $0.1), $0.2, isPrinted: !Self.origins.contains($0.1))
      })
  }

  func begin(file name: String) {
    fileName = name
    target.beginFile()
  }

  func use(_ memo: DecisionMemo) { self.memo = memo }

  func begin(_ instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    preconditionFailure("a table says which requirements it shows")
  }

  func end(fileIsRejected: Bool) throws {
    if let failure { throw failure }
    try target.endFile(isRejected: fileIsRejected)
  }

  /// Writes a row for a requirement, or for the form as a whole.
  func row(
    _ requirement: Int?, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord,
    _ cells: [String]
  ) {
    let record = requirement.map { form.requirements[$0] }
    let head = [
      TableCell(form.text(form.department) ?? instrument.text(instrument.department)),
      TableCell(form.text(form.section) ?? instrument.text(instrument.section)),
      TableCell(instrument.text(instrument.number)), TableCell(instrument.text(instrument.title)),
      TableCell(form.text(form.id)), TableCell(form.text(form.number)), TableCell(form.text(form.title)),
      requirement.map { .count($0 + 1) } ?? .text(""),
      TableCell(record.map { wording.label($0.act, of: .act) }),
      TableCell(record.map { wording.label($0.seal, of: .seal) }),
      TableCell(record.map { wording.label($0.signer, of: .signer) }),
    ]
    let tail = [TableCell.text(fileName), .count((record?.position ?? form.position).line)]
    do { try target.row(head + cells.map(TableCell.text) + tail) } catch { failure = failure ?? error }
  }
}

/// `retained.csv`, the annex: each requirement that is kept or waits, with reason and citation.
final class RetainedTable: FormTable {
  init(_ target: any TableTarget, _ wording: ReportWording) throws {
    try super.init(
      target, wording,
      titles: [
        ("結果", "outcome", .text), ("理由", "reason", .prose), ("根拠", "citation", .prose), ("規則", "rule", .text),
      ])
  }

  override func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    let ruleSet = memo.rules.ruleSet
    for (index, place) in decided.decisions.enumerated() {
      let decision = memo.decisions[place]
      guard let outcome = decision.outcome.map({ ruleSet.outcomes[$0] }),
        outcome.effect == .keep || outcome.effect == .wait
      else { continue }
      let label = outcome.label.text(in: wording.language)
      if let departure = memo.departure(at: place) {
        let decision = departure.decision
        row(index, form, instrument, [label, decision.why, "", wording.reference(to: decision)])
      } else if let rule = decision.rule.map({ ruleSet.rules[$0] }) {
        let citations = rule.citations.map(\.text).joined(separator: wording.text("、", "; "))
        row(index, form, instrument, [label, rule.because, citations, rule.id])
      }
    }
  }
}

/// `undetermined.csv`: what nobody can decide yet, and what to ask.
final class UndeterminedTable: FormTable {
  init(_ target: any TableTarget, _ wording: ReportWording) throws {
    try super.init(
      target, wording,
      titles: [
        ("状態", "state", .text), ("確認する事項", "to be asked", .prose), ("考えられる結果", "possible", .prose),
        ("矛盾する規則", "rules", .text),
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
