/// Puts the edits of a text into operations, one after the other, and sees to it that each can be applied when
/// its turn comes.
struct DraftPlan {
  private let search: QuotationSearch
  private var edits: [TextEdit]
  private var repeated: [RepeatedEdits]
  /// So many times edits are joined because they cannot be said apart.
  private static let rounds = 200

  private enum Trouble: Error {
    case edit(Int)
    case repeated(Int)
  }

  /// Joins neighbouring edits, then looks for the same ones.
  init(joining edits: [TextEdit], _ search: QuotationSearch) {
    self.search = search
    self.edits = EditGrouping(search).group(edits, within: search.old.indices)
    repeated = RepeatedEdits.find(self.edits, search)
  }

  /// Looks for the same edits, then joins the neighbours among the others.
  init(repeating edits: [TextEdit], _ search: QuotationSearch) {
    self.search = search
    repeated = RepeatedEdits.find(edits, search)
    self.edits = []
    var quotations: [Int: (number: Int, quotation: Quotation)] = [:]
    for (number, repetition) in repeated.enumerated() {
      for (member, quotation) in zip(repetition.members, repetition.quotations) {
        quotations[member] = (number, quotation)
      }
      repeated[number].members = []
    }
    var start = 0
    var others: [TextEdit] = []
    for index in 0...edits.count {
      let quotation = quotations[index]
      if quotation == nil, index < edits.count {
        others.append(edits[index])
        continue
      }
      let end = quotation?.quotation.old.lowerBound ?? search.old.count
      self.edits += EditGrouping(search).group(others, within: start..<end)
      others = []
      guard let quotation else { break }
      repeated[quotation.number].members.append(self.edits.count)
      self.edits.append(edits[index])
      start = quotation.quotation.old.upperBound
    }
  }

  /// The operations in the order of the text; nil where quotations cannot say it.
  mutating func changes() -> [WordChange]? {
    for _ in 0..<Self.rounds {
      do throws(Trouble) {
        return try attempt()
      } catch {
        switch error {
        case .repeated(let index): repeated.remove(at: index)
        case .edit(let index):
          if !repeated.isEmpty {
            repeated = []
          } else if edits.count == 1 {
            return nil
          } else {
            let first = max(0, index - 1)
            edits[first] = edits[first].joined(with: edits[first + 1])
            edits.remove(at: first + 1)
          }
        }
      }
    }
    return nil
  }

  private func attempt() throws(Trouble) -> [WordChange] {
    var text = search.old
    var changes: [WordChange] = []
    // What of the old text each edit's quotation takes; until it has one, the edit itself.
    var taken = edits.map(\.old)
    var ofRepeated: [Int: Int] = [:]
    for (number, repetition) in repeated.enumerated() {
      for (member, quotation) in zip(repetition.members, repetition.quotations) {
        taken[member] = quotation.old
        ofRepeated[member] = number
      }
    }
    for index in edits.indices {
      if let number = ofRepeated[index] {
        guard repeated[number].members[0] == index else { continue }
        let quotations = repeated[number].quotations
        let found = WordSearch(search.words(quotations[0].old)).occurrences(in: text)
        guard found.count == quotations.count, let change = change(quotations[0], everyOccurrence: true)
        else {
          throw .repeated(number)
        }
        apply(change, at: found, to: &text)
        changes.append(change)
        continue
      }
      let start = index > 0 ? taken[index - 1].upperBound : 0
      let end = index + 1 < edits.count ? taken[index + 1].lowerBound : search.old.count
      let quotation = search.cheapest(edits[index], within: start..<end) {
        WordSearch(search.words($0)).occursOnce(in: text)
      }
      guard let quotation, let change = change(quotation, everyOccurrence: false) else { throw .edit(index) }
      taken[index] = quotation.old
      apply(change, at: WordSearch(change.words.scalars).occurrences(in: text), to: &text)
      changes.append(change)
    }
    return changes
  }

  private func apply(_ change: WordChange, at starts: [Int], to text: inout [Unicode.Scalar]) {
    let length = change.words.scalars.count
    for start in starts.reversed() { text.replaceSubrange(start..<(start + length), with: change.result) }
  }

  private func change(_ quotation: Quotation, everyOccurrence: Bool) -> WordChange? {
    guard let words = QuotedWords(search.old[quotation.old]) else { return nil }
    if quotation.form == .delete { return WordChange(words, .delete, everyOccurrence: everyOccurrence) }
    guard let new = QuotedWords(search.new[quotation.new]) else { return nil }
    return WordChange(
      words, quotation.form == .insert ? .insert(new) : .replace(by: new), everyOccurrence: everyOccurrence)
  }
}
