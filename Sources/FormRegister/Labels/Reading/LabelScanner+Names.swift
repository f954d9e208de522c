extension LabelScanner {
  /// A form's name as it stands, and whether its number is beyond doubt.
  typealias Naming = (name: FormName, isNumbered: Bool, writing: [Written])

  /// Reads what a form is called: words and number in either order, 別記第一号様式の二 or 様式第１.
  ///
  /// - Parameter previous: The name before it in the label, whose words it may leave out.
  mutating func formName(after previous: FormName? = nil) -> Naming? {
    attempt { scanner in
      var (words, writing) = scanner.leadingWords()
      let numbering = scanner.numberingBehind(words, &writing)
      var number = numbering?.number
      var parts: [FormPart] = []
      var kind = words.last.flatMap { $0.followsNumber ? words.removeLast() : nil }
      if kind == nil, numbering != nil, let (stem, word, pieces) = scanner.trailingWord() {
        writing += pieces
        kind = word
        if let stem { parts.append(.item(FormNumber(stem))) }
        number = FormNumber(number!.base, branches: number!.branches + scanner.numberBranches(into: &writing))
      } else if numbering == nil, !words.isEmpty || kind != nil {
        let branches = scanner.numberBranches(into: &writing)
        if !branches.isEmpty { number = FormNumber(nil, branches: branches) }
      }
      if kind == nil, let last = words.last, last != .supplementary { kind = words.removeLast() }
      if kind == nil, let previous, words.isEmpty, numbering != nil {
        (kind, words) = (previous.kind, previous.prefixes)
      }
      let isNumbered = numbering?.isMarked == true && kind != nil
      guard kind != nil || numbering?.isMarked == true, isNumbered || scanner.endsWord || scanner.seesPart
      else { return nil }
      let name = FormName(prefixes: words, kind: kind, number: number, parts: parts)
      return (name, isNumbered, writing)
    }
  }

  /// 別記, 別記様式, 附則様式: words up to the one for the form.
  private mutating func leadingWords() -> ([FormWord], [Written]) {
    var (words, writing): ([FormWord], [Written]) = ([], [])
    while let (word, written) = attempt({ scanner -> (FormWord, String)? in
      let blanks = words.isEmpty ? "" : scanner.blanks()
      return scanner.formWord().map { ($0.word, blanks + $0.written) }
    }) {
      words.append(word)
      writing.append(.text(written))
      if word.followsNumber { break }
    }
    return (words, writing)
  }

  /// The number, blanks before it where words stand before those.
  private mutating func numberingBehind(_ words: [FormWord], _ writing: inout [Written]) -> Numbering? {
    let found = attempt { scanner -> (Numbering, String)? in
      let blanks = words.isEmpty ? "" : scanner.blanks()
      guard let numbering = scanner.numbering() else { return nil }
      // A number alone must say that it is one, and one behind a word must not go on as another word.
      guard numbering.isMarked || !words.isEmpty && blanks.isEmpty && (scanner.endsWord || scanner.seesPart)
      else { return nil }
      return (numbering, blanks)
    }
    guard let (numbering, blanks) = found else { return nil }
    writing += (blanks.isEmpty ? [] : [.text(blanks)]) + numbering.writing
    return numbering
  }

  /// 様式 behind the number, 甲 before it where there are several.
  private mutating func trailingWord() -> (JapaneseNumeral?, FormWord, [Written])? {
    attempt { scanner in
      var pieces: [Written] = []
      let blanks = scanner.blanks()
      if !blanks.isEmpty { pieces.append(.text(blanks)) }
      let stem = scanner.numeral(of: [.stem])
      if let stem { pieces.append(.numeral(stem)) }
      guard let (word, written) = scanner.formWord(), word.followsNumber else { return nil }
      return (stem, word, pieces + [.text(written)])
    }
  }

  private var seesPart: Bool {
    var scanner = self
    return scanner.formPart() != nil
  }
}
