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
  private(set) var addressLines: Set<Int> = []

  init(_ text: FoldedText, _ tokens: MarkTokens) {
    var addressFlow: Flow?
    var titleFlow: Flow?
    var articles = 0
    var hasLabel = false
    for line in text.lines.indices {
      let units = text.lines[line].units
      if Self.isArticleHead(text, units) { articles += 1 }
      if line < 4, Self.isFormLabel(text, units) { hasLabel = true }
      let words = tokens.all[tokens.ofLine[line]]
      if let direction = Self.address(text, units, words) {
        addressLines.insert(line)
        addressFlow = addressFlow ?? direction
      }
      if line < 30, titleFlow == nil { titleFlow = Self.title(text, words) }
      for word in words {
        if word.isSlot { isForm = true }
        if case .role(.applicant, _) = word.sense, word.units.lowerBound <= units.lowerBound + 1,
          units.count < 30
        {
          isForm = true
        }
        if word.cue == .approval { hasApproval = true }
      }
    }
    flow = addressFlow ?? titleFlow ?? .unknown
    isArticles = articles > 0 && !hasLabel && addressLines.isEmpty
    isForm = isForm || hasLabel || !addressLines.isEmpty
  }

  /// 「和光市長　様」 comes in; 「　　　様」 and 「申請者　殿」 go out.
  private static func address(
    _ text: FoldedText, _ units: Range<Int>, _ words: ContiguousArray<MarkToken>.SubSequence
  ) -> Flow? {
    guard units.count <= 60, let first = words.first, let last = words.last else { return nil }
    let leads =
      first.sense == .addressee && first.units.lowerBound <= units.lowerBound + 1 && first.units.count > 1
    var suffix = words.last { $0.sense == .addressee }
    if let found = suffix, found.units.lowerBound != last.units.lowerBound {
      // 「和光市長　様　　申請者　氏名　印」 in one line.
      if found.units.upperBound < units.upperBound, text.units[found.units.upperBound].gap == 0 {
        suffix = nil
      }
    }
    if suffix?.units.count == 1, let at = suffix?.units.upperBound, at < units.upperBound,
      text.units[at].gap == 0, text.units[at].scalar != 0x29
    {
      suffix = nil
    }
    guard leads || suffix != nil else { return nil }
    if leads { return .inbound }
    let names = words.prefix { $0.sense != .addressee }
    for word in names {
      switch word.sense {
      case .role(.issuer, _), .holder: return .inbound
      case .role, .slot: return .outbound
      default: break
      }
    }
    let before = suffix.map { $0.units.lowerBound } ?? units.upperBound
    return before > units.lowerBound && text.units[before - 1].scalar == 0x9577 ? .inbound : .outbound
  }

  /// A title's last word ends its line.
  private static func title(_ text: FoldedText, _ words: ContiguousArray<MarkToken>.SubSequence) -> Flow? {
    guard let word = words.last, case .document(let outbound) = word.sense else { return nil }
    let end = word.units.upperBound
    let ends = text.endsLine(end - 1) || text.units[end].scalar == 0x28
    return ends ? (outbound ? .outbound : .inbound) : nil
  }

  /// 第３条, 附則
  private static func isArticleHead(_ text: FoldedText, _ units: Range<Int>) -> Bool {
    let head = text.units[units.prefix(8)].map(\.scalar)
    if head.count >= 2, head[0] == 0x9644, head[1] == 0x5247 { return head.count == 2 }
    guard head.count > 4, head[0] == 0x7B2C, let at = head.firstIndex(of: 0x6761), at > 1 else {
      return false
    }
    return at < 6
  }

  /// 別記様式第１号（第５条関係）, 第２号様式
  private static func isFormLabel(_ text: FoldedText, _ units: Range<Int>) -> Bool {
    guard units.count <= 40 else { return false }
    let scalars = text.units[units].map(\.scalar)
    guard let form = scalars.firstIndex(where: { $0 == 0x69D8 || $0 == 0x66F8 }), form + 1 < scalars.count,
      scalars[form + 1] == 0x5F0F
    else { return false }
    let head = scalars[0] == 0x28 ? scalars[1] : scalars[0]
    let begins = "別様第書附記参".unicodeScalars.contains { $0.value == head }
    return form < 12 && begins && scalars[scalars.count - 1] != 0x3002 && !isArticleHead(text, units)
  }
}
