public import FormRegister
public import RuleBook
internal import SourceText

/// Finds the requirements of a register that come nearest to what the proof of a rule set found, so that a
/// finding is seen on a real form.
public final class NearestRequirements: ReviewObserver {
  /// A requirement, and what keeps it from being one of the cases found.
  public struct Place: Sendable {
    public let form: String
    /// Its number from 0.
    public let requirement: Int
    /// The facts that have another value, or are not known.
    public let differing: [Int]
    /// Whether the as-of date lies outside the time of the cases.
    public let isOfOtherTime: Bool

    var distance: Int { differing.count + (isOfOtherTime ? 1 : 0) }
  }

  public private(set) var ofGaps: [Place?]
  public private(set) var ofConflicts: [Place?]
  private var best: (gaps: [Place?], conflicts: [Place?])
  private let proof: RuleSetProof
  private var encoder: CaseEncoder
  private var date: CalendarDate?

  /// For how many gaps, and how many conflicts, the nearest is looked for.
  private static let findingLimit = 100

  public init(_ proof: RuleSetProof) {
    self.proof = proof
    ofGaps = proof.gaps.map { _ in nil }
    ofConflicts = proof.conflicts.map { _ in nil }
    best = (ofGaps, ofConflicts)
    encoder = CaseEncoder(proof.domain)
  }

  public func begin(file: String) {}
  public func use(_ memo: DecisionMemo) { date = memo.rules.date }
  public func begin(_ instrument: borrowing InstrumentRecord) { encoder.begin(instrument) }
  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard !form.requirements.isEmpty else { return }
    encoder.begin(form, of: instrument)
    for index in form.requirements.indices {
      encoder.encode(requirement: index, of: form, instrument)
      let id = form.text(form.id) ?? ""
      for (gap, finding) in proof.gaps.prefix(Self.findingLimit).enumerated() {
        improve(&best.gaps[gap], id, index, finding.cases)
      }
      for (conflict, finding) in proof.conflicts.prefix(Self.findingLimit).enumerated() {
        improve(&best.conflicts[conflict], id, index, finding.cases)
      }
    }
  }

  private func improve(_ place: inout Place?, _ form: String, _ requirement: Int, _ cases: CaseSet) {
    let differing = proof.domain.facts(of: encoder.codes, outside: cases)
    let isOfOtherTime = date.map { !cases.isOf($0) } ?? false
    let found = Place(
      form: form, requirement: requirement, differing: differing, isOfOtherTime: isOfOtherTime)
    if found.distance < place?.distance ?? .max { place = found }
  }

  public func end(fileIsRejected: Bool) {
    if fileIsRejected { best = (ofGaps, ofConflicts) } else { (ofGaps, ofConflicts) = best }
  }
}
