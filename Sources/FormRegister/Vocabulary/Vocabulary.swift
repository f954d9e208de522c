/// The facts that a case can have, in the order in which questions are asked.
public struct Vocabulary: Sendable {
  /// The standard facts first, then those that a rule set declares.
  public let facts: [Fact]
  private let indices: [String: Int]
  private let valueIndices: [[String: UInt8]]

  public init(_ facts: [Fact]) {
    self.facts = facts
    indices = Dictionary(facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    valueIndices = facts.map { fact in
      var table: [String: UInt8] = [:]
      for (index, value) in (fact.values ?? []).enumerated() {
        for spelling in value.spellings where table[spelling] == nil { table[spelling] = UInt8(index) }
      }
      return table
    }
  }

  /// This vocabulary with further facts after its own.
  public func declaring(_ further: [Fact]) -> Vocabulary {
    further.isEmpty ? self : Vocabulary(facts + further)
  }

  /// The index of the fact with this id.
  public func index(of id: String) -> Int? { indices[id] }

  /// The facts that a rule set declared.
  public var declaredFacts: Range<Int> { StandardFact.count..<facts.count }

  /// The index of a value of an enumerated fact by any of its spellings.
  public func valueIndex(_ spelling: String, of fact: Int) -> UInt8? { valueIndices[fact][spelling] }

  /// The index of a standard fact's value by its id, which must exist.
  public func value(_ id: String, of fact: StandardFact) -> UInt8 {
    guard let index = valueIndices[fact.rawValue][id] else {
      preconditionFailure("\(id) is no value of \(fact)")
    }
    return index
  }

  /// The spellings that say that a value is not known.
  public static let unknownSpellings = ["不明", "unknown"]
}

/// The code of an enumerated value: its index in the fact's values.
public enum ValueCode {
  /// The value is not known.
  public static let unknown: UInt8 = 255
  /// The largest number of values that a fact can have.
  public static let limit = 250
}

/// The facts of every vocabulary, by their index in it.
public enum StandardFact: Int, CaseIterable, Sendable {
  case act, seal, signer, purpose, certificate, comparison, alternative, flow, document
  case basisTier, basisRoot, instrumentTier
  case basisLaw, basisArticle, instrumentID, instrumentNumber, instrumentEnactor
  case department, section, formID

  public static let count = allCases.count
}
