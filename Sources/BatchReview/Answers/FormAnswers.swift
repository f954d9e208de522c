internal import FormRegister
internal import RuleBook
internal import SourceText

/// Uses the answers and decisions about the forms of one file, and keeps account of each.
struct FormAnswers {
  let book: AnswerBook
  private(set) var use = AnswerUse()
  /// The facts of the instrument at hand that only answers tell.
  private(set) var instrumentFacts: [AnsweredFact] = []
  private var digests: FormDigests
  private let vocabulary: Vocabulary

  init(_ book: AnswerBook, _ vocabulary: Vocabulary) {
    (self.book, self.vocabulary) = (book, vocabulary)
    digests = FormDigests(vocabulary)
  }

  /// The instrument with what was answered of it; nil where nothing was.
  mutating func answered(_ instrument: borrowing InstrumentRecord) -> InstrumentRecord? {
    instrumentFacts = []
    let indices = book.facts(ofInstrument: instrument.text(instrument.id) ?? "")
    guard !indices.isEmpty else { return nil }
    var answered = copy instrument
    for index in indices {
      note(index, book.facts[index].stated.map { answered.state($0) })
      if let fact = told(index, requirement: nil, basisCount: 0) { instrumentFacts.append(fact) }
    }
    return answered
  }

  /// The form with what was answered of it, its digest before, and the facts that only answers tell.
  mutating func answered(
    _ form: borrowing FormRecord, _ entry: AnswerBook.Entry, _ instrument: borrowing InstrumentRecord
  ) -> (form: FormRecord, digest: String, facts: [AnsweredFact]) {
    var answered = copy form
    var facts: [AnsweredFact] = []
    let digest = digests.digest(of: form, instrument)
    for index in telling(entry.facts) {
      let answer = book.facts[index]
      let place = answer.requirement.number - 1
      guard form.requirements.indices.contains(place) else { continue }
      guard answer.formDigest ?? digest == digest else {
        use.facts[index] = .revised
        continue
      }
      note(index, answer.stated.map { answered.state($0, of: place, instrument, vocabulary) })
      let basisCount = form.requirements[place].bases.count
      if let fact = told(index, requirement: place, basisCount: basisCount) { facts.append(fact) }
    }
    return (answered, digest, facts)
  }

  /// The answers in an order in which each counts, whatever file they stand in: from an act, or from there being no
  /// basis, more follows where nobody says otherwise.
  private func telling(_ indices: [Int]) -> [Int] {
    let implying = [StandardFact.act, .basisTier].map(\.rawValue)
    func implies(_ index: Int) -> Bool {
      book.facts[index].stated.map { implying.contains($0.fact) } ?? false
    }
    return indices.filter { !implies($0) } + indices.filter(implies)
  }

  /// What an answer has told; nil where it is not used.
  private func told(_ index: Int, requirement: Int?, basisCount: Int) -> AnsweredFact? {
    guard use.state(ofFact: index) == .used, let stated = book.facts[index].stated else { return nil }
    let isOfForm = [.form, .instrument].contains(vocabulary.facts[stated.fact].carrier)
    return AnsweredFact(
      reference: FactReference(fact: stated.fact, basis: basisCount > 1 ? stated.basis : nil),
      requirement: isOfForm ? nil : requirement, source: book.facts[index].source)
  }

  private mutating func note(_ index: Int, _ statement: Statement?) {
    use.facts[index] =
      switch statement {
      case .used: .used
      case .known: .needless
      case .contradicted: .contradicted
      case .impossible: .missing
      case nil: .empty
      }
  }

  /// Puts the decisions of people in the place of those by the rules, and notes who agrees and who objects.
  ///
  /// - Returns: Whether anything was decided by people.
  mutating func depart(
    _ decided: inout DecidedForm, _ entry: AnswerBook.Entry, _ form: borrowing FormRecord,
    _ instrument: borrowing InstrumentRecord, _ memo: DecisionMemo, digest: String
  ) -> Bool {
    for index in entry.opinions {
      let opinion = book.opinions[index]
      guard let subject = subject(opinion.requirement, decided, form, instrument, memo) else { continue }
      var state = opinion.formDigest ?? digest == digest ? AnswerUse.State.used : .revised
      if state == .used, let proposed = opinion.proposed, proposed != subject.outcome { state = .ruleChanged }
      use.opinions[index] = (state, subject)
    }
    var departs = false
    for index in entry.decisions {
      let decision = book.decisions[index]
      let place = decision.requirement.number - 1
      guard let subject = subject(decision.requirement, decided, form, instrument, memo) else { continue }
      let state = state(decision, subject, memo, digest)
      // Of several, the one that holds on the day says what became of the requirement.
      use.decisions[index] = (state, subject)
      guard state == .used else { continue }
      decided.decisions[place] = memo.index(departingFrom: decided.decisions[place], by: decision)
      departs = true
    }
    return departs
  }

  private func state(
    _ decision: HumanDecision, _ subject: AnswerUse.Subject, _ memo: DecisionMemo, _ digest: String
  ) -> AnswerUse.State {
    let ruleSet = memo.rules.ruleSet
    guard memo.rules.date.map(decision.holds) ?? true else { return .outOfTime }
    guard decision.formDigest ?? digest == digest else { return .revised }
    if let departure = decision.departsFrom {
      guard departure.outcome == subject.outcome, departure.rule == subject.rule else { return .ruleChanged }
      let rule = ruleSet.rules.first { $0.id == subject.rule }
      if let known = departure.ruleDigest, let rule, known != ruleSet.digest(of: rule) { return .ruleChanged }
    }
    return ruleSet.outcomes[decision.outcome].id == subject.outcome ? .needless : .used
  }

  /// What a record is about; nil where the form has no such requirement.
  private func subject(
    _ id: RequirementID, _ decided: borrowing DecidedForm, _ form: borrowing FormRecord,
    _ instrument: borrowing InstrumentRecord, _ memo: DecisionMemo
  ) -> AnswerUse.Subject? {
    let ruleSet = memo.rules.ruleSet
    let (outcome, rule): (Int?, Int?)
    if id.number == RequirementID.wholeForm {
      let result = decided.resultByRules.resultSet(memo.rules.strictness)
      (outcome, rule) = (result.single.flatMap(memo.rules.strictness.outcome(at:)), nil)
    } else {
      guard decided.decisions.indices.contains(id.number - 1) else { return nil }
      let index = decided.decisions[id.number - 1]
      let decision = memo.decisions[memo.indexByRules(index)]
      (outcome, rule) = (decision.outcome, decision.rule)
    }
    return AnswerUse.Subject(
      department: form.text(form.department) ?? instrument.text(instrument.department),
      section: form.text(form.section) ?? instrument.text(instrument.section),
      number: form.text(form.number), title: form.text(form.title),
      outcome: outcome.map { ruleSet.outcomes[$0].id } ?? FormOutcomes.undetermined,
      rule: rule.map { ruleSet.rules[$0].id })
  }
}
