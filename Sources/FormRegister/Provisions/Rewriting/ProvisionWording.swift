/// A sentence cut at one of its acts.
struct ProvisionWording {
  let act: ProvisionAct
  /// As the sentence writes them, blanks included.
  let head: String
  let words: String
  let tail: String

  init(_ text: String, _ act: ProvisionAct) {
    self.act = act
    let scalars = text.unicodeScalars
    let visible = scalars.indices.filter { !scalars[$0].properties.isWhitespace }
    let count = act.words.unicodeScalars.count
    guard act.offset + count <= visible.count, count > 0 else {
      (head, words, tail) = (text, "", "")
      return
    }
    let start = visible[act.offset]
    let last = visible[act.offset + count - 1]
    var end = scalars.index(after: last)
    // 署名（記名を含む。） is one act with its bracket.
    if let bracket = Self.bracket(in: scalars[end...]) { end = bracket }
    head = String(scalars[..<start])
    words = String(scalars[start..<end])
    tail = String(scalars[end...])
  }

  /// The end of a bracket that says what else counts as the act.
  private static func bracket(in rest: Substring.UnicodeScalarView) -> String.Index? {
    guard rest.first == "（", let close = rest.firstIndex(of: "）") else { return nil }
    return String(rest[..<close]).contains("を含む") ? rest.index(after: close) : nil
  }

  /// The sentence with other words; the last characters of the head and the first of the tail may go with them.
  func text(_ new: String, droppingHead: Int = 0, droppingTail: Int = 0) -> String {
    String(head.dropLast(droppingHead)) + new + String(tail.dropFirst(droppingTail))
  }

  /// The words are a verb and no noun: 印を押し, 印を押印し; but 押印を要する.
  var isDone: Bool {
    guard let last = words.last, let first = tail.first else { return false }
    if "さしすせサシスセ".contains(last) { return true }
    return "さしすせそサシスセソ".contains(first) && ("押捺".contains(last) || isObject)
  }

  /// 印を押印
  private var isObject: Bool { words.contains("を") || words.contains("ヲ") }

  var phrase: ActPhrase {
    ActPhrase(words: act.words, tail: String(tail.prefix(6).filter { !$0.isWhitespace }))
  }
}
