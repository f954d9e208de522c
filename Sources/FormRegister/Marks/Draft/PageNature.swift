/// What kind of page a text is: where it goes, and whether it is a form or the articles of a regulation.
struct PageNature: Sendable {
  enum Flow: Sendable { case inbound, outbound, unknown }

  private(set) var flow = Flow.unknown
  /// Articles or supplementary provisions: sentences there ask nothing of the reader of a form.
  private(set) var isArticles = false
  /// There is a place to fill in.
  private(set) var isForm = false
  /// Somebody other than the submitter approves or comments.
  private(set) var hasApproval = false
  /// The lines that say whom the text is for, ascending.
  private var addressLines: ContiguousArray<Int> = []

  /// Takes the place of what was read before. Complexity: linear in the lines and words.
  mutating func read(_ text: FoldedText, _ tokens: MarkTokens) {
    var addressFlow: Flow?
    var titleFlow: Flow?
    var hasArticle = false
    var hasLabel = false
    isForm = false
    hasApproval = false
    addressLines.removeAll(keepingCapacity: true)
    for line in text.lines.indices {
      let units = text.lines[line].units
      if Self.isArticleHead(text, units) { hasArticle = true }
      if line < 4, Self.isFormLabel(text, units) { hasLabel = true }
      let words = tokens.ofLine[line]
      if words.isEmpty { continue }
      let direction = Self.address(text, units, tokens, words)
      if direction != nil { addressLines.append(line) }
      addressFlow = addressFlow ?? direction
      if line < 30, titleFlow == nil { titleFlow = Self.title(text, tokens, words) }
      for index in words {
        let word = tokens.all[index]
        if word.isSlot { isForm = true }
        if word.isRole(.applicant), word.units.lowerBound <= units.lowerBound + 1, units.count < 30 {
          isForm = true
        }
        if word.cue == .approval { hasApproval = true }
      }
    }
    flow = addressFlow ?? titleFlow ?? .unknown
    isArticles = hasArticle && !hasLabel && addressFlow == nil
    isForm = isForm || hasLabel || addressFlow != nil
  }

  func isAddress(_ line: Int) -> Bool {
    var low = 0
    var high = addressLines.count
    while low < high {
      let middle = (low + high) / 2
      if addressLines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < addressLines.count && addressLines[low] == line
  }

  /// 「和光市長　様」 comes in; 「　　　様」 and 「申請者　殿」 go out.
  private static func address(
    _ text: FoldedText, _ units: Range<Int>, _ tokens: MarkTokens, _ words: Range<Int>
  ) -> Flow? {
    guard units.count <= 60, let last = words.last,
      let called = words.last(where: { tokens.all[$0].kind == .addressee })
    else { return nil }
    let first = tokens.all[words.lowerBound]
    let begins = first.kind == .addressee && first.units.lowerBound <= units.lowerBound + 1
    if begins, first.units.count > 1 { return .inbound }
    let suffix = tokens.all[called].units
    if suffix.upperBound < units.upperBound {
      let next = text[suffix.upperBound]
      // 「和光市長　様　　申請者　氏名　印」 in one line.
      if called != last, next.gap == 0 { return nil }
      if suffix.count == 1, next.gap == 0, next.scalar != 0x29 { return nil }
    }
    for index in words {
      let word = tokens.all[index]
      if word.kind == .addressee { break }
      switch word.kind {
      case .role: return word.side == .issuer ? .inbound : .outbound
      case .holder: return .inbound
      case .slot: return .outbound
      default: continue
      }
    }
    let before = suffix.lowerBound
    return before > units.lowerBound && text[before - 1].scalar == 0x9577 ? .inbound : .outbound
  }

  /// A title's last word ends its line.
  private static func title(_ text: FoldedText, _ tokens: MarkTokens, _ words: Range<Int>) -> Flow? {
    guard let last = words.last else { return nil }
    let word = tokens.all[last]
    guard word.kind == .document else { return nil }
    let end = word.units.upperBound
    let ends = text.endsLine(end - 1) || text[end].scalar == 0x28
    return ends ? (word.meaning.flag ? .outbound : .inbound) : nil
  }

  /// 第３条, 附則
  private static func isArticleHead(_ text: FoldedText, _ units: Range<Int>) -> Bool {
    let start = units.lowerBound
    let head = text[start].scalar
    if head == 0x9644, units.count >= 2, text[start + 1].scalar == 0x5247 { return units.count == 2 }
    guard head == 0x7B2C, units.count > 4 else { return false }
    for offset in 1..<min(6, units.count) where text[start + offset].scalar == 0x6761 { return offset > 1 }
    return false
  }

  /// 別記様式第１号（第５条関係）, 第２号様式
  private static func isFormLabel(_ text: FoldedText, _ units: Range<Int>) -> Bool {
    guard units.count <= 40 else { return false }
    let start = units.lowerBound
    let first = text[start].scalar
    guard first == 0x28 || beginsLabel(first) else { return false }
    for at in units.prefix(12) where text[at].scalar == 0x69D8 || text[at].scalar == 0x66F8 {
      guard at + 1 < units.upperBound, text[at + 1].scalar == 0x5F0F else { return false }
      let head = first == 0x28 ? text[start + 1].scalar : first
      let closes = text[units.upperBound - 1].scalar == 0x3002
      return beginsLabel(head) && !closes && !isArticleHead(text, units)
    }
    return false
  }

  /// 別 様 第 書 附 記 参
  private static func beginsLabel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5225, 0x69D8, 0x7B2C, 0x66F8, 0x9644, 0x8A18, 0x53C2: true
    default: false
    }
  }
}
