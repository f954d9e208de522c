/// Finds the cheapest quotation that says an edit: words that occur once in the old text, lengthened no further
/// than that needs, or than a cut within a word is worth (``WordCuts``).
struct QuotationSearch {
  let old: [Unicode.Scalar]
  let new: [Unicode.Scalar]
  private let unique: UniqueSpans
  private let oldNesting: BracketNesting
  private let newNesting: BracketNesting
  private let oldParentheses: BracketNesting
  /// How many line breaks stand before each scalar, and at the end.
  private let oldBreaks: [Int]
  private let lines: LineEnds
  private let keepsCompounds: Bool
  private let oldCuts: [Int]
  private let newCuts: [Int]
  /// How far a quotation is lengthened; an edit that needs more joins its neighbour.
  private static let reach = 2_000
  /// How far an insertion or deletion is moved where the text around it allows that.
  private static let slide = 64

  init(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar], _ cuts: WordCuts) {
    self.old = old
    self.new = new
    unique = UniqueSpans(old)
    oldNesting = BracketNesting(old)
    newNesting = BracketNesting(new)
    oldParentheses = BracketNesting(old, step: BracketNesting.stepOfParentheses)
    oldBreaks = old.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 == "\n" ? 1 : 0)) }
    lines = LineEnds(old)
    keepsCompounds = cuts.keepsCompounds
    oldCuts = cuts.costs(old)
    newCuts = cuts.costs(new)
  }

  /// - Parameters:
  ///   - edit: What changes.
  ///   - limits: The stretch of the old text that the quotation must stay in; it holds the edit.
  ///   - accepts: A further condition on the quoted words, asked only where it matters.
  /// - Returns: nil where nothing within the limits will do.
  func cheapest(
    _ edit: TextEdit, within limits: Range<Int>, where accepts: (Range<Int>) -> Bool = { _ in true }
  ) -> Quotation? {
    var best: Quotation?
    for moved in slides(of: edit, within: limits) {
      consider(moved, limits, accepts, &best)
    }
    return best
  }

  /// The same edit at every place where it can stand: 押し、 before 押し、それ is also the one behind it.
  private func slides(of edit: TextEdit, within limits: Range<Int>) -> [TextEdit] {
    guard edit.old.isEmpty != edit.new.isEmpty else { return [edit] }
    var edits = [edit]
    var moved = edit
    while moved.old.upperBound < limits.upperBound, edits.count <= Self.slide,
      first(moved) == old[moved.old.upperBound]
    {
      moved = Self.shift(moved, 1)
      edits.append(moved)
    }
    moved = edit
    while moved.old.lowerBound > limits.lowerBound, edits.count <= 2 * Self.slide,
      last(moved) == old[moved.old.lowerBound - 1]
    {
      moved = Self.shift(moved, -1)
      edits.append(moved)
    }
    return edits
  }

  private func first(_ edit: TextEdit) -> Unicode.Scalar {
    edit.old.isEmpty ? new[edit.new.lowerBound] : old[edit.old.lowerBound]
  }

  private func last(_ edit: TextEdit) -> Unicode.Scalar {
    edit.old.isEmpty ? new[edit.new.upperBound - 1] : old[edit.old.upperBound - 1]
  }

  private static func shift(_ edit: TextEdit, _ by: Int) -> TextEdit {
    TextEdit(
      old: (edit.old.lowerBound + by)..<(edit.old.upperBound + by),
      new: (edit.new.lowerBound + by)..<(edit.new.upperBound + by))
  }

  private func consider(
    _ edit: TextEdit, _ limits: Range<Int>, _ accepts: (Range<Int>) -> Bool, _ best: inout Quotation?
  ) {
    func offer(_ quotation: Quotation) {
      guard quotation.cost < best?.cost ?? .max, unique.isUnique(quotation.old), isSayable(quotation),
        accepts(quotation.old)
      else { return }
      best = quotation
    }
    if edit.new.isEmpty { offer(quotation(edit, .delete, 0, 0)) }
    if edit.old.isEmpty {
      // 「A」の次に: A ends where the insertion stands.
      for left in stride(from: 1, through: min(Self.reach, edit.old.lowerBound - limits.lowerBound), by: 1) {
        if price(edit, .insert, left) >= best?.cost ?? .max { break }
        offer(quotation(edit, .insert, left, 0))
      }
    }
    for left in 0...min(Self.reach, edit.old.lowerBound - limits.lowerBound) {
      if price(edit, .replace, left) >= best?.cost ?? .max { break }
      let start = edit.old.lowerBound - left
      guard start < old.count else { continue }
      let needed = max(0, start + unique.shortest[start] - edit.old.upperBound)
      let most = min(Self.reach, limits.upperBound - edit.old.upperBound)
      for right in stride(from: needed, through: most, by: 1) {
        if price(edit, .replace, left + right) >= best?.cost ?? .max { break }
        offer(quotation(edit, .replace, left, right))
      }
    }
  }

  /// What an edit costs with so much text around it, without its cuts.
  private func price(_ edit: TextEdit, _ form: Quotation.Form, _ context: Int) -> Int {
    Quotation.overhead(form) + edit.old.count + edit.new.count + (form == .insert ? 1 : 2) * context
  }

  /// An edit said with so much of the text around it.
  func quotation(_ edit: TextEdit, _ form: Quotation.Form, _ left: Int, _ right: Int) -> Quotation {
    let words = (edit.old.lowerBound - left)..<(edit.old.upperBound + right)
    let isInsertion = form == .insert
    let result =
      isInsertion ? edit.new : (edit.new.lowerBound - left)..<(edit.new.upperBound + right)
    var cost = Quotation.overhead(form) + words.count + (form == .delete ? 0 : result.count)
    cost += oldCuts[words.lowerBound] + oldCuts[words.upperBound]
    if !oldParentheses.isBalanced(words) { cost += WordCuts.tornParentheses }
    let breaks = oldBreaks[words.upperBound] - oldBreaks[words.lowerBound]
    if breaks > 0 { cost += WordCuts.lineBreak * breaks + tornLines(words) * WordCuts.tornLine }
    // In the new text words may be joined anew, so that only a mark cut off from its character counts, unless
    // compounds are kept whole there, too.
    for cut in [newCuts[result.lowerBound], newCuts[result.upperBound]] {
      cost += keepsCompounds ? cut : cut / WordCuts.insideCharacter * WordCuts.insideCharacter
    }
    return Quotation(old: words, new: result, form: form, cost: cost)
  }

  /// True where both can stand in 「」.
  func isSayable(_ quotation: Quotation) -> Bool {
    guard !quotation.old.isEmpty, oldNesting.isBalanced(quotation.old) else { return false }
    if quotation.form == .delete { return true }
    return !quotation.new.isEmpty && newNesting.isBalanced(quotation.new)
  }

  /// At how many of its ends a quotation tears a line: words over several lines should be whole lines, without
  /// the blanks by which the first is set in.
  private func tornLines(_ words: Range<Int>) -> Int {
    (lines.begin[words.lowerBound] ? 0 : 1) + (lines.end[words.upperBound] ? 0 : 1)
  }

  func words(_ range: Range<Int>) -> [Unicode.Scalar] { Array(old[range]) }
}
