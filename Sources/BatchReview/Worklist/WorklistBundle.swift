public import FormRegister

/// What one body enacts by one procedure: usually one amending ordinance or rule (整備条例, 整備規則).
public struct WorklistBundle: Sendable {
  /// nil where the instruments' tier is not known.
  public let procedure: Procedure?
  public let enactor: String?
  public fileprivate(set) var forms = 0
  /// How many seals and signatures.
  public fileprivate(set) var requirements = 0
  /// How many articles, each once an instrument.
  public fileprivate(set) var articles = 0
  /// How many instruments of each tier, in the order of the vocabulary, unknown last.
  public fileprivate(set) var tiers: [(tier: UInt8, count: Int)] = []
  fileprivate var positions: [Int] = []

  /// How many instruments.
  public var count: Int { positions.count }

  fileprivate init(_ procedure: Procedure?, _ enactor: String?) {
    (self.procedure, self.enactor) = (procedure, enactor)
  }

  fileprivate mutating func add(_ entry: Worklist.Entry, at position: Int) {
    positions.append(position)
    forms += entry.forms.count
    requirements += entry.forms.reduce(0) { $0 + $1.requirements.count }
    articles += entry.articles.count
    if let index = tiers.firstIndex(where: { $0.tier == entry.tier }) {
      tiers[index].count += 1
    } else {
      tiers.append((entry.tier, 1))
      tiers.sort { $0.tier < $1.tier }
    }
  }
}

extension Worklist {
  /// The bundles: by procedure, and within one in the order in which their bodies first appear.
  ///
  /// - Throws: What the file system answers where much was set aside.
  public func bundles(_ vocabulary: Vocabulary) throws -> [WorklistBundle] {
    var bundles: [WorklistBundle] = []
    for position in 0..<count {
      let entry = try entry(at: position)
      let procedure = Procedure(tier: entry.tier, in: vocabulary)
      var index = bundles.firstIndex { $0.procedure == procedure && $0.enactor == entry.enactor }
      if index == nil {
        bundles.append(WorklistBundle(procedure, entry.enactor))
        index = bundles.count - 1
      }
      bundles[index!].add(entry, at: position)
    }
    let order = Procedure.allCases.map(Optional.some) + [nil]
    return order.flatMap { procedure in bundles.filter { $0.procedure == procedure } }
  }

  /// Calls `body` with each entry of a bundle, in the order of the worklist.
  public func visitEntries(of bundle: WorklistBundle, _ body: (Entry) throws -> Void) throws {
    for position in bundle.positions { try body(entry(at: position)) }
  }
}

extension Worklist.Entry {
  /// Whether the board of education is to be heard before the council gets the bill.
  ///
  /// Source: 地方教育行政の組織及び運営に関する法律 29条; as of 2021-04-22. The department in charge stands for what
  /// the ordinance is about.
  public func needsBoardOpinion(_ vocabulary: Vocabulary) -> Bool {
    Procedure(tier: tier, in: vocabulary) == .council && department?.contains("教育") == true
  }
}
