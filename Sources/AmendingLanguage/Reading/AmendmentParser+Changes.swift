internal import SourceText

extension AmendmentParser {
  /// Operations under one verb: 「A」を「B」に、「C」を「D」に改め, 「A」、「B」及び「C」を削り,
  /// 「A」の次に「B」を、「C」の次に「D」を加え.
  mutating func parseChanges() throws(Diagnostic) -> (
    changes: [WordChange], positions: [SourcePosition], ends: Bool
  ) {
    var changes: [WordChange] = []
    var positions: [SourcePosition] = []
    while true {
      cursor.skipBlanks()
      let start = cursor.index
      var isEvery = cursor.take(oneOf: ["全ての", "すべての"]) != nil
      positions.append(cursor.position(at: start))
      let words = try parseQuotation()
      let verb: AmendingVerb
      if cursor.take("を") {
        isEvery = cursor.take(oneOf: ["全て", "すべて"]) != nil || isEvery
        cursor.skipBlanks()
        if cursor.next == "「" {
          let new = try parseQuotation()
          try expect("に")
          changes.append(WordChange(words, .replace(by: new), everyOccurrence: isEvery))
          verb = .replace
        } else {
          changes.append(WordChange(words, .delete, everyOccurrence: isEvery))
          try checkOneVerb(changes, start)
          return (changes, positions, try parseVerb(.delete))
        }
      } else if cursor.take(oneOf: ["の次に", "の下に"]) != nil {
        let new = try parseQuotation()
        try expect("を")
        changes.append(WordChange(words, .insert(new), everyOccurrence: isEvery))
        verb = .insert
      } else if cursor.take(oneOf: ["、", "及び"]) != nil {
        changes.append(WordChange(words, .delete, everyOccurrence: isEvery))
        try checkOneVerb(changes, start)
        continue
      } else {
        throw error(
          at: cursor.index, "unknown operation `\(cursor.glimpse(at: cursor.index))` behind quoted words",
          help: "the language has 「A」を「B」に改める, 「A」を削る, 「A」の次に「B」を加える")
      }
      try checkOneVerb(changes, start)
      if cursor.take("、") { continue }
      return (changes, positions, try parseVerb(verb))
    }
  }

  /// What stands in 「」, its own 「」 included.
  private mutating func parseQuotation() throws(Diagnostic) -> QuotedWords {
    cursor.skipBlanks()
    let start = cursor.index
    guard cursor.next == "「" else {
      let found = cursor.isAtEnd ? "the end" : "`\(cursor.glimpse(at: start))`"
      throw error(at: start, "quoted words in 「」 are missing before \(found)")
    }
    guard let end = cursor.endOfQuotation(at: start) else {
      cursor.move(to: cursor.scalars.count)
      throw error(at: start, "this quotation has no end: a 」 is missing")
    }
    cursor.move(to: end)
    guard let words = QuotedWords(cursor.scalars[(start + 1)..<(end - 1)]) else {
      throw error(at: start, "there are no words in this quotation", help: "to take words out, write 「A」を削る")
    }
    return words
  }

  private mutating func expect(_ word: String) throws(Diagnostic) {
    guard cursor.take(word) else {
      cursor.skipBlanks()
      let found = cursor.isAtEnd ? "at the end" : "before `\(cursor.glimpse(at: cursor.index))`"
      throw error(at: cursor.index, "`\(word)` is missing \(found)")
    }
  }

  /// Operations of two kinds cannot share a verb.
  private func checkOneVerb(_ changes: [WordChange], _ start: Int) throws(Diagnostic) {
    func rank(_ change: WordChange) -> Int {
      switch change.kind {
      case .replace: 0
      case .delete: 1
      case .insert: 2
      }
    }
    guard let last = changes.last, changes.contains(where: { rank($0) != rank(last) }) else { return }
    throw error(at: start, "the operation before has no verb of its own", help: "end it with 改め, 削り or 加え")
  }
}
