public import FormRegister
internal import RuleBook

/// Collects what to ask each section.
public final class InquiryCollector: ReviewObserver {
  private let spool: GroupedSpool
  private var digests: FormDigests
  private let decisions: [HumanDecision]
  private var memo: DecisionMemo?
  private var sections = SectionGroups()

  /// - Parameters:
  ///   - vocabulary: The facts.
  ///   - answers: Those of the review.
  ///   - temporaryDirectory: Where a file is made when there is much to remember.
  public init(_ vocabulary: Vocabulary, answers: AnswerBook?, temporaryDirectory: String) {
    spool = GroupedSpool(directory: temporaryDirectory)
    digests = FormDigests(vocabulary)
    decisions = answers?.decisions ?? []
  }

  /// The digest of a form covers its text.
  public var wantsTexts: Bool { true }

  public func begin(file: String) { spool.beginFile() }
  public func use(_ memo: DecisionMemo) { self.memo = memo }
  public func begin(_ instrument: borrowing InstrumentRecord) { sections.beginInstrument() }
  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo, decided.result != .noRequirement else { return }
    let group = sections.group(form, instrument)
    var head = RecordWriter()
    InquiryItem.put(
      form, instrument, digest: decided.registerDigest ?? digests.digest(of: form, instrument), to: &head)
    guard decided.result != .unread else {
      InquiryItem.put(RequirementID.wholeForm, nil, nil, human: nil, memo.rules.strictness, to: &head)
      return spool.append(head, group: group)
    }
    for (place, index) in decided.decisions.enumerated() {
      var record = head
      let human = memo.departure(at: index).flatMap { decisions.firstIndex(of: $0.decision) }
      InquiryItem.put(
        place + 1, form.requirements[place], memo.decisions[index], human: human, memo.rules.strictness,
        to: &record)
      spool.append(record, group: group)
    }
  }

  public func end(fileIsRejected: Bool) throws {
    if let failure = spool.failure { throw failure }
    if fileIsRejected { spool.takeBack() }
  }

  /// What to ask, section by section.
  public var inquiry: Inquiry { Inquiry(spool, sections.names) }
}

/// What is asked of the sections of a city.
public struct Inquiry {
  /// A section of a department.
  public struct Section: Hashable, Sendable {
    public let department: String?
    public let section: String?
  }

  private let spool: GroupedSpool
  private let all: [Section]

  init(_ spool: GroupedSpool, _ names: [SectionGroups.Name]) {
    self.spool = spool
    all = names.map { Section(department: $0.department, section: $0.section) }
  }

  /// Calls `body` with each section that has something to answer, in the order of the register.
  ///
  /// - Throws: What the file system answers where much was set aside, and what `body` throws.
  public func visitSections(_ body: (Section, [InquiryItem]) throws -> Void) throws {
    for group in spool.groups {
      var items: [InquiryItem] = []
      try spool.visit(group) { items.append(InquiryItem(&$0)) }
      try body(all[group], items)
    }
  }
}
