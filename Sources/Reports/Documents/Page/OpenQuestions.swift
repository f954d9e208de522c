internal import BatchReview
internal import FormRegister
internal import RuleBook

/// Gathers what is to be asked of whom: equal questions to one section together.
final class OpenQuestions: ReviewObserver {
  /// A question, and to whom.
  struct Key: Hashable {
    var department: String?
    var section: String?
    var state: String
    var question: String
    var possible: String
    var rules: String
  }

  /// How often it is to be asked, and of which forms.
  struct Value {
    var count = 0
    var formCount = 0
    /// The ids of the first forms.
    var forms: [String] = []
    fileprivate var lastForm: String?
  }

  /// In the order of the register.
  private(set) var questions: [(key: Key, value: Value)] = []
  private let wording: ReportWording
  private var memo: DecisionMemo?
  private var places: [Key: Int] = [:]

  /// How many forms are named of each question.
  static let formLimit = 200

  init(_ wording: ReportWording) { self.wording = wording }

  func begin(file: String) {}
  func use(_ memo: DecisionMemo) { self.memo = memo }
  func begin(_ instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    if decided.result == .unread {
      let question = wording.text("様式の本文（押印・署名の有無）", "the form's text")
      note(form, instrument, state: wording.unread, question: question)
    }
    let outcomes = memo.rules.ruleSet.outcomes
    for decision in decided.decisions {
      let decision = memo.decisions[decision]
      guard let kind = decision.undetermined else { continue }
      let possible = decision.results.ranks.map {
        wording.label(of: memo.rules.strictness.result(ResultSet([$0])), outcomes)
      }
      note(
        form, instrument, state: wording.label(of: kind),
        question: wording.list(decision.ask.map(wording.label(of:))), possible: wording.list(possible),
        rules: wording.list(decision.conflictingRules.map { memo.rules.ruleSet.rules[$0].id }))
    }
  }

  func end(fileIsRejected: Bool) {}

  private func note(
    _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord, state: String, question: String,
    possible: String = "", rules: String = ""
  ) {
    let key = Key(
      department: form.text(form.department) ?? instrument.text(instrument.department),
      section: form.text(form.section) ?? instrument.text(instrument.section), state: state,
      question: question, possible: possible, rules: rules)
    let place = places[key] ?? questions.count
    if place == questions.count {
      places[key] = place
      questions.append((key, Value()))
    }
    questions[place].value.count += 1
    let id = form.text(form.id) ?? ""
    guard questions[place].value.lastForm != id else { return }
    questions[place].value.lastForm = id
    questions[place].value.formCount += 1
    if questions[place].value.forms.count < Self.formLimit { questions[place].value.forms.append(id) }
  }
}
