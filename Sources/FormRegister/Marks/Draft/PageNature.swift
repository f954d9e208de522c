/// What kind of page a text is: where it goes, and whether it is a form or the articles of a regulation.
struct PageNature: Sendable {
  /// nil where nothing tells it.
  private(set) var flow: MarkFlow?
  /// Articles or supplementary provisions: sentences there ask nothing of the reader of a form.
  private(set) var isArticles = false
  /// There is a place to fill in.
  private(set) var isForm = false
  /// Somebody other than the submitter approves or comments.
  private(set) var hasApproval = false
  /// It says which office it goes to.
  private(set) var isAddressedToOffice = false
  /// It says to whom outside it goes.
  private(set) var isSentOut = false
  /// What the text calls itself: the first title's word.
  private(set) var title: Int32?
  /// The lines that say whom the text is for, ascending.
  private var addressLines: ContiguousArray<Int> = []

  /// How far down a title may stand, in lines.
  private static let titleReach = 30

  /// Takes the place of what was read before. Complexity: linear in the lines and words.
  mutating func read(_ text: FoldedText, _ tokens: MarkTokens) {
    var addressFlow: MarkFlow?
    var titleFlow: MarkFlow?
    var phraseFlow: MarkFlow?
    var hasArticle = false
    var hasHeading = false
    var hasLabel = false
    isForm = false
    hasApproval = false
    title = nil
    addressLines.removeAll(keepingCapacity: true)
    for line in text.lines.indices {
      let units = text.lines[line].units
      if Self.isArticleHead(text, units) { hasArticle = true }
      if line < 4, Self.isFormLabel(text, units) { hasLabel = true }
      let words = tokens.ofLine[line]
      if words.isEmpty, line >= Self.headingReach { continue }
      let direction = words.isEmpty ? nil : Self.address(text, units, tokens, words)
      if direction != nil { addressLines.append(line) }
      addressFlow = addressFlow ?? direction
      if line < Self.titleReach, title == nil, let word = Self.title(text, tokens, words) {
        title = word.word
        titleFlow = word.meaning.flow
        // 「業務委託契約書」 above its articles: they are the contract's, not those of a regulation.
        hasHeading = !hasArticle && units.count <= Self.longestHeading
      }
      if line < Self.headingReach, title == nil, Self.isLedger(text, units) {
        titleFlow = titleFlow ?? .internal
      }
      // 「「氏名」欄には、…を記載すること。」 is no place to fill in.
      let isSentence = text[units.upperBound - 1].scalar == 0x3002
      for index in words {
        let word = tokens.all[index]
        if word.isSlot, !isSentence { isForm = true }
        if word.kind == .phrase { phraseFlow = phraseFlow ?? word.meaning.flow }
        let isOutside = word.isRole(.applicant) || word.kind == .holder && word.meaning.person != nil
        if isOutside, word.units.lowerBound <= units.lowerBound + 1, units.count < 30 {
          isForm = true
        }
        if word.cue == .approval { hasApproval = true }
      }
    }
    isAddressedToOffice = addressFlow == .inbound
    isSentOut = addressFlow == .outbound
    flow = addressFlow ?? phraseFlow ?? titleFlow
    isArticles = hasArticle && !hasLabel && !hasHeading && addressFlow == nil
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
  ) -> MarkFlow? {
    guard units.count <= 60, let last = words.last,
      let called = words.last(where: { tokens.all[$0].kind == .addressee })
    else { return nil }
    let first = tokens.all[words.lowerBound]
    let begins = first.kind == .addressee && first.units.lowerBound <= units.lowerBound + 1
    if begins, first.units.count > 1 { return .inbound }
    let suffix = tokens.all[called].units
    // 宛先, あて名 in the middle of a line are the head of a column.
    let final = text[suffix.upperBound - 1].scalar
    if final == 0x5148 || final == 0x540D { return nil }
    if suffix.upperBound < units.upperBound {
      let next = text[suffix.upperBound]
      // 「和光市長　様　　申請者　氏名　印」 in one line.
      if called != last, next.gap == 0 { return nil }
      if suffix.count == 1, next.gap == 0, next.scalar != 0x29 { return nil }
    }
    // 「学生部長　殿」: the last word says who it is.
    var flow: MarkFlow?
    for index in words {
      let word = tokens.all[index]
      if word.kind == .addressee { break }
      switch word.kind {
      case .role: flow = word.side == .applicant ? .outbound : .inbound
      case .holder: flow = .inbound
      case .slot: flow = .outbound
      default: continue
      }
    }
    if let flow { return flow }
    let before = suffix.lowerBound
    return before > units.lowerBound && namesOffice(text[before - 1].scalar) ? .inbound : .outbound
  }

  /// 長 市 町 村 県 府 都 道 会 局 部 課 室 所 署 校 園 館 庁 省 関: the last character of whom a form goes to.
  private static func namesOffice(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9577, 0x5E02, 0x753A, 0x6751, 0x770C, 0x5E9C, 0x90FD, 0x9053, 0x4F1A, 0x5C40, 0x90E8, 0x8AB2,
      0x5BA4, 0x6240, 0x7F72, 0x6821, 0x5712, 0x9928, 0x5E81, 0x7701, 0x95A2:
      true
    default: false
    }
  }

  /// How far down the title of a ledger may stand, in lines.
  private static let headingReach = 3

  /// 文書送達簿, whatever it keeps; but a 名簿 is handed in.
  private static func isLedger(_ text: FoldedText, _ units: Range<Int>) -> Bool {
    guard (3...20).contains(units.count), text[units.upperBound - 1].scalar == 0x7C3F else { return false }
    return text[units.upperBound - 2].scalar != 0x540D
  }

  /// A heading is no longer than this, in characters.
  private static let longestHeading = 30

  /// A title's last word ends its line.
  private static func title(_ text: FoldedText, _ tokens: MarkTokens, _ words: Range<Int>) -> MarkToken? {
    guard let last = words.last else { return nil }
    let word = tokens.all[last]
    guard word.kind == .document else { return nil }
    let end = word.units.upperBound
    return text.endsLine(end - 1) || text[end].scalar == 0x28 ? word : nil
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
      // （様式の特例） is the caption of an article.
      if first == 0x28, head == 0x69D8, !isNumbered(text, units) { return false }
      let closes = text[units.upperBound - 1].scalar == 0x3002
      return beginsLabel(head) && !closes && !isArticleHead(text, units)
    }
    return false
  }

  /// Some digit, 第 or 号 is in it.
  private static func isNumbered(_ text: FoldedText, _ units: Range<Int>) -> Bool {
    units.contains {
      let scalar = text[$0].scalar
      return (0x30...0x39).contains(scalar) || scalar == 0x7B2C || scalar == 0x53F7
    }
  }

  /// 別 様 第 書 附 記 参
  private static func beginsLabel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5225, 0x69D8, 0x7B2C, 0x66F8, 0x9644, 0x8A18, 0x53C2: true
    default: false
    }
  }
}
