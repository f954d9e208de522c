public import FormRegister

/// One instrument by which an enacting body amends its own: a bundle (整備条例, 整備規則 …) with one article an
/// amended instrument, or the plain amendment of a single one.
public struct AmendingInstrument: Sendable {
  public let procedure: Procedure?
  /// How it is published; nil where its tier is unknown.
  public let publication: Publication?
  public let enactor: String?
  public let municipality: String?
  /// The tier of what it amends, and so its own.
  public let tier: UInt8
  /// What it is: 条例, 規則, 規程, 訓令, 告示, 要綱.
  public let noun: String
  public let title: String
  public let revisions: [InstrumentRevision]
  /// For revisions that wait for an instrument of another body: their indices by that body's title.
  public internal(set) var waiting: [Waiting] = []

  /// Articles that can take effect only with another amending instrument.
  public struct Waiting: Sendable {
    /// The title of the other one.
    public let title: String
    public let noun: String
    /// Which of the revisions wait, by their indices.
    public let revisions: [Int]
  }

  /// Whether it has an article for each of several instruments.
  public var isBundle: Bool { revisions.count > 1 }

  /// Bundles revisions by enacting body and kind of instrument: the council first, each in the order of the
  /// revisions.
  public static func bundle(_ plan: RevisionPlan, vocabulary: Vocabulary) -> [AmendingInstrument] {
    var groups: [(key: Body, revisions: [InstrumentRevision])] = []
    for revision in plan.revisions where !revision.amendment.isEmpty {
      let key = Body(revision.instrument)
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].revisions.append(revision)
      } else {
        groups.append((key, [revision]))
      }
    }
    let rank = { (body: Body) in
      Procedure(tier: body.tier, in: vocabulary).map { Procedure.allCases.firstIndex(of: $0)! }
        ?? Procedure.allCases.count
    }
    let ordered = groups.enumerated().sorted {
      (rank($0.element.key), $0.offset) < (rank($1.element.key), $1.offset)
    }
    var instruments = ordered.map { AmendingInstrument($0.element.key, $0.element.revisions, vocabulary) }
    let waiting = instruments.map { $0.waiting(among: instruments) }
    for index in instruments.indices { instruments[index].waiting = waiting[index] }
    return instruments
  }

  /// Who enacts what: what makes one bundle.
  struct Body: Hashable {
    var municipality: String?
    var enactor: String?
    var tier: UInt8

    init(_ instrument: AmendableInstrument) {
      (municipality, enactor, tier) = (instrument.municipality, instrument.enactor, instrument.tier)
    }
  }

  private init(_ body: Body, _ revisions: [InstrumentRevision], _ vocabulary: Vocabulary) {
    procedure = Procedure(tier: body.tier, in: vocabulary)
    publication = Publication(tier: body.tier, in: vocabulary)
    (municipality, enactor, tier) = (body.municipality, body.enactor, body.tier)
    let titles = AmendmentTitles(body, vocabulary)
    noun = titles.noun(of: revisions.map { $0.instrument.title ?? "" })
    title =
      revisions.count == 1
      ? titles.amending(revisions[0].instrument.title ?? revisions[0].instrument.id, noun)
      : titles.bundle(noun)
    self.revisions = revisions
  }

  private func waiting(among others: [AmendingInstrument]) -> [Waiting] {
    others.compactMap { other in
      guard other.title != title || other.enactor != enactor else { return nil }
      let ids = Set(other.revisions.map(\.instrument.id))
      let waiting = revisions.indices.filter { !ids.isDisjoint(with: revisions[$0].after) }
      return waiting.isEmpty ? nil : Waiting(title: other.title, noun: other.noun, revisions: waiting)
    }
  }
}
