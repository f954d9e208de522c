/// The storage in which a reader works and the marks it found last; keep one for each task.
///
/// A text that needs no more room than those before allocates nothing, save for several instructions, footnotes,
/// a row of office holders or more than eight persons.
public struct MarkScratch: Sendable {
  private var draft: MarkDraft?
  /// What the last text asks for, in its order.
  public private(set) var marks: ContiguousArray<FastMark> = []

  /// After a text of more bytes the storage is given back.
  private static let kept = 1 << 18

  /// Folding a text of fewer bytes finds out about sparks soon enough.
  private static let short = 1 << 11

  public init() {}

  mutating func read(_ text: Span<UInt8>, _ vocabulary: CompiledVocabulary, _ prefilter: MarkPrefilter) {
    marks.removeAll(keepingCapacity: true)
    let needsFilter = text.count >= Self.short || !vocabulary.sparks.areSeenByFolding
    if needsFilter, !prefilter.matches(text) { return }
    if draft?.vocabulary !== vocabulary { draft = MarkDraft(vocabulary) }
    draft?.read(text, explaining: false)
    draft?.collect(&marks, in: text)
    if text.count > Self.kept { draft = nil }
  }
}
