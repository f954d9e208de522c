internal import BatchReview
internal import FormRegister
internal import RuleBook
internal import SourceText

/// Writes the data of a page's list of forms while the review runs: a row each for files, instruments, decisions
/// and forms, those that are referred to first.
final class FormRows: ReviewObserver {
  private let file: OutputFile
  private var decisions: DecisionRows
  private var memo: DecisionMemo?
  private var failure: (any Error)?

  /// - Parameter file: Stands within a JSON array that already has an element.
  init(_ file: OutputFile, _ wording: ReportWording) {
    self.file = file
    decisions = DecisionRows(wording)
  }

  func use(_ memo: DecisionMemo) {
    self.memo = memo
    decisions.use(memo)
  }

  func begin(file name: String) {
    var text = ByteText()
    text.append("[0,")
    text.appendJSON(printable(name))
    text.append("]")
    write(text.embedded)
  }

  /// `[1, id, title, number, department, section]`
  func begin(_ instrument: borrowing InstrumentRecord) {
    var text = ByteText()
    text.append("[1")
    for range in [
      instrument.id, instrument.title, instrument.number, instrument.department, instrument.section,
    ] {
      text.append(",")
      text.appendJSON(orNull: instrument.text(range).map(printable))
    }
    text.append("]")
    write(text.embedded)
  }

  /// `[3, id, number, title, department, section, outcome, line, [[decision, act, seal, signer, line, column,
  /// evidence], …]]`; of outcomes, undetermined, unread and no requirement follow those that are declared.
  func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    var text = ByteText()
    text.append("[3")
    for range in [form.id, form.number, form.title, form.department, form.section] {
      text.append(",")
      text.appendJSON(orNull: form.text(range).map(printable))
    }
    text.append(",")
    text.append(outcome(decided.result, memo.rules))
    text.append(",")
    text.append(form.position.line)
    text.append(",[")
    for (index, decision) in decided.decisions.enumerated() {
      let (number, new) = decisions.row(of: decision)
      if let new { write(new) }
      let record = form.requirements[index]
      if index > 0 { text.append(",") }
      text.appendList(
        [number, Int(record.act), Int(record.seal), Int(record.signer), record.position.line]
      ) { $0.append($1) }
      text.bytes.removeLast()
      text.append(",")
      text.append(record.position.column)
      if let evidence = form.text(record.markText) {
        text.append(",")
        text.appendJSON(printable(evidence))
      }
      text.append("]")
    }
    text.append("]]")
    write(text.embedded)
  }

  func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  func end(fileIsRejected: Bool) throws {
    if let failure { throw failure }
  }

  private func outcome(_ result: FormResult, _ rules: CompiledRules) -> Int {
    let undetermined = rules.ruleSet.outcomes.count
    switch result {
    case .noRequirement: return undetermined + 2
    case .unread: return undetermined + 1
    case .results(let results):
      guard case .outcome(let outcome) = rules.strictness.result(results) else { return undetermined }
      return outcome
    }
  }

  private func write(_ row: [UInt8]) {
    do { try file.append(Array(",\n".utf8) + row) } catch { failure = failure ?? error }
  }
}
