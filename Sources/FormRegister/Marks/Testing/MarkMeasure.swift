/// How well a reader does on labelled pages.
///
/// What is read is right where the page has a requirement of the same act and side that nothing else was
/// counted for; so one with the wrong act is wrong in the row of its side too.
public struct MarkMeasure: Sendable {
  /// Counts of requirements: read, labelled, and both.
  public struct Score: Sendable {
    public var found = 0
    public var labelled = 0
    public var right = 0

    /// The share of what was found that is right; nil where nothing was found.
    public var precision: Double? { found == 0 ? nil : Double(right) / Double(found) }
    /// The share of what is labelled that was found; nil where nothing is labelled.
    public var recall: Double? { labelled == 0 ? nil : Double(right) / Double(labelled) }
  }

  /// A page that was read otherwise than it is labelled.
  public struct Disagreement: Sendable {
    public let page: LabelledPage
    /// Labelled and not read.
    public let missed: [LabelledPage.Requirement]
    /// Read and not labelled.
    public let surplus: [Mark]
    public let dismissals: [Dismissal]
  }

  public private(set) var pageCount = 0
  private var sides: [MarkSide: Score] = [:]
  private var acts: [MarkAct: Score] = [:]
  public private(set) var total = Score()
  public private(set) var disagreements: [Disagreement] = []

  /// Reads every page.
  public init(_ pages: [LabelledPage], by reader: MarkReader) {
    for page in pages { add(page, reader.read(Array(page.text.utf8))) }
  }

  /// The score of the requirements of one side.
  public func score(of side: MarkSide) -> Score { sides[side] ?? Score() }

  /// The score of the requirements of one act.
  public func score(of act: MarkAct) -> Score { acts[act] ?? Score() }

  private mutating func add(_ page: LabelledPage, _ reading: MarkReading) {
    pageCount += 1
    var missed = page.requirements
    var surplus: [Mark] = []
    for mark in reading.marks {
      count(mark.act, mark.side) { $0.found += 1 }
      // Of several that fit, the one whose evidence is the mark's.
      let fitting = missed.indices.filter { missed[$0].act == mark.act && missed[$0].side == mark.side }
      if let best = fitting.first(where: { missed[$0].evidence == mark.evidence }) ?? fitting.first {
        missed.remove(at: best)
        count(mark.act, mark.side) { $0.right += 1 }
      } else {
        surplus.append(mark)
      }
    }
    for requirement in page.requirements { count(requirement.act, requirement.side) { $0.labelled += 1 } }
    guard !missed.isEmpty || !surplus.isEmpty else { return }
    disagreements.append(
      Disagreement(page: page, missed: missed, surplus: surplus, dismissals: reading.dismissals))
  }

  private mutating func count(_ act: MarkAct, _ side: MarkSide, _ change: (inout Score) -> Void) {
    change(&sides[side, default: Score()])
    change(&acts[act, default: Score()])
    change(&total)
  }
}
