public import SourceText

/// What an amending sentence (改め文) says: changes at places of a text, in their order.
///
/// Sentences are written by ``AmendmentWriter``, read by ``AmendmentReading``, applied by
/// ``AmendmentInterpreter`` and found for two texts by ``AmendmentDrafter``.
public struct Amendment: Hashable, Sendable {
  /// The changes in their order; no two neighbours change words of the same places.
  public let clauses: [Clause]

  /// An amendment of these clauses; neighbours with the same places become one clause, a clause without
  /// operations is left out.
  public init(_ clauses: [Clause]) {
    var joined: [Clause] = []
    for clause in clauses {
      guard case .words(let places, let changes) = clause else {
        joined.append(clause)
        continue
      }
      if changes.isEmpty { continue }
      if case .words(places, let earlier) = joined.last {
        joined[joined.count - 1] = .words(in: places, earlier + changes)
      } else {
        joined.append(clause)
      }
    }
    self.clauses = joined
  }

  /// The first place that is named, nil where there is none: what a text alone is called.
  public var firstPlace: Place? { clauses.lazy.compactMap { $0.places.first?.first }.first }

  /// True where nothing is amended.
  public var isEmpty: Bool { clauses.isEmpty }
}

/// One change at its places. No place at all is the whole text.
public enum Clause: Hashable, Sendable {
  /// 「第3条第2項中「…」を「…」に改める」: words change in each of the places.
  case words(in: [PlaceRun], [WordChange])
  /// 「様式第1号を次のように改める。」, with the new text below.
  case newText(of: Place?, ExactText)
  /// 「第3条第2項を削る」.
  case repeal(of: [PlaceRun])

  /// The places, empty where the whole text is meant.
  public var places: [PlaceRun] {
    switch self {
    case .words(let places, _), .repeal(let places): places
    case .newText(let place, _): place.map { [PlaceRun($0)] } ?? []
    }
  }
}
