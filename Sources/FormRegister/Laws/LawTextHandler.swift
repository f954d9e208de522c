internal import SourceText
internal import XMLStream

/// Turns the events of a law's file into its sentences and annexes.
final class LawTextHandler: XMLEventHandler {
  private let visitor: any LawVisitor
  private let onlyHead: Bool
  private var number: String?
  private var title: String?
  private var hasBegun = false
  private var depth = 0
  private var place = LawPlace()
  /// For each open step the depth of its element and how many sentences it had; the law itself first.
  private var steps: [(depth: Int, sentences: Int)] = [(0, 0)]
  private var capture: (element: LawTextElement, depth: Int)?
  private var captured: [UInt8] = []
  private var sentenceDepth = 0
  private var sentence: [UInt8] = []
  private var sentencePosition = SourcePosition.start
  private var annexDepth = 0
  private var annex: [UInt8] = []
  private var hasFigure = false
  /// The depth of an element whose text is no part of the law's: a reading, a picture, the contents.
  private var silentDepth = 0

  init(visitor: any LawVisitor, onlyHead: Bool) {
    (self.visitor, self.onlyHead) = (visitor, onlyHead)
  }

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    depth += 1
    guard name > 0, silentDepth == 0 else { return }
    let element = LawTextElement.all[Int(name) - 1].element
    switch element {
    case .number, .title, .annexTitle, .articleTitle, .paragraphNumber, .itemTitle, .subitemTitle:
      if capture == nil, accepts(element) { begin(element) }
    case .supplementary:
      let law = value(LawTextElement.lawAttribute, attributes, bytes)
      push(LawPlace.Step(.supplementary, label: "附則" + (law.map { "（\($0)）" } ?? "")))
    case .annex(let kind):
      if annexDepth == 0 { beginAnnex(kind) }
    case .article: push(LawPlace.Step(.article, number: numbers(attributes, bytes)))
    case .paragraph: push(LawPlace.Step(.paragraph, number: numbers(attributes, bytes)))
    case .item: push(LawPlace.Step(.item, number: numbers(attributes, bytes)))
    case .subitem: push(LawPlace.Step(.subitem, number: numbers(attributes, bytes)))
    case .sentence:
      if sentenceDepth == 0 {
        sentenceDepth = depth
        sentence.removeAll(keepingCapacity: true)
        sentencePosition = stream.elementPosition
      }
    case .figure:
      hasFigure = true
      silentDepth = depth
    case .reading, .contents: silentDepth = depth
    case .supplementaryLabel: break
    }
    switchText(stream)
  }

  func endElement(_ name: Int32, stream: XMLStream) {
    if silentDepth == depth { silentDepth = 0 }
    if let capture, capture.depth == depth { end(capture.element, stream) }
    if sentenceDepth == depth, depth > 0 { endSentence() }
    if steps[steps.count - 1].depth == depth, depth > 0 {
      if annexDepth == depth { endAnnex() }
      steps.removeLast()
      place.steps.removeLast()
    }
    depth -= 1
    switchText(stream)
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) {
    if capture != nil { captured.append(copying: bytes) }
    if sentenceDepth > 0 { sentence.append(copying: bytes) }
    if annexDepth > 0 { annex.append(copying: bytes) }
  }

  /// - Returns: Whether the file holds a law.
  func finish() -> Bool {
    begin()
    return number != nil
  }

  private func switchText(_ stream: XMLStream) {
    stream.deliversText = silentDepth == 0 && (capture != nil || sentenceDepth > 0 || annexDepth > 0)
  }

  private func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    visitor.begin(number: number ?? "", title: title ?? "")
  }

  /// Whether a title is one of the part that is open, and not of the table of contents or a second one.
  private func accepts(_ element: LawTextElement) -> Bool {
    switch element {
    case .number: number == nil
    case .title: title == nil
    case .annexTitle: annexDepth > 0 && place.steps.last?.label.isEmpty ?? false
    case .articleTitle: place.steps.last?.kind == .article
    case .paragraphNumber: place.steps.last?.kind == .paragraph
    case .itemTitle: place.steps.last?.kind == .item
    case .subitemTitle: place.steps.last?.kind == .subitem
    default: false
    }
  }

  private func begin(_ element: LawTextElement) {
    capture = (element, depth)
    captured.removeAll(keepingCapacity: true)
  }

  private func end(_ element: LawTextElement, _ stream: XMLStream) {
    capture = nil
    let words = String(decoding: captured, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: element == .annexTitle ? "　" : "")
    switch element {
    case .number: number = text.isEmpty ? nil : text
    case .title:
      title = text
      if onlyHead { stream.stop() }
    default: label(text)
    }
  }

  /// Names the part that is open by its own label, and numbers it by that where it has no other number.
  private func label(_ text: String) {
    let last = place.steps.count - 1
    var step = place.steps[last]
    step.label = text
    if step.kind == .paragraph, text.isEmpty, let number = step.number.first, number > 1 {
      step.label = JapaneseNumeral(number, .fullWidth).written
    }
    if step.number.isEmpty { step.number = Self.numbers(of: step.kind, in: text) }
    place.steps[last] = step
  }

  /// The numbers that a label says.
  private static func numbers(of kind: LawPlace.Step.Kind, in label: String) -> [Int] {
    switch kind {
    case .article:
      guard let step = ProvisionReference(label)?.steps.last, case .number(let numeral) = step.position else {
        return []
      }
      return ([numeral] + step.branches).map(\.value)
    case .paragraph:
      let numeral = JapaneseNumeral(label)
      return numeral?.series == .number ? [numeral!.value] : []
    case .form, .annex:
      guard let number = (try? FormLabel(label))?.name.number else { return [] }
      return ([number.base].compactMap(\.self) + number.branches).map(\.value)
    case .supplementary, .item, .subitem: return []
    }
  }

  private func push(_ step: LawPlace.Step) {
    steps.append((depth, 0))
    place.steps.append(step)
  }

  private func beginAnnex(_ kind: LawPlace.Step.Kind) {
    begin()
    annexDepth = depth
    hasFigure = false
    annex.removeAll(keepingCapacity: true)
    push(LawPlace.Step(kind))
  }

  private func endAnnex() {
    annexDepth = 0
    visitor.visit(LawAnnex(place: place, text: annex, hasFigure: hasFigure))
  }

  private func endSentence() {
    sentenceDepth = 0
    begin()
    let last = steps.count - 1
    visitor.visit(
      LawSentence(
        place: place, index: steps[last].sentences, text: joinedLines(sentence), position: sentencePosition))
    steps[last].sentences += 1
  }

  private func value(_ id: Int32, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>) -> String? {
    for index in attributes.indices where attributes[index].name == id {
      let text = decodedText(bytes, attributes[index].valueRange)
      return text.isEmpty ? nil : text
    }
    return nil
  }

  /// `74_2` is 第七十四条の二.
  private func numbers(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>) -> [Int] {
    let text = value(LawTextElement.numberAttribute, attributes, bytes) ?? ""
    let parts = text.split(separator: ":").first?.split(whereSeparator: { $0 == "_" || $0 == "-" }) ?? []
    let numbers = parts.compactMap { Int($0) }.filter { (0...JapaneseNumeral.largest).contains($0) }
    return numbers.count == parts.count ? numbers : []
  }
}

/// The text without line breaks, and without the blanks around them.
private func joinedLines(_ text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
    let range = trimmed(0..<line.count, in: Array(line).span)
    result.append(
      contentsOf: line[(line.startIndex + range.lowerBound)..<(line.startIndex + range.upperBound)])
  }
  return result
}
