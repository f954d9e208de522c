internal import CaseAlgebra
internal import FormRegister
public import SourceText

/// Two rule sets brought into one vocabulary, so that their cases can be compared.
///
/// Facts that both declare have the values of both; only cases with values that both know are compared.
public struct ComparableRuleSets: Sendable {
  public let from: RuleSet
  public let to: RuleSet
  /// Facts of which only one of the two knows some values, with the codes of these.
  let unshared: [(fact: Int, codes: Set<UInt8>)]
  /// What the two do not share, and so is not compared.
  public let notes: [Diagnostic]

  /// - Throws: ``RuleSetError`` where the two together name too many texts of a fact.
  public init(_ from: RuleSet, _ to: RuleSet) throws(RuleSetError) {
    let conditions = [from, to].flatMap { $0.rules.map(\.condition) + $0.impossible.map(\.condition) }
    let overfull = CaseDomain.overfull(conditions).sorted().filter { $0 < StandardFact.count }
    guard overfull.isEmpty else {
      throw RuleSetError(
        diagnostics: overfull.map { fact in
          let id = Vocabulary.standard.facts[fact].id
          return Diagnostic(
            .error, file: to.file,
            "both rule sets together name more than \(CaseDomain.constantLimit) texts of `\(id)`")
        })
    }
    var merging = VocabularyMerge(from, to)
    let vocabulary = merging.vocabulary()
    merging.noteOutcomes()
    merging.noteImpossible()
    unshared = merging.unshared
    self.from = from.translated(into: vocabulary)
    self.to = to.translated(into: vocabulary)
    notes = merging.notes
  }
}

/// Merges what two rule sets declare, and notes what they do not share.
private struct VocabularyMerge {
  private let from: RuleSet
  private let to: RuleSet
  private(set) var notes: [Diagnostic] = []
  private(set) var unshared: [(fact: Int, codes: Set<UInt8>)] = []

  init(_ from: RuleSet, _ to: RuleSet) { (self.from, self.to) = (from, to) }

  mutating func vocabulary() -> Vocabulary {
    let (old, new) = (from.vocabulary, to.vocabulary)
    var declared = Array(old.facts[old.declaredFacts])
    for fact in new.facts[new.declaredFacts] {
      if let index = declared.firstIndex(where: { $0.id == fact.id }) {
        declared[index] = merge(declared[index], fact, StandardFact.count + index)
      } else {
        note("the fact `\(fact.id)` is declared by `\(to.file)` only", to.file)
        declared.append(fact)
      }
    }
    for fact in old.facts[old.declaredFacts] where new.index(of: fact.id) == nil {
      note("the fact `\(fact.id)` is declared by `\(from.file)` only", from.file)
    }
    return Vocabulary.standard.declaring(declared)
  }

  private mutating func merge(_ old: Fact, _ new: Fact, _ index: Int) -> Fact {
    guard let oldValues = old.values, let newValues = new.values else { return old }
    let added = newValues.filter { value in !oldValues.contains { $0.id == value.id } }
    let removed = oldValues.filter { value in !newValues.contains { $0.id == value.id } }
    for value in removed {
      note("the value `\(value.id)` of `\(old.id)` is declared by `\(from.file)` only", from.file)
    }
    for value in added {
      note("the value `\(value.id)` of `\(old.id)` is declared by `\(to.file)` only", to.file)
    }
    let values = Array((oldValues + added).prefix(ValueCode.limit))
    let unsharedCodes = values.indices.filter { index in
      (added + removed).contains { $0.id == values[index].id }
    }.map { UInt8($0) }
    if !unsharedCodes.isEmpty { unshared.append((index, Set(unsharedCodes))) }
    return Fact(
      old.id, label: old.label, carrier: old.carrier,
      domain: .values(values.map { value in spelledAsBoth(value, newValues.first { $0.id == value.id }) }))
  }

  /// A value with the spellings that either rule set has for it.
  private func spelledAsBoth(_ value: FactValue, _ other: FactValue?) -> FactValue {
    let further = (other?.spellings ?? []).filter { !value.spellings.contains($0) }
    return FactValue(value.id, label: value.label, otherSpellings: value.otherSpellings + further)
  }

  mutating func noteOutcomes() {
    for (one, other) in [(from, to), (to, from)] {
      for outcome in one.outcomes where !other.outcomes.contains(where: { $0.id == outcome.id }) {
        note("the outcome `\(outcome.id)` is declared by `\(one.file)` only", one.file)
      }
    }
    for outcome in from.outcomes {
      guard let other = to.outcomes.first(where: { $0.id == outcome.id }) else { continue }
      if (other.effect, other.replacement) != (outcome.effect, outcome.replacement) {
        note("the outcome `\(outcome.id)` has another effect, which is no change of outcome", to.file)
      }
    }
  }

  mutating func noteImpossible() {
    guard from.impossible.map(\.condition) != to.impossible.map(\.condition) else { return }
    note("`impossible` is not the same in both: only what both hold possible is compared", to.file)
  }

  private mutating func note(_ message: String, _ file: String) {
    notes.append(Diagnostic(.warning, file: file, message))
  }
}

extension RuleSet {
  /// The rule set in the words of a vocabulary that has all its facts and values.
  fileprivate func translated(into vocabulary: Vocabulary) -> RuleSet {
    var result = self
    let old = self.vocabulary
    let facts = old.facts.map { vocabulary.index(of: $0.id)! }
    func code(_ code: UInt8, _ fact: Int) -> UInt8 {
      guard old.declaredFacts.contains(fact), let values = old.facts[fact].values else { return code }
      // A value beyond the limit of the merged fact keeps a code that no case has.
      let index = vocabulary.facts[facts[fact]].values?.firstIndex { $0.id == values[Int(code)].id }
      return index.map { UInt8($0) } ?? ValueCode.unknown
    }
    func translate(_ condition: Condition) -> Condition {
      switch condition {
      case .value(let fact, .codes(let codes), let isNegated):
        .value(fact: facts[fact], .codes(Set(codes.map { code($0, fact) })), isNegated: isNegated)
      case .value(let fact, .texts(let texts), let isNegated):
        .value(fact: facts[fact], .texts(texts), isNegated: isNegated)
      case .all(let parts): .all(parts.map(translate))
      case .any(let parts): .any(parts.map(translate))
      case .not(let part): .not(translate(part))
      }
    }
    result.vocabulary = vocabulary
    for index in rules.indices { result.rules[index].condition = translate(rules[index].condition) }
    result.impossible = impossible.map {
      Impossible(condition: translate($0.condition), because: $0.because, position: $0.position)
    }
    return result
  }
}
