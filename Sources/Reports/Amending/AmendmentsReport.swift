internal import AmendingLanguage
public import BatchReview
internal import FormRegister
internal import RuleBook
internal import SourceText

/// By which technique forms are revised.
public enum AmendmentTechnique: String, CaseIterable, Sendable {
  /// Amending sentences (改め文).
  case sentences
  /// Old and new side by side (新旧対照表).
  case table
  /// One special rule of each body (特例規則); ordinances are amended by sentences all the same.
  case special
}

/// All drafts that a review asks for, as text, HTML or JSON.
public struct AmendmentsReport {
  let instruments: [DraftedInstrument]
  let specialRules: [DraftedSpecialRule]
  let technique: AmendmentTechnique
  let notes: [AmendmentNote]
  let proof: AmendmentProof?
  let summary: ReviewSummary
  let wording: ReportWording
  private let byID: [String: AmendableInstrument]

  /// - Parameters:
  ///   - instruments: What is amended by sentences or side by side.
  ///   - specialRules: What is revised by special rules instead.
  ///   - isPart: Whether there are more drafts, whose notes are not wanted either.
  ///   - proof: What applying the drafts gave, where that was asked for.
  public init(
    _ instruments: [DraftedInstrument], _ specialRules: [DraftedSpecialRule], _ technique: AmendmentTechnique,
    _ plan: RevisionPlan, isPart: Bool, _ proof: AmendmentProof?, _ summary: ReviewSummary,
    _ wording: ReportWording
  ) {
    (self.instruments, self.specialRules, self.technique) = (instruments, specialRules, technique)
    (self.proof, self.summary, self.wording) = (proof, summary, wording)
    byID = Dictionary(plan.instruments.map { ($0.id, $0) }) { first, _ in first }
    let shown = Set(instruments.flatMap { $0.instrument.revisions.map(\.instrument.id) })
    notes = isPart ? plan.notes.filter { shown.contains($0.instrument) } : plan.notes
  }

  /// The notes on one amending instrument, as people read them.
  func notes(on drafted: DraftedInstrument) -> [String] {
    let ids = Set(drafted.instrument.revisions.map(\.instrument.id))
    return notes.filter { ids.contains($0.instrument) }.map { wording.text(of: $0, byID[$0.instrument]) }
  }

  /// The notes on instruments of which nothing is amended.
  var otherNotes: [String] {
    let ids = Set(instruments.flatMap { $0.instrument.revisions.map(\.instrument.id) })
    return notes.filter { !ids.contains($0.instrument) }.map { wording.text(of: $0, byID[$0.instrument]) }
  }

  /// The drafts one after the other, each with what people have to know of it, and the proof at the end.
  public func text() -> String {
    var parts: [String] = []
    for drafted in instruments {
      let body = technique == .table ? ComparisonTables(drafted, wording).text : drafted.text
      parts.append(body + text(of: notes(on: drafted)))
    }
    parts += specialRules.map(\.text)
    if technique != .special, !otherNotes.isEmpty { parts.append(text(of: otherNotes)) }
    if instruments.isEmpty, specialRules.isEmpty {
      parts.append(wording.text("改正を要する例規はない。\n", "no instrument has to be amended\n"))
    }
    if let proof { parts.append(proof.text(wording)) }
    return parts.map(printableLines).joined(separator: "\n\n")
  }

  private func text(of notes: [String]) -> String {
    guard !notes.isEmpty else { return "" }
    let lines = notes.enumerated().map { "　\($0.offset + 1)　\($0.element)\n" }
    return "\n" + wording.text("（起案者への注）", "Notes for the drafter") + "\n" + lines.joined()
  }
}

/// Control characters of input made visible, line by line.
func printableLines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }
    .joined(separator: "\n")
}
