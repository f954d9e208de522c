/// What groups, words and symbols do.
extension RTFReader {
  /// The longest instruction of a field.
  private static let instructionLimit = 64 << 10

  var group: RTFGroup {
    get { groups[groups.count - 1] }
    _modify { yield &groups[groups.count - 1] }
  }

  mutating func beginGroup() {
    flush()
    var inner = group
    inner.role = .none
    groups.append(inner)
    (beginsGroup, isOptional) = (true, false)
  }

  mutating func endGroup() {
    flush()
    (beginsGroup, isOptional) = (false, false)
    guard groups.count > 1 else {
      hasStrayEnds = true
      return
    }
    switch groups.removeLast().role {
    case .none, .field: break
    case .box: text.endBox()
    case .instruction:
      guard let drawn = EquationField.text(of: instruction) else { break }
      write(drawn)
      group.isWritten = true
    }
  }

  mutating func word(_ name: String, _ number: Int32?) {
    flush()
    let isOptional = isOptional
    (beginsGroup, self.isOptional) = (false, false)
    let word = RTFWord.table[name]
    if case .destination(let destination) = word {
      return enter(destination)
    } else if isOptional {
      return enter(.skipped)
    }
    guard let word, !group.isSkipped else { return }
    if group.isFontTable { return describeFont(word, number) }
    switch word {
    case .text(let text): write(Array(text.description.utf8))
    case .paragraphEnd: if group.isRead { text.endParagraph() }
    case .lineEnd: if group.isRead { text.endLine() }
    case .cellEnd: if group.isRead { text.endCell() }
    case .rowEnd: if group.isRead { text.endRow() }
    case .unicode:
      guard let number else { return }
      if group.isRead, let scalar = decoder.character(number) { write(Array(String(scalar).utf8)) }
      fallbackLeft = group.fallbackCount
    case .fallbackCount: group.fallbackCount = min(max(0, number ?? 1), 1_000)
    case .font: group.font = number ?? 0
    case .defaultFont:
      fonts.defaultFont = number ?? 0
      group.font = fonts.defaultFont
    case .plain:
      group.font = fonts.defaultFont
      group.isHidden = false
    case .documentCodePage: fonts.documentPage = number
    case .hidden: group.isHidden = number != 0
    case .charset, .fontCodePage, .destination: break
    }
  }

  private mutating func describeFont(_ word: RTFWord, _ number: Int32?) {
    switch word {
    case .font: fonts.describe(number ?? 0)
    case .charset: fonts.setCharset(number ?? 0)
    case .fontCodePage: fonts.setPage(number ?? 0)
    default: break
    }
  }

  /// The group at hand turns out to hold something of this kind.
  private mutating func enter(_ destination: RTFDestination) {
    guard groups.count > 1 else { return }
    switch destination {
    case .picture:
      if group.countsPictures { hasPictures = true }
      (group.isSkipped, group.countsPictures) = (true, false)
    case .skipped: (group.isSkipped, group.countsPictures) = (true, false)
    case .drawing: group.isSkipped = true
    case .embedded:
      isEmbedding = isEmbedding || !group.isSkipped
      group.isSkipped = true
    case _ where group.isSkipped: break
    case .fonts: group.isFontTable = true
    case .box:
      guard group.isRead, !group.isInstruction, group.role == .none else { break }
      group.role = .box
      text.beginBox()
    case .field:
      group.isWritten = false
      if group.role == .none { group.role = .field }
    case .instruction:
      guard !group.isInstruction, group.role == .none else { return enter(.skipped) }
      group.role = .instruction
      group.isInstruction = true
      instruction.removeAll(keepingCapacity: true)
    case .fieldResult: if group.isWritten { enter(.skipped) }
    case .wrapper: break
    }
  }

  mutating func symbol(_ symbol: UInt8) {
    switch symbol {
    case UInt8(ascii: "*"):
      isOptional = beginsGroup
      return
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): append(symbol)
    case 0x0A, 0x0D: word("par", nil)
    case 0x09: word("tab", nil)
    case UInt8(ascii: "~"): literal(" ")
    case UInt8(ascii: "_"): literal("-")
    default: flush()
    }
    beginsGroup = false
  }

  private mutating func literal(_ text: StaticString) {
    flush()
    write(Array(text.description.utf8))
  }

  /// Adds a byte of text to the run.
  mutating func append(_ byte: UInt8) {
    guard group.isRead else { return }
    decoder.append(byte, fonts.tables(of: group.font))
    if decoder.isFull { flush() }
  }

  /// Ends the run of text at hand.
  mutating func flush() {
    if !decoder.isEmpty { write(decoder.flush()) }
  }

  private mutating func write(_ bytes: [UInt8]) {
    guard group.isRead else { return }
    if !group.isInstruction {
      text.append(bytes)
    } else if instruction.count + bytes.count <= Self.instructionLimit {
      instruction += bytes
    }
  }
}
