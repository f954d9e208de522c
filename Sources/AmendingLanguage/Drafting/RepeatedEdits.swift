/// The same words changed in the same way wherever they stand: 全ての「A」を「B」に改める.
struct RepeatedEdits {
  /// Which edits, in their order.
  var members: [Int]
  /// How each of them is said.
  let quotations: [Quotation]

  private struct Change: Hashable {
    let old: ArraySlice<Unicode.Scalar>
    let new: ArraySlice<Unicode.Scalar>
  }

  /// So many scalars around an edit are looked at.
  private static let reach = 12

  /// The repetitions that are shorter said once than one by one.
  static func find(_ edits: [TextEdit], _ search: QuotationSearch) -> [RepeatedEdits] {
    var members: [Change: [Int]] = [:]
    for (index, edit) in edits.enumerated() {
      members[Change(old: search.old[edit.old], new: search.new[edit.new]), default: []].append(index)
    }
    let found = members.values.filter { $0.count > 1 }.compactMap { cheapest(edits, $0, search) }
    var kept: [RepeatedEdits] = []
    for repetition in found.sorted(by: { $0.members[0] < $1.members[0] })
    where kept.allSatisfy({ $0.isApart(from: repetition) }) {
      kept.append(repetition)
    }
    return kept
  }

  private static func cheapest(
    _ edits: [TextEdit], _ members: [Int], _ search: QuotationSearch
  ) -> RepeatedEdits? {
    let room = members.map { index in
      let start = index > 0 ? edits[index - 1].old.upperBound : 0
      let end = index + 1 < edits.count ? edits[index + 1].old.lowerBound : search.old.count
      return start..<end
    }
    let (left, right) = common(zip(members, room).map { (edits[$0], $1) })
    var best: [Quotation]?
    for left in 0...left {
      for right in 0...right {
        for form in forms(edits[members[0]], left, right) {
          let quotations = members.map { search.quotation(edits[$0], form, left, right) }
          guard quotations[0].cost < best?[0].cost ?? .max, holds(quotations, search) else { continue }
          best = quotations
        }
      }
    }
    let single = zip(members, room).reduce(0) { sum, member in
      sum + (search.cheapest(edits[member.0], within: member.1)?.cost ?? 1 << 20)
    }
    guard let best, best[0].cost + "全ての".unicodeScalars.count < single else { return nil }
    return RepeatedEdits(members: members, quotations: best)
  }

  /// How far all of them can be lengthened to either side without meeting another edit.
  private static func common(_ members: [(edit: TextEdit, room: Range<Int>)]) -> (left: Int, right: Int) {
    members.reduce((reach, reach)) { most, member in
      (
        min(most.0, member.edit.old.lowerBound - member.room.lowerBound),
        min(most.1, member.room.upperBound - member.edit.old.upperBound)
      )
    }
  }

  private static func forms(_ edit: TextEdit, _ left: Int, _ right: Int) -> [Quotation.Form] {
    if edit.new.isEmpty, left + right == 0 { return [.delete] }
    if edit.old.isEmpty, right == 0, left > 0 { return [.insert, .replace] }
    return left + edit.old.count + right > 0 ? [.replace] : []
  }

  /// True where these are the same words, apart from each other, and all that the text has of them.
  private static func holds(_ quotations: [Quotation], _ search: QuotationSearch) -> Bool {
    guard quotations.allSatisfy(search.isSayable) else { return false }
    let words = search.words(quotations[0].old)
    let found = WordSearch(words).occurrences(in: search.old, limit: quotations.count + 1)
    return found == quotations.map(\.old.lowerBound)
      && zip(found, found.dropFirst()).allSatisfy { $1 - $0 >= words.count }
  }

  /// True where no quotations of the two meet.
  private func isApart(from other: RepeatedEdits) -> Bool {
    quotations.allSatisfy { own in other.quotations.allSatisfy { !own.old.overlaps($0.old) } }
  }
}
