/// Writes the text of a form as it is printed.
enum BodyWriter {
  /// - Parameters:
  ///   - kind: The kind of form.
  ///   - title: Its title.
  ///   - instrument: The title of its instrument, and the article that the form follows.
  ///   - isMarked: Whether the text shows where to sign or seal.
  static func body(
    of kind: FormKind, title: String, instrument: (title: String, article: String), isMarked: Bool,
    _ numbers: inout SeededNumbers
  ) -> String {
    let mark = isMarked ? kind.mark : "　"
    var text = "　　　　　　　\(title)\n\n　　　　　　　　　　　　　　　　　年　　月　　日\n"
    if kind.flow == "通知等" {
      text += "\n　　　　　　　　　様\n\n　　　　　　　　　　　　\(kind.actor)\(mark)\n"
    } else {
      text += "（宛先）和光市長\n\n　　　　　　\(kind.actor)　住　所\n　　　　　　　　　　氏　名\(mark)\n　　　　　　　　　　電話番号\n"
    }
    text += "\n　\(instrument.title)\(instrument.article)の規定により、次のとおり\(kind.flow == "通知等" ? "通知" : "申請")します。\n"
    text += "\n　　　　　　　　　　記\n\n"
    for item in 1...numbers.number(3...8) {
      text += "\(item)　\(numbers.pick(Words.itemBegins))\(numbers.pick(Words.itemMiddles))"
      text += "\(numbers.pick(Words.itemEnds))\n"
    }
    return text + "\n" + numbers.pick(Words.notes)
  }
}
