internal import SourceText

/// Finds the shortest sound sentence that turns one text into another.
///
/// Words in 「」 are lengthened until they occur once in the text, and no longer than needed, save that a
/// quotation rather takes in a whole word than a part of it. Where the same words change in the same way
/// wherever they stand, 全ての「…」 says so. Operations come in the order of the text; each holds both in the old
/// text and in what the operations before it have left. What cannot be said in quotations is a new text.
public struct AmendmentDrafter: Sendable {
  /// What is quoted where 記名押印 becomes 記名.
  public enum Quoting: Sendable {
    /// 「押印」を削る: no more words than needed.
    case fewestWords
    /// 「記名押印」を「記名」に改める: compounds of kanji as a whole.
    case wholeCompounds
  }

  public var quoting: Quoting

  /// By how many characters a sentence may be longer than a new text would be, for it shows which words change.
  public var worthOfQuotations: Int

  public init(quoting: Quoting = .fewestWords, worthOfQuotations: Int = 20) {
    (self.quoting, self.worthOfQuotations) = (quoting, worthOfQuotations)
  }

  /// The amendment for which applying it to `old` gives `new`, scalar by scalar, whatever the texts are.
  ///
  /// - Parameter place: What the sentence calls the text; nil where it names no place.
  public func draft(from old: String, to new: String, place: Place? = nil) -> Amendment {
    if ExactText(old) == ExactText(new) { return Amendment([]) }
    let places = place.map { [PlaceRun($0)] } ?? []
    if new.isEmpty { return Amendment([.repeal(of: places)]) }
    let whole = Amendment([.newText(of: place, ExactText(new))])
    guard let changes = changes(Array(old.unicodeScalars), Array(new.unicodeScalars)) else { return whole }
    let words = Amendment([.words(in: places, changes)])
    let writer = AmendmentWriter()
    let lengths = [words, whole].map { writer.write($0).unicodeScalars.count }
    guard lengths[0] <= lengths[1] + worthOfQuotations,
      let result = try? AmendmentInterpreter().apply(words, to: old, place: place),
      ExactText(result) == ExactText(new)
    else { return whole }
    return words
  }

  /// nil where a new text says it better, or nothing else says it.
  private func changes(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> [WordChange]? {
    guard !old.isEmpty else { return nil }
    let edits = EditGrouping.thinned(TextDifference.edits(from: old, to: new))
    let search = QuotationSearch(old, new, WordCuts(keepsCompounds: quoting == .wholeCompounds))
    // Neighbours are joined before repetitions are looked for, or after: whichever is shorter.
    var plans = [DraftPlan(joining: edits, search), DraftPlan(repeating: edits, search)]
    let drafts = plans.indices.compactMap { plans[$0].changes() }
    return drafts.min { Self.length($0) < Self.length($1) }
  }

  private static func length(_ changes: [WordChange]) -> Int {
    AmendmentWriter().write(Amendment([.words(in: [], changes)])).unicodeScalars.count
  }
}
