internal import FormRegister
internal import RuleBook

/// Forms that can be filed wholly online once they are revised: nothing on the applicant's side stays.
public struct OnlineCandidates {
  /// Who is in charge of some of them.
  public struct Section: Sendable {
    public let department: String?
    public let section: String?
    /// How many forms.
    public let count: Int
    let group: Int
  }

  /// A form that becomes online-capable.
  public struct Form: Sendable {
    public let id: String
    public let number: String?
    public let title: String?
    public let flow: UInt8
    public let instrument: String
    public let instrumentTitle: String?
    public let instrumentNumber: String?
    /// What goes.
    public let requirements: [Worklist.Requirement]
  }

  /// In the order of the register.
  public let sections: [Section]
  private let spool: GroupedSpool

  init(_ spool: GroupedSpool, _ names: [SectionGroups.Name]) {
    let counts = spool.counts
    sections = spool.groups.map {
      Section(department: names[$0].department, section: names[$0].section, count: counts[$0]!, group: $0)
    }
    self.spool = spool
  }

  /// How many forms.
  public var count: Int { sections.reduce(0) { $0 + $1.count } }

  /// Calls `body` with each form of a section, in the order of the register.
  ///
  /// - Throws: What `body` throws, or the file system where much was set aside.
  public func visitForms(of section: Section, _ body: (Form) throws -> Void) throws {
    try spool.visit(section.group) { reader in
      let (id, number, title) = (reader.text() ?? "", reader.text(), reader.text())
      let flow = UInt8(truncatingIfNeeded: reader.number())
      let (instrument, name, lawNumber) = (reader.text() ?? "", reader.text(), reader.text())
      let requirements = (0..<reader.number()).map { _ in Worklist.Requirement(&reader) }
      try body(
        Form(
          id: id, number: number, title: title, flow: flow, instrument: instrument, instrumentTitle: name,
          instrumentNumber: lawNumber, requirements: requirements))
    }
  }
}

extension Worklist.Requirement {
  init(_ reader: inout RecordReader) {
    self.init(
      act: UInt8(truncatingIfNeeded: reader.number()), signer: UInt8(truncatingIfNeeded: reader.number()),
      into: Outcome.Replacement.allCases[reader.number()], isByDecision: reader.number() == 1)
  }
}
