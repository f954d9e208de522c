extension LabelScanner {
  /// Takes 削除 or 略 where nothing follows it, blanks between its characters or not.
  mutating func closingWord() -> LabelElement.Role? {
    attempt { scanner in
      let role: LabelElement.Role
      if scanner.take("削") {
        _ = scanner.blanks()
        guard scanner.take("除") else { return nil }
        role = .repealed
      } else {
        guard scanner.take(anyOf: ["省略", "略"]) != nil else { return nil }
        role = .omitted
      }
      let end = scanner.index
      _ = scanner.blanks()
      guard scanner.isAtEnd || scanner.next.map(Self.isClosing) == true else { return nil }
      scanner.index = end
      return role
    }
  }

  /// The word that closes a label, where a blank and then it come next.
  var closingWordBehindBlank: LabelElement.Role? {
    var scanner = self
    return scanner.blanks().isEmpty ? nil : scanner.closingWord()
  }

  /// Whether each bracket is closed and none is closed that was not opened.
  var isBalanced: Bool {
    var depth = 0
    for scalar in scalars[index..<end] {
      if Self.isOpening(scalar) { depth += 1 }
      if Self.isClosing(scalar) { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
