internal import FormRegister
public import RuleBook

/// What stays only because an ordinance of the city fixes it (条例改正候補): the council can change it.
public struct OrdinanceCandidates {
  /// An ordinance that fixes some of it.
  public struct Ordinance: Sendable {
    /// Its number as the bases write it; nil where they do not say.
    public let law: String?
    /// The instrument of the register with this number, where there is one.
    public let id: String?
    public let title: String?
    public let department: String?
    public let section: String?
    /// How many seals and signatures.
    public let count: Int
    let group: Int
  }

  /// One seal or signature that the ordinance fixes.
  public struct Requirement: Sendable {
    public let form: String
    public let formNumber: String?
    public let formTitle: String?
    public let instrument: String
    public let instrumentTitle: String?
    /// Which of the form's requirements, from 1.
    public let ordinal: Int
    public let act: UInt8
    public let signer: UInt8
    /// Where the ordinance fixes it.
    public let bases: [Basis]
    /// Why it stays: the index of the deciding rule.
    public let rule: Int
  }

  /// A provision of the ordinance.
  public struct Basis: Sendable {
    public let article: String?
    public let root: UInt8
  }

  /// In the order of the register.
  public let ordinances: [Ordinance]
  /// How many seals and signatures, each once though several ordinances fix it.
  public let count: Int
  public let ruleSet: RuleSet
  private let spool: GroupedSpool

  init(_ spool: GroupedSpool, _ laws: [String?], count: Int, in worklist: Worklist, _ ruleSet: RuleSet) throws
  {
    let groups = spool.groups
    let counts = spool.counts
    let numbers = groups.compactMap { laws[$0] }.map(NumberHash.init(text:))
    let instruments = try worklist.instruments(numbered: Set(numbers))
    ordinances = groups.map { group in
      let instrument = laws[group].flatMap { instruments[NumberHash(text: $0)] }
      return Ordinance(
        law: laws[group], id: instrument?.id, title: instrument?.title, department: instrument?.department,
        section: instrument?.section, count: counts[group]!, group: group)
    }
    (self.count, self.ruleSet, self.spool) = (count, ruleSet, spool)
  }

  /// Calls `body` with each seal or signature that an ordinance fixes, in the order of the register.
  ///
  /// - Throws: What `body` throws, or the file system where much was set aside.
  public func visitRequirements(of ordinance: Ordinance, _ body: (Requirement) throws -> Void) throws {
    try spool.visit(ordinance.group) { reader in
      let (form, number, title) = (reader.text() ?? "", reader.text(), reader.text())
      let (instrument, name) = (reader.text() ?? "", reader.text())
      let (ordinal, act, signer, rule) = (reader.number(), reader.number(), reader.number(), reader.number())
      let bases = (0..<reader.number()).map { _ in
        Basis(article: reader.text(), root: UInt8(truncatingIfNeeded: reader.number()))
      }
      try body(
        Requirement(
          form: form, formNumber: number, formTitle: title, instrument: instrument, instrumentTitle: name,
          ordinal: ordinal, act: UInt8(truncatingIfNeeded: act), signer: UInt8(truncatingIfNeeded: signer),
          bases: bases, rule: rule))
    }
  }
}

extension NumberHash {
  init(text: String) { self.init(Array(text.utf8)[...]) }
}
