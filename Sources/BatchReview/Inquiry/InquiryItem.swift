internal import FormRegister
public import RuleBook

/// What an inquiry says of one requirement, or of a form that could not be read, and what it asks.
public struct InquiryItem: Sendable {
  public let form: String
  public let formNumber: String?
  public let formTitle: String?
  public let instrument: String
  public let instrumentTitle: String?
  /// The form as it is; see ``FormRegister/FormDigests``.
  public let formDigest: String
  /// The requirement's number from 1; ``RequirementID/wholeForm`` where the form could not be read.
  public let requirement: Int
  public let act: UInt8
  public let seal: UInt8
  public let signer: UInt8
  /// The index of the proposed outcome; nil where undetermined.
  public let outcome: Int?
  /// Why it is undetermined; nil for a form that could not be read, too.
  public let undetermined: Decision.Undetermined?
  /// The index of the deciding rule.
  public let rule: Int?
  public let conflictingRules: [Int]
  /// The indices of the outcomes that it can have, the strictest first; nil among them for undetermined.
  public let possible: [Int?]
  /// A smallest set of facts that would settle it.
  public let ask: [FactReference]
  /// The index of the decision of people, in the review's answers.
  public let decision: Int?

  /// Whether the form could not be read.
  public var isUnread: Bool { requirement == RequirementID.wholeForm }
}

extension InquiryItem {
  private static let kinds: [Decision.Undetermined] = [.gap, .conflict, .missing]

  init(_ reader: inout RecordReader) {
    form = reader.text() ?? ""
    formNumber = reader.text()
    formTitle = reader.text()
    instrument = reader.text() ?? ""
    instrumentTitle = reader.text()
    formDigest = reader.text() ?? ""
    requirement = reader.number()
    (act, seal, signer) = (UInt8(reader.number()), UInt8(reader.number()), UInt8(reader.number()))
    outcome = reader.optional()
    undetermined = reader.optional().map { Self.kinds[$0] }
    rule = reader.optional()
    decision = reader.optional()
    conflictingRules = (0..<reader.number()).map { _ in reader.number() }
    possible = (0..<reader.number()).map { _ in reader.optional() }
    ask = (0..<reader.number()).map { _ in FactReference(fact: reader.number(), basis: reader.optional()) }
  }

  /// Sets aside what a form says of itself.
  static func put(
    _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord, digest: String,
    to record: inout RecordWriter
  ) {
    for range in [form.id, form.number, form.title] { record.put(range, form.store) }
    for range in [instrument.id, instrument.title] { record.put(range, instrument.store) }
    record.put(Array(digest.utf8)[...])
  }

  /// Sets aside what has been decided about one of its requirements.
  static func put(
    _ number: Int, _ requirement: RequirementRecord?, _ decision: Decision?, human: Int?,
    _ strictness: Strictness, to record: inout RecordWriter
  ) {
    record.put(number)
    for code in [requirement?.act, requirement?.seal, requirement?.signer] {
      record.put(Int(code ?? ValueCode.unknown))
    }
    record.put(optional: decision?.outcome)
    record.put(optional: decision?.undetermined.flatMap { kinds.firstIndex(of: $0) })
    record.put(optional: decision?.rule)
    record.put(optional: human)
    let (rules, ask) = (decision?.conflictingRules ?? [], decision?.ask ?? [])
    record.put(rules.count)
    for rule in rules { record.put(rule) }
    let possible = decision?.results.ranks ?? []
    record.put(possible.count)
    for rank in possible { record.put(optional: strictness.outcome(at: rank)) }
    record.put(ask.count)
    for reference in ask {
      record.put(reference.fact)
      record.put(optional: reference.basis)
    }
  }
}

extension RecordWriter {
  fileprivate mutating func put(optional number: Int?) { put((number ?? -1) + 1) }
}

extension RecordReader {
  fileprivate mutating func optional() -> Int? {
    let number = number()
    return number == 0 ? nil : number - 1
  }
}
