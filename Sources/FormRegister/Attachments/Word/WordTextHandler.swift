internal import XMLStream

/// Puts the text of a Word document together from its elements.
final class WordTextHandler: XMLEventHandler {
  private var text: AttachmentText
  private var fields = WordFields()
  /// The open elements, nil for those that do not matter.
  private var open: [WordElement?] = []
  /// How deep inside an element that is passed over.
  private var skippedDepth = 0
  /// Whether the run at hand is hidden.
  private var isHidden = false
  /// For each open choice between variants whether one has been read.
  private var choices: [Bool] = []
  private var piece: [UInt8] = []
  private var hasPictures = false
  private var isEmbedding = false
  /// Whether the root was that of a Word document's part.
  private(set) var isWordDocument = false

  init(limit: Int) { text = AttachmentText(limit: limit) }

  var isTooLong: Bool { text.isTooLong }

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    let element = WordElement(id: name)
    let parent = open.last ?? nil
    if open.isEmpty {
      isWordDocument = element == .document || element == .footnotes || element == .endnotes
      if !isWordDocument { return stream.stop() }
    }
    if let element, isSkipped(element) {
      skippedDepth = 1
      return
    }
    open.append(element)
    switch element {
    case .r: isHidden = false
    case .t where parent == .r, .instrText:
      piece.removeAll(keepingCapacity: true)
      stream.deliversText = true
    case .tab where parent == .r, .ptab: append(Array("\t".utf8))
    case .br where parent == .r, .cr: if isRead { text.endLine() }
    case .noBreakHyphen: append(Array("-".utf8))
    case .sym: appendSymbol(value(.char, attributes, bytes))
    case .vanish where parent == .rPr && open.dropLast(2).last == .r:
      isHidden = !["0", "false", "off"].contains(value(.val, attributes, bytes))
    case .fldChar: field(value(.fldCharType, attributes, bytes))
    case .fldSimple: beginSimpleField(value(.instr, attributes, bytes))
    case .txbxContent: text.beginBox()
    case .alternateContent: choices.append(false)
    case .choice: if !choices.isEmpty { choices[choices.count - 1] = true }
    case .blip, .imagedata: hasPictures = true
    case .object, .altChunk: isEmbedding = true
    default: break
    }
    if text.isTooLong { stream.stop() }
  }

  func endElement(_ name: Int32, stream: XMLStream) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch open.popLast() ?? nil {
    case .t where stream.deliversText:
      stream.deliversText = false
      append(piece)
    case .instrText:
      stream.deliversText = false
      fields.append(piece)
    case .p: text.endParagraph()
    case .tc: text.endCell()
    case .tr: text.endRow()
    case .r: isHidden = false
    case .txbxContent: text.endBox()
    case .fldSimple: fields.end()
    case .alternateContent: choices.removeLast()
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) { piece.append(copying: bytes) }

  func finish() -> AttachedText {
    let oddities: [AttachmentOddity] = (hasPictures ? [.pictures] : []) + (isEmbedding ? [.embedded] : [])
    return AttachedText(text: text.finish(), oddities: oddities)
  }

  private var isRead: Bool { !isHidden && !fields.hidesText }

  /// Deleted text, readings of ruby, and all but the first variant of what is there in several.
  private func isSkipped(_ element: WordElement) -> Bool {
    switch element {
    case .del, .moveFrom, .rt: true
    case .choice, .fallback: choices.last == true
    default: false
    }
  }

  private func append(_ bytes: [UInt8]) {
    if isRead { text.append(bytes) }
  }

  /// A character by its number; those of symbol fonts are private ones.
  private func appendSymbol(_ number: String) {
    guard let code = UInt32(number, radix: 16), code >= 0x20, let scalar = Unicode.Scalar(code) else {
      return
    }
    append(Array(String(scalar).utf8))
  }

  private func field(_ type: String) {
    switch type {
    case "begin": fields.begin()
    case "separate": writeField()
    default:
      writeField()
      fields.end()
    }
  }

  private func beginSimpleField(_ instruction: String) {
    fields.begin()
    fields.append(Array(instruction.utf8))
    writeField()
  }

  private func writeField() {
    // Written where the field's own text would be hidden already, so not by way of `append`.
    if let written = fields.endInstruction(), !isHidden { text.append(written) }
  }

  private func value(
    _ name: WordAttribute, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>
  ) -> String {
    for index in attributes.indices where WordAttribute(id: attributes[index].name) == name {
      return decodedText(bytes, attributes[index].valueRange)
    }
    return ""
  }
}
