internal import FormRegister
public import RuleBook
internal import SourceText

/// What has to be revised, instrument by instrument, in the order in which it can be done.
public struct Worklist {
  /// An instrument that has to be amended.
  public struct Entry: Sendable {
    public let id: String
    public let title: String?
    public let number: String?
    public let tier: UInt8
    public let enactor: String?
    public let department: String?
    public let section: String?
    /// The ids of the instruments to be amended first, in register order.
    public var after: [String] { predecessors.map(\.id) }
    /// The instruments to be amended first, in register order.
    public internal(set) var predecessors: [Predecessor] = []
    public let forms: [Form]
    /// The articles that demand what is to go.
    public internal(set) var articles: [String]
  }

  /// An instrument that another waits for.
  public struct Predecessor: Sendable {
    public let id: String
    public let title: String?
    public let number: String?
    public let tier: UInt8
    public let enactor: String?
  }

  /// A form of which something has to be revised.
  public struct Form: Sendable {
    public let id: String
    public let number: String?
    public let title: String?
    /// Where another department or section than the instrument's is in charge; else nil.
    public let department: String?
    public let section: String?
    public let requirements: [Requirement]
  }

  /// One seal or signature to be revised.
  public struct Requirement: Sendable {
    public let act: UInt8
    public let signer: UInt8
    public let into: Outcome.Replacement
    /// Whether people decided so, not the rules.
    public let isByDecision: Bool
  }

  /// How many instruments are on it.
  public var count: Int { order.count }
  /// Bases of the city's own tiers whose law is not in the register, and instruments that wait for each other.
  public let warnings: WarningList
  /// Whether there may be decisions of people, so that the list says which requirements rest on them.
  public let marksDecisions: Bool

  private let spool: Spool
  private let records: [InstrumentPlace]
  private let order: [Int]
  private let after: [Int: [Int]]
  private let articles: [Int: [String]]

  init(
    spool: Spool, records: [InstrumentPlace], order: [Int], after: [Int: [Int]], articles: [Int: [String]],
    warnings: WarningList, marksDecisions: Bool
  ) {
    self.marksDecisions = marksDecisions
    (self.spool, self.records, self.order) = (spool, records, order)
    (self.after, self.articles, self.warnings) = (after, articles, warnings)
  }

  /// Calls `body` with each entry in order; one is in memory at a time.
  public func visitEntries(_ body: (Entry) throws -> Void) throws {
    for position in 0..<order.count { try body(entry(at: position)) }
  }

  /// The entry at a position of the order.
  func entry(at position: Int) throws -> Entry {
    let index = order[position]
    var entry = try self.entry(index)
    for target in after[index] ?? [] {
      let other = try self.entry(target)
      entry.predecessors.append(
        Predecessor(
          id: other.id, title: other.title, number: other.number, tier: other.tier, enactor: other.enactor))
    }
    for article in articles[index] ?? [] where !entry.articles.contains(article) {
      entry.articles.append(article)
    }
    return entry
  }

  /// The first instrument of the register with each of these numbers, whether it is to be amended or not.
  func instruments(numbered numbers: Set<NumberHash>) throws -> [NumberHash: Entry] {
    var found: [NumberHash: Entry] = [:]
    for (index, place) in records.enumerated()
    where numbers.contains(place.number) && found[place.number] == nil {
      found[place.number] = try entry(index)
    }
    return found
  }

  private func entry(_ index: Int) throws -> Entry {
    let place = records[index]
    var reader = RecordReader(try spool.read(at: place.offset, count: place.count))
    let (id, title, number) = (reader.text() ?? "", reader.text(), reader.text())
    let tier = UInt8(truncatingIfNeeded: reader.number())
    let (enactor, department, section) = (reader.text(), reader.text(), reader.text())
    let articles = (0..<reader.number()).compactMap { _ in reader.text() }
    let forms = (0..<reader.number()).map { _ in
      let (id, number, title) = (reader.text() ?? "", reader.text(), reader.text())
      let (department, section) = (reader.text(), reader.text())
      let requirements = (0..<reader.number()).map { _ in Requirement(&reader) }
      return Form(
        id: id, number: number, title: title, department: department, section: section,
        requirements: requirements)
    }
    return Entry(
      id: id, title: title, number: number, tier: tier, enactor: enactor, department: department,
      section: section, forms: forms, articles: articles)
  }
}

/// Where an instrument's record stands, and what finds it by its number.
struct InstrumentPlace {
  var offset: UInt64
  var count: Int
  /// Whether it is on the worklist for its own sake.
  var isListed: Bool
  var number: NumberHash
}

/// The number of an instrument as 128 bits of hash, so that it takes no more room than that.
struct NumberHash: Hashable {
  private let high: UInt64
  private let low: UInt64

  static let none = NumberHash(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  init(_ number: ArraySlice<UInt8>) {
    high = IdentifierHashes.hash(number)
    low = IdentifierHashes.hash(number.reversed()) &+ UInt64(number.count)
  }
}
