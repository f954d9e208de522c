/// Joins neighbouring edits where one operation says them in fewer words than two.
struct EditGrouping {
  private let search: QuotationSearch
  /// So many edits are looked at one by one; of more, those nearest to each other are joined first.
  private static let manyEdits = 300
  /// So many neighbours can become one operation.
  private static let widest = 24
  /// What an edit costs that cannot be said within its limits: more than any that can.
  private static let unsayable = 1 << 40

  init(_ search: QuotationSearch) { self.search = search }

  /// The edits, joined so that the sentence is shortest.
  ///
  /// - Complexity: O(edits × `widest`) searches.
  ///
  /// - Parameter bounds: The stretch of the old text that quotations must stay in.
  func group(_ edits: [TextEdit], within bounds: Range<Int>) -> [TextEdit] {
    guard edits.count > 1 else { return edits }
    // The least cost of the first edits, and where their last operation begins.
    var least = [0]
    var begins = [0]
    for end in 1...edits.count {
      var (best, begin) = (Int.max, end - 1)
      for start in stride(from: end - 1, through: max(0, end - Self.widest), by: -1) {
        let joined = edits[start].joined(with: edits[end - 1])
        if least[start] + joined.old.count + joined.new.count >= best { continue }
        let cost = least[start] + cost(joined, limits(edits, start..<end, bounds))
        if cost < best { (best, begin) = (cost, start) }
      }
      least.append(best)
      begins.append(begin)
    }
    var groups: [TextEdit] = []
    var end = edits.count
    while end > 0 {
      groups.append(edits[begins[end]].joined(with: edits[end - 1]))
      end = begins[end]
    }
    return groups.reversed()
  }

  private func cost(_ edit: TextEdit, _ limits: Range<Int>) -> Int {
    search.cheapest(edit, within: limits)?.cost ?? Self.unsayable
  }

  private func limits(_ edits: [TextEdit], _ range: Range<Int>, _ bounds: Range<Int>) -> Range<Int> {
    let start = range.lowerBound > 0 ? edits[range.lowerBound - 1].old.upperBound : bounds.lowerBound
    let end = range.upperBound < edits.count ? edits[range.upperBound].old.lowerBound : bounds.upperBound
    return start..<end
  }

  /// Edits, those that are nearest to each other joined until they are few enough to be looked at.
  static func thinned(_ edits: [TextEdit]) -> [TextEdit] {
    var edits = edits
    var distance = 2
    while edits.count > manyEdits {
      var joined: [TextEdit] = []
      for edit in edits {
        if let last = joined.last, edit.old.lowerBound - last.old.upperBound <= distance {
          joined[joined.count - 1] = last.joined(with: edit)
        } else {
          joined.append(edit)
        }
      }
      edits = joined
      distance *= 2
    }
    return edits
  }
}
