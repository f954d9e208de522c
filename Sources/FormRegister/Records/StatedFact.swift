public import SourceText

/// A fact that somebody states where the register leaves it open.
public struct StatedFact: Hashable, Sendable {
  /// A value of a fact.
  public enum Value: Hashable, Sendable {
    /// The code of an enumerated value.
    case code(UInt8)
    case text(ExactText)
  }

  /// The index of the fact in the vocabulary.
  public let fact: Int
  /// The basis, from 0; nil where the fact is not one of a basis, or the requirement has but one.
  public let basis: Int?
  public let value: Value

  public init(fact: Int, basis: Int? = nil, value: Value) {
    (self.fact, self.basis, self.value) = (fact, basis, value)
  }
}

/// What became of a stated fact.
public enum Statement: Hashable, Sendable {
  /// It was not known, and is now.
  case used
  /// The register says the same.
  case known
  /// The register says something else, which holds.
  case contradicted
  /// There is no such requirement or basis.
  case impossible
}

extension FormRecord {
  /// States a fact of one of its requirements, or of the form itself, where it is not known.
  ///
  /// - Parameters:
  ///   - stated: The fact; not one of the instrument.
  ///   - requirement: The requirement, from 0.
  ///   - instrument: The form's instrument, in whose texts a basis may stand.
  ///   - vocabulary: The facts.
  public mutating func state(
    _ stated: StatedFact, of requirement: Int, _ instrument: borrowing InstrumentRecord,
    _ vocabulary: Vocabulary
  ) -> Statement {
    guard requirements.indices.contains(requirement) else { return .impossible }
    switch vocabulary.facts[stated.fact].carrier {
    case .instrument: return .impossible
    case .form: return state(ofForm: stated, instrument)
    case .requirement: return state(stated, of: requirement, vocabulary)
    case .basis:
      let count = requirements[requirement].bases.count
      guard stated.basis ?? 0 < count, stated.basis != nil || count == 1 else { return .impossible }
      separateBases(of: requirement)
      let place = requirements[requirement].bases.lowerBound + (stated.basis ?? 0)
      return state(stated, ofBasis: place, instrument, vocabulary)
    }
  }

  private mutating func state(
    ofForm stated: StatedFact, _ instrument: borrowing InstrumentRecord
  ) -> Statement {
    switch StandardFact(rawValue: stated.fact) {
    case .flow: return stated.state(&flow)
    case .document: return stated.state(&document)
    case .department:
      return stated.state(
        &department, &store, else: department.isUnknown ? instrument.text(instrument.department) : nil)
    case .section:
      return stated.state(
        &section, &store, else: section.isUnknown ? instrument.text(instrument.section) : nil)
    default: return stated.state(&id, &store)
    }
  }

  private mutating func state(
    _ stated: StatedFact, of requirement: Int, _ vocabulary: Vocabulary
  ) -> Statement {
    switch StandardFact(rawValue: stated.fact) {
    case .act:
      let result = stated.state(&requirements[requirement].act)
      // A signature has no seal; see section 4 of the public format.
      if result == .used, requirements[requirement].seal == ValueCode.unknown,
        requirements[requirement].act == vocabulary.value("signature", of: .act)
      {
        requirements[requirement].seal = vocabulary.value("none", of: .seal)
      }
      return result
    case .seal: return stated.state(&requirements[requirement].seal)
    case .signer: return stated.state(&requirements[requirement].signer)
    case .purpose: return stated.state(&requirements[requirement].purpose)
    case .certificate: return stated.state(&requirements[requirement].certificate)
    case .comparison: return stated.state(&requirements[requirement].comparison)
    case .alternative: return stated.state(&requirements[requirement].alternative)
    default:
      let place = requirement * vocabulary.declaredFacts.count + stated.fact - StandardFact.count
      return stated.state(&declaredFacts[place])
    }
  }

  private mutating func state(
    _ stated: StatedFact, ofBasis place: Int, _ instrument: borrowing InstrumentRecord,
    _ vocabulary: Vocabulary
  ) -> Statement {
    takeOver(place, instrument)
    switch StandardFact(rawValue: stated.fact) {
    case .basisTier:
      let result = stated.state(&bases[place].tier)
      // That there is no basis says the rest of it, too.
      if result == .used, bases[place].tier == vocabulary.value("none", of: .basisTier) {
        if bases[place].root == ValueCode.unknown {
          bases[place].root = vocabulary.value("none", of: .basisRoot)
        }
        if bases[place].law.isUnknown { bases[place].law = .empty }
        if bases[place].article.isUnknown { bases[place].article = .empty }
      }
      return result
    case .basisRoot: return stated.state(&bases[place].root)
    case .basisLaw: return stated.state(&bases[place].law, &store)
    default: return stated.state(&bases[place].article, &store)
    }
  }

  /// Gives a requirement bases of its own, where it has them from its form or instrument together with others: what is
  /// said of one says nothing of the others.
  private mutating func separateBases(of requirement: Int) {
    let shared = requirements[requirement].bases
    guard
      requirements.indices.contains(where: { $0 != requirement && requirements[$0].bases.overlaps(shared) })
    else { return }
    requirements[requirement].bases = bases.count..<bases.count + shared.count
    bases.append(contentsOf: bases[shared])
  }

  /// Makes a basis the form's own, whose texts stand with the instrument.
  private mutating func takeOver(_ place: Int, _ instrument: borrowing InstrumentRecord) {
    guard bases[place].isInstrumentDefault else { return }
    bases[place].isInstrumentDefault = false
    bases[place].law = copy(bases[place].law, instrument)
    bases[place].article = copy(bases[place].article, instrument)
  }

  private mutating func copy(_ range: TextRange, _ instrument: borrowing InstrumentRecord) -> TextRange {
    range.isUnknown ? .unknown : store.append(instrument.store.bytes[range.range])
  }
}

extension InstrumentRecord {
  /// States a fact of the instrument where it is not known.
  public mutating func state(_ stated: StatedFact) -> Statement {
    switch StandardFact(rawValue: stated.fact) {
    case .instrumentTier: stated.state(&tier)
    case .instrumentNumber: stated.state(&number, &store)
    case .instrumentEnactor: stated.state(&enactor, &store)
    case .instrumentID: stated.state(&id, &store)
    default: .impossible
    }
  }
}

extension StatedFact {
  fileprivate func state(_ code: inout UInt8) -> Statement {
    guard case .code(let value) = value else { return .impossible }
    guard code == ValueCode.unknown else { return code == value ? .known : .contradicted }
    code = value
    return .used
  }

  /// - Parameter other: The text that holds where `range` is not known.
  fileprivate func state(_ range: inout TextRange, _ store: inout TextStore, else other: String? = nil)
    -> Statement
  {
    guard case .text(let value) = value else { return .impossible }
    if let text = store.text(range) ?? other { return ExactText(text) == value ? .known : .contradicted }
    range = store.append(value.string.utf8)
    return .used
  }
}
