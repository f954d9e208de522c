internal import SourceText

/// Finds out why requirements moved between two reviews.
struct MoveReasons {
  private let from: WrittenReview
  private let to: WrittenReview
  /// What is said where nothing else is found.
  private let fallback: MoveReason
  private let changesOutcomes: Bool

  init(_ from: WrittenReview, _ to: WrittenReview) {
    (self.from, self.to) = (from, to)
    fallback = Self.fallback(from, to)
    changesOutcomes =
      from.outcomes.map { [$0.id, $0.effect.rawValue] } != to.outcomes.map { [$0.id, $0.effect.rawValue] }
  }

  /// Why a form moved none of whose requirements did.
  var ofForm: MoveReason { changesOutcomes ? .outcomes : fallback }

  /// A requirement that moved, with its reasons.
  func requirement(_ pair: RequirementPairs.Pair, _ tables: DecisionTables) -> MovedForm.Requirement {
    let facts = facts(pair, tables)
    let decision = (from: decision(pair.from, tables), to: decision(pair.to, tables))
    var why: Set<MoveReason> = []
    if let old = pair.from, let new = pair.to {
      if decision.from != decision.to {
        why.insert(.decision)
        why.formUnion(reasonsOfLoss(decision))
      }
      if !facts.isEmpty { why.insert(.fact) }
      why.formUnion(ruleReasons(old, from, to, tables))
      why.formUnion(ruleReasons(new, to, from, tables))
      if lacks(to, from.name(of: old.outcome)) || lacks(from, to.name(of: new.outcome)) {
        why.insert(.outcomes)
      }
      if why.isEmpty { why.insert(fallback) }
    } else {
      why.insert(.form)
    }
    return MovedForm.Requirement(
      number: (pair.to ?? pair.from)?.requirement.map(Int.init),
      from: pair.from.map { from.name(of: $0.outcome.map(Int.init)) },
      to: pair.to.map { to.name(of: $0.outcome.map(Int.init)) },
      why: MoveReason.allCases.filter(why.contains), fromRule: rule(pair.from, tables),
      toRule: rule(pair.to, tables), facts: facts, decision: decision)
  }

  /// Why a decision no longer holds that nobody took back: its time is over, or what it was taken on is another.
  private func reasonsOfLoss(_ decision: (from: JSONValue?, to: JSONValue?)) -> Set<MoveReason> {
    guard let old = decision.from, decision.to == nil, from.answersDigest == to.answersDigest else {
      return []
    }
    if let end = old["until"]?.text.flatMap({ CalendarDate($0) }), let day = to.asOf, end <= day {
      return [.date]
    }
    var why: Set<MoveReason> = []
    if from.registerDigest != to.registerDigest { why.insert(.register) }
    if from.ruleSetDigest != to.ruleSetDigest { why.insert(.rule) }
    return why.isEmpty && from.asOf != to.asOf ? [.date] : why
  }

  /// Whether anything that is known of any form can differ.
  private var factsMayDiffer: Bool {
    from.registerDigest == nil || from.registerDigest != to.registerDigest
      || from.answersDigest != to.answersDigest
  }

  /// Whether deciding rules are others in the other review, or not in force on its day.
  private func ruleReasons(
    _ line: DecidedLine, _ own: WrittenReview, _ other: WrittenReview, _ tables: DecisionTables
  ) -> Set<MoveReason> {
    var why: Set<MoveReason> = []
    for rule in tables.list(line.rules) {
      let id = ExactText(tables.texts.text(rule))
      guard let mark = other.rules[id], mark.digest == own.rules[id]?.digest else {
        why.insert(.rule)
        continue
      }
      if let day = other.asOf, !mark.isInForce(on: day) { why.insert(.date) }
    }
    return why
  }

  /// The facts that forced an outcome or were asked for on either side, and differ.
  private func facts(_ pair: RequirementPairs.Pair, _ tables: DecisionTables) -> [MovedForm.Fact] {
    // Of several bases the lines tell the facts of the deciding one, which may be another although no fact is.
    guard factsMayDiffer, let old = pair.from, let new = pair.to else { return [] }
    let (before, after) = (tables.known(old), tables.known(new))
    let names = Set(tables.list(old.named) + tables.list(new.named))
    return names.filter { before[$0] != after[$0] }.sorted().map { name in
      MovedForm.Fact(
        id: tables.facts.text(name), from: before[name].map(tables.texts.text),
        to: after[name].map(tables.texts.text),
        isAnswered: tables.list((after[name] == nil ? old : new).answered).contains(name))
    }
  }

  private func decision(_ line: DecidedLine?, _ tables: DecisionTables) -> JSONValue? {
    line.flatMap { $0.decision < 0 ? nil : tables.decisions[Int($0.decision)] }
  }

  /// The deciding rule; nil where none or several do.
  private func rule(_ line: DecidedLine?, _ tables: DecisionTables) -> String? {
    guard let rules = line.map({ tables.list($0.rules) }), rules.count == 1 else { return nil }
    return tables.texts.text(rules[0])
  }

  private func lacks(_ review: WrittenReview, _ outcome: String) -> Bool {
    outcome != FormOutcomes.undetermined && !review.outcomes.contains { $0.id == outcome }
  }

  private static func fallback(_ from: WrittenReview, _ to: WrittenReview) -> MoveReason {
    if from.ruleSetDigest != to.ruleSetDigest { return .rule }
    if let day = from.asOf, let other = to.asOf,
      from.rules.values.contains(where: { $0.isInForce(on: day) != $0.isInForce(on: other) })
    {
      return .date
    }
    return from.program != to.program ? .program : .register
  }
}

extension WrittenReview {
  func name(of outcome: UInt8?) -> String { name(of: outcome.map(Int.init)) }
}
