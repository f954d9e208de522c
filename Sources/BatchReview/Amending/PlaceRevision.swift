public import AmendingLanguage
internal import FormRegister
internal import SourceText

/// What becomes of one article or form of an amended instrument.
public struct PlaceRevision: Sendable {
  public enum Kind: Hashable, Sendable {
    /// The text becomes this.
    case text(String)
    /// The form is repealed.
    case repeal
    /// The form or article has to be given a new text that nobody has written yet.
    case newTextNeeded
  }

  /// Which article or form of the instrument it is.
  public enum Target: Hashable, Sendable {
    case article(Int)
    /// An article that the register does not have, by its number.
    case unstatedArticle(String)
    case form(Int)
  }

  public let target: Target
  /// What sentences call it; nil where nothing tells it from the others.
  public let place: Place?
  /// The text as it stands; nil where the register has none.
  public let before: String?
  public let kind: Kind
  /// What becomes of a form's marks, by their indices.
  var replacements: [Int: MarkReplacement] = [:]
  /// The requirements that are founded on an article.
  var requirements: [AmendableInstrument.Requirement] = []
}

/// The amendment of one instrument.
public struct InstrumentRevision: Sendable {
  public let instrument: AmendableInstrument
  /// The ids of the instruments to be amended first.
  public let after: [String]
  /// Articles first, then forms, each in the order of the instrument.
  public let places: [PlaceRevision]
  /// For forms, by their indices, the requirements that are done with once this is applied.
  let settled: [Int: [Int]]
  public let amendment: Amendment
  let names: PlaceNames

  /// Whether any form is amended.
  public var amendsForms: Bool {
    places.contains { if case .form = $0.target { true } else { false } }
  }
}
