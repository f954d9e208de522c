internal import SourceText
internal import XMLStream

/// A line of a page as a reader sees it, with the links in it.
struct PageLine {
  var text: [UInt8] = []
  var links: [String] = []
  /// Where the element stands in which it begins, and where that element's content begins.
  var position = SourcePosition.start
  var content = SourcePosition.start

  var isEmpty: Bool { text.isEmpty && links.isEmpty }

  /// The lines of text that is written in lines of its own.
  var parts: [PageLine] {
    guard text.contains(0x0A) else { return [self] }
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map { number, part in
      var line = self
      line.text = part.last == 0x0D ? Array(part.dropLast()) : Array(part)
      if number > 0 {
        line.links = []
        line.content = SourcePosition(line: content.line + number, column: 1)
      }
      return line
    }
  }
}

/// Takes a page apart into lines: at elements that stand on lines of their own, and at line breaks.
///
/// Blanks are what HTML makes of them; cells of a row are parted by an ideographic space; a picture is its
/// alternative text, since pages without ㊞ in their encoding show a picture of it.
struct PageLines {
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt",
    "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main",
    "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]
  private static let cells = ["td", "th"]
  private static let skipped = ["head", "script", "style", "template", "noscript", "select", "textarea"]
  private static let others = ["a", "img"]
  private static let ids = blocks.sorted() + cells + skipped + others

  static let names = XMLNames(elements: ids.map { XMLNames.Element(local: $0) }, attributes: ["href", "alt"])

  private var line = PageLine()
  private var skippedDepth = 0
  private var plainDepth = 0
  private var linkDepth = 0
  private var owesSpace = false

  /// Whether there is an element's text to be taken.
  var takesText: Bool { skippedDepth == 0 }
  /// How long the line is so far.
  var count: Int { line.text.count }

  /// A start tag.
  ///
  /// - Returns: The line that it ends.
  mutating func start(
    _ name: Int32, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream
  ) -> PageLine? {
    let word = name == 0 ? "" : Self.ids[Int(name) - 1]
    if skippedDepth > 0 || Self.skipped.contains(word) {
      skippedDepth += 1
      return nil
    }
    if plainDepth > 0 || word == "pre" { plainDepth += 1 }
    if linkDepth > 0 || word == "a" { linkDepth += 1 }
    if Self.blocks.contains(word) {
      let ended = end()
      (line.position, line.content) = (stream.elementPosition, stream.contentPosition)
      return ended
    }
    if Self.cells.contains(word), !line.text.isEmpty {
      line.text += "　".utf8
      owesSpace = false
    }
    for index in attributes.indices {
      let value = attributes[index].valueRange
      if attributes[index].name == 1, word == "a", !value.isEmpty {
        line.links.append(decodedText(bytes, value))
      }
      // The picture of a link is a thumbnail of what it leads to.
      if attributes[index].name == 2, word == "img", linkDepth == 0 { append(bytes.extracting(value)) }
    }
    return nil
  }

  /// An end tag.
  ///
  /// - Returns: The line that it ends.
  mutating func end(_ name: Int32) -> PageLine? {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return nil
    }
    if plainDepth > 0 { plainDepth -= 1 }
    if linkDepth > 0 { linkDepth -= 1 }
    return name > 0 && Self.blocks.contains(Self.ids[Int(name) - 1]) ? end() : nil
  }

  /// Ends the line; nil where there is none.
  mutating func end() -> PageLine? {
    owesSpace = false
    guard !line.isEmpty else { return nil }
    var next = PageLine()
    (next.position, next.content) = (line.position, line.content)
    swap(&next, &line)
    return next
  }

  /// Adds text.
  mutating func append(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case _ where plainDepth == 0 && (byte == 0x20 || (0x09...0x0D).contains(byte)):
        owesSpace = !line.text.isEmpty
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
        line.text.append(0x20)
        index += 1
      default:
        if owesSpace { line.text.append(0x20) }
        owesSpace = false
        line.text.append(byte)
      }
      index += 1
    }
  }
}
