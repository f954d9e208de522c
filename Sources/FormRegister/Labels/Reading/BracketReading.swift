/// Tells what stands in a bracket of a label: provisions, a part, the paper, or words.
struct BracketReading {
  private let scanner: LabelScanner
  private let content: String

  init(_ scanner: LabelScanner) {
    self.scanner = scanner
    content = scanner.text(scanner.index..<scanner.end)
  }

  /// The element for the bracket with its content.
  func element(open: String, close: String) -> LabelElement {
    func element(_ role: LabelElement.Role, _ writing: [Written]) -> LabelElement {
      LabelElement(role, [.text(open)] + writing + [.text(close)])
    }
    var closing = scanner
    _ = closing.blanks()
    if let role = closing.closingWord(), closing.text(closing.index..<closing.end).allSatisfy(\.isWhitespace)
    {
      return element(role, [.text(content)])
    }
    var part = scanner
    if let (part, writing) = part.bracketedPart() { return element(.part(part), writing) }
    if let list = scanner.provisionList(), list.saysRelated || isDistinct(list) {
      return element(.provisions(list), list.writing)
    }
    if saysRelated { return element(.unreadProvisions, [.text(content)]) }
    if let (name, writing) = wholeName { return element(.alias(name), writing) }
    return element(isPaper ? .paper : .caption, [.text(content)])
  }

  /// Without 関係, a bracket holds provisions only where they are articles, of 附則, or of a named law.
  private func isDistinct(_ list: ProvisionList) -> Bool {
    guard let first = list.references.first else { return false }
    return first.law != nil || first.body == .supplementary || first.steps.first?.unit == .article
  }

  private var saysRelated: Bool {
    content.trimmingBlanks.hasSuffix("関係")
      && content.unicodeScalars.contains { "第条項則表".unicodeScalars.contains($0) }
  }

  /// 第一号様式, of a table that holds it.
  private var wholeName: (FormName, [Written])? {
    var scanner = scanner
    guard let (name, isNumbered, writing) = scanner.formName(), isNumbered else { return nil }
    guard !scanner.isAtEnd else { return (name, writing) }
    let start = scanner.index
    guard let content = scanner.bracket(), scanner.isAtEnd else { return nil }
    var inner = scanner.inside(content)
    guard let (part, pieces) = inner.bracketedPart() else { return nil }
    let (open, close) = (
      scanner.text(start..<content.lowerBound), scanner.text(content.upperBound..<scanner.end)
    )
    return (name.with(parts: name.parts + [part]), writing + [.text(open)] + pieces + [.text(close)])
  }

  /// 日本産業規格Ａ列４番, Ａ４, 用紙の大きさは、…とする。
  private var isPaper: Bool {
    if ["用紙", "規格Ａ", "規格Ｂ", "規格A", "規格B", "Ａ列", "Ｂ列", "A列", "B列"].contains(where: content.contains) {
      return true
    }
    let folded = Array(foldedLabelText(content).string)
    return folded.count >= 2 && (folded[0] == "A" || folded[0] == "B") && folded[1].isASCII
      && folded[1].isNumber
      && (folded.count == 2 || folded[2] == "判" || folded[2] == "縦" || folded[2] == "横")
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
