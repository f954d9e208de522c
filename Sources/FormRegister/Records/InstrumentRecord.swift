public import SourceText

/// An ordinance, rule or outline as the register states it.
public struct InstrumentRecord: Sendable {
  public internal(set) var store = TextStore()
  public internal(set) var position = SourcePosition(line: 1, column: 1)
  public internal(set) var id = TextRange.unknown
  public internal(set) var number = TextRange.unknown
  public internal(set) var title = TextRange.unknown
  public internal(set) var enactor = TextRange.unknown
  public internal(set) var department = TextRange.unknown
  public internal(set) var section = TextRange.unknown
  public internal(set) var tier = ValueCode.unknown
  /// The defaults of its requirements.
  public internal(set) var bases: [BasisRecord] = []
  /// One code for each declared fact.
  public internal(set) var declaredFacts: [UInt8] = []

  /// The text at one of its ranges, nil where unknown.
  public func text(_ range: TextRange) -> String? { store.text(range) }

  mutating func reset(declaredFactCount: Int) {
    store.removeAll()
    (id, number, title, enactor, department, section) =
      (.unknown, .unknown, .unknown, .unknown, .unknown, .unknown)
    tier = ValueCode.unknown
    bases.removeAll(keepingCapacity: true)
    declaredFacts.removeAll(keepingCapacity: true)
    declaredFacts.append(contentsOf: repeatElement(ValueCode.unknown, count: declaredFactCount))
  }
}

/// What a seal or signature is founded on: a level of law, a law, an article, and how it is rooted there.
public struct BasisRecord: Sendable {
  public internal(set) var tier = ValueCode.unknown
  public internal(set) var root = ValueCode.unknown
  public internal(set) var law = TextRange.unknown
  public internal(set) var article = TextRange.unknown
  /// Whether the law and article stand in the instrument's store, not the form's.
  public internal(set) var isInstrumentDefault = false
}
