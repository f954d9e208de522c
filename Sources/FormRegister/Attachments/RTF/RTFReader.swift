/// Reads the text of RTF as Word, LibreOffice and WordPad write it: one pass, no recursion.
struct RTFReader {
  private let limits: AttachmentLimits
  private var scanner = RTFScanner()
  var decoder = RTFDecoder()
  var fonts = RTFFonts()
  var text: AttachmentText
  /// The open groups, the outermost first; never empty.
  var groups = [RTFGroup()]
  /// The instruction of the field at hand.
  var instruction: [UInt8] = []
  /// Whether a group has just begun, so that its first word says what it holds.
  var beginsGroup = false
  /// Whether the group is to be passed over where that word is not known.
  var isOptional = false
  /// Whether the last byte of text stood as it is, so that the second of its character does.
  private var isUnescaped = false
  /// How many characters are still to be passed over because `\u` stands for them.
  var fallbackLeft: Int32 = 0
  /// Whether a group ended that had not begun, or anything stands behind the last.
  var hasStrayEnds = false
  private var hasBegun = false
  var hasPictures = false
  var isEmbedding = false

  private init(_ limits: AttachmentLimits) {
    self.limits = limits
    text = AttachmentText(limit: limits.textBytes)
  }

  /// - Throws: ``AttachmentProblem`` where a limit is exceeded; anything else is read as well as it can be.
  static func read(
    _ bytes: [UInt8], _ limits: AttachmentLimits, _ deadline: Deadline
  ) throws(AttachmentProblem) -> AttachedText {
    var reader = RTFReader(limits)
    try reader.read(bytes.span, deadline)
    return reader.finish()
  }

  private mutating func read(_ bytes: Span<UInt8>, _ deadline: Deadline) throws(AttachmentProblem) {
    var checked = 0
    while let token = scanner.next(bytes, isTrail: decoder.expectsTrail && isUnescaped) {
      try take(token)
      guard scanner.index - checked >= 64 << 10 else { continue }
      checked = scanner.index
      try deadline.check()
      if text.isTooLong { throw .tooMuchText(limit: limits.textBytes) }
    }
    flush()
    if text.isTooLong { throw .tooMuchText(limit: limits.textBytes) }
  }

  private mutating func take(_ token: RTFScanner.Token) throws(AttachmentProblem) {
    if fallbackLeft != 0, passesOver(token) { return }
    switch token {
    case .groupStart:
      guard groups.count <= limits.groups else { throw .tooManyGroups(limit: limits.groups) }
      hasBegun = true
      beginGroup()
    case .groupEnd: endGroup()
    case .word(let name, let number): word(name, number)
    case .symbol(let symbol): self.symbol(symbol)
    case .byte(let byte), .escaped(let byte):
      beginsGroup = false
      if case .byte = token { isUnescaped = true } else { isUnescaped = false }
      if groups.count == 1, byte > 0x20 {
        guard hasBegun else { return }  // a byte order mark
        hasStrayEnds = true
      }
      append(byte)
    case .binary: break
    }
  }

  /// Passes over what stands for the character of a `\u`: words, symbols and bytes count as one each.
  private mutating func passesOver(_ token: RTFScanner.Token) -> Bool {
    switch token {
    case .byte(let byte), .escaped(let byte):
      // Some writers take two bytes of one character for one.
      let tables = fonts.tables(of: group.font)
      let isHalf =
        fallbackLeft == 1 && group.fallbackCount == 1 && tables == ["CP932"]
        && RTFDecoder.isLead(byte, tables)
      fallbackLeft = isHalf ? Self.otherHalf : max(0, fallbackLeft - 1)
      return true
    case .groupStart, .groupEnd: fallbackLeft = 0
    case .word("bin", _): return true  // no character itself, but what follows it is
    default:
      guard fallbackLeft > 0 else { break }
      fallbackLeft -= 1
      return true
    }
    fallbackLeft = 0
    return false
  }

  /// Of ``fallbackLeft``: the second byte of a character, if one follows.
  private static let otherHalf: Int32 = -1

  private mutating func finish() -> AttachedText {
    var oddities: [AttachmentOddity] = []
    if hasPictures { oddities.append(.pictures) }
    if isEmbedding { oddities.append(.embedded) }
    if groups.count > 1 { oddities.append(.openGroups(groups.count - 1)) }
    if hasStrayEnds { oddities.append(.strayGroupEnds) }
    while groups.count > 1 { endGroup() }
    if decoder.hasUndecodable { oddities.append(.undecodable) }
    return AttachedText(text: text.finish(), oddities: oddities)
  }
}
