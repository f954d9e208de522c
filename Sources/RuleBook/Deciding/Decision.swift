public import FormRegister

/// What has been decided about one requirement, and why.
public struct Decision: Hashable, Sendable {
  /// Why a requirement is undetermined.
  public enum Undetermined: String, Sendable {
    /// No rule in any layer applies.
    case gap
    /// Rules of one layer contradict each other.
    case conflict
    /// The result depends on facts that are not known.
    case missing
  }

  /// The index of the outcome; nil where undetermined.
  public var outcome: Int?
  public var undetermined: Undetermined?
  /// The index of the deciding rule.
  public var rule: Int?
  /// The indices of the rules that contradict each other, ascending.
  public var conflictingRules: [Int] = []
  /// The basis, from 0, of the first deciding case; of the first case where undetermined.
  public var decidingBasis = 0
  /// All results that the requirement can have.
  public var results: ResultSet
  /// A smallest set of unknown facts whose knowledge settles the result.
  public var ask: [FactReference] = []
  /// Whether `impossible` excludes every completion, so that it was disregarded.
  public var disregardsImpossible = false

  /// A decision of which nothing is known but its results.
  public init(results: ResultSet) { self.results = results }
}

/// A fact of a requirement, and which of its bases it belongs to where it has several.
public struct FactReference: Hashable, Sendable {
  /// The index of the fact in the vocabulary.
  public let fact: Int
  /// The basis, from 0; nil where the requirement has one basis or all bases share the fact.
  public let basis: Int?

  public init(fact: Int, basis: Int? = nil) { (self.fact, self.basis) = (fact, basis) }

  /// The fact of a name in results; nil where the vocabulary has none.
  public init?(name: String, in vocabulary: Vocabulary) {
    if let fact = vocabulary.index(of: name) {
      self.init(fact: fact)
    } else if name.hasPrefix("basis["), let end = name.firstIndex(of: "]"),
      let number = Int(name[..<end].dropFirst("basis[".count)), (1...1_000_000).contains(number),
      let fact = vocabulary.index(of: "basis" + name[name.index(after: end)...]),
      vocabulary.facts[fact].carrier == .basis
    {
      self.init(fact: fact, basis: number - 1)
    } else {
      return nil
    }
  }

  /// The name in results: the fact's id, or `basis[n].…` with n from 1 among several bases.
  public func name(in vocabulary: Vocabulary) -> String {
    let id = vocabulary.facts[fact].id
    guard let basis else { return id }
    return "basis[\(basis + 1)]" + id.dropFirst("basis".count)
  }
}
