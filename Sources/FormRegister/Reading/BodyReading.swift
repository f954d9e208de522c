internal import SourceText
internal import XMLStream

/// The text of one form while it is collected, and the marks that it shows.
struct BodyReading {
  /// nil for the standard one, which is made only when there is a text.
  private let reader: MarkReader?
  private let codes: MarkCodes
  private var memo = MarkMemo()
  private var scratch = MarkScratch()
  private var text: [UInt8] = []
  private(set) var isOpen = false
  /// Where the text of each `<body>` or attachment begins: its offset, and its place in the file.
  private var pieces: [Piece] = []
  /// Whether there is an attachment that could not be read.
  private(set) var isPartlyUnread = false

  private struct Piece {
    var offset: Int
    var position: SourcePosition
    /// Whether the text stands elsewhere, so that all of it has the one place.
    var isAttached = false
  }

  init(_ reader: MarkReader?, _ vocabulary: Vocabulary) {
    self.reader = reader
    codes = MarkCodes(vocabulary)
  }

  mutating func reset() {
    text.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    isPartlyUnread = false
  }

  mutating func begin(at position: SourcePosition) {
    isOpen = true
    addPiece(position, isAttached: false)
  }

  private mutating func addPiece(_ position: SourcePosition, isAttached: Bool) {
    if !pieces.isEmpty { text.append(0x0A) }
    pieces.append(Piece(offset: text.count, position: position, isAttached: isAttached))
  }

  mutating func append(_ bytes: Span<UInt8>) {
    text.append(copying: bytes)
  }

  mutating func end() { isOpen = false }

  /// How many bytes of text there are.
  var count: Int { text.count }

  /// Adds the text of a file that a `<body>` names, which begins at `position`.
  mutating func attach(_ attached: [UInt8], at position: SourcePosition) {
    addPiece(position, isAttached: true)
    text += attached
  }

  /// Notes that a file could not be read, so that the form's marks are not all known.
  mutating func noteUnread() { isPartlyUnread = true }

  /// Whether the text of the last `<body>` shows marks by itself.
  mutating func lastShowsMarks() -> Bool {
    guard let start = pieces.last?.offset else { return false }
    let own = text.span.extracting(start..<text.count)
    let reader = reader ?? .standard
    guard reader.mayHoldMarks(own) else { return false }
    var scratch = MarkScratch()
    return reader.marks(in: own, &scratch) > 0
  }

  /// Whether there is anything but blanks to read.
  var hasText: Bool { !trimmed(0..<text.count, in: text.span).isEmpty }

  /// Puts the whole text into a store.
  func text(in store: inout TextStore) -> TextRange { store.append(text) }

  /// Reads the text for ``marks``.
  ///
  /// - Returns: How many there are.
  mutating func read() -> Int {
    guard !text.isEmpty else {
      marks = []
      return 0
    }
    // Taken out for the call, so that it stays the only owner of its storage.
    var scratch = MarkScratch()
    swap(&scratch, &self.scratch)
    let reader = reader ?? .standard
    marks = memo.marks(of: text) { text in
      reader.marks(in: text, &scratch)
      return scratch.marks
    }
    swap(&scratch, &self.scratch)
    return marks.count
  }

  /// The marks that ``read()`` found, in their order.
  private(set) var marks: ContiguousArray<FastMark> = []

  /// The place of a mark in the file. References and comments before it on its line shift the column.
  func position(of mark: FastMark) -> SourcePosition {
    guard let piece = pieces.last(where: { $0.offset <= mark.range.lowerBound }) else { return .start }
    if piece.isAttached { return piece.position }
    var lineStart = mark.range.lowerBound
    while lineStart > piece.offset, text[lineStart - 1] != 0x0A { lineStart -= 1 }
    let scalars = text[lineStart..<mark.range.lowerBound].count { $0 & 0xC0 != 0x80 }
    let lines = text[piece.offset..<lineStart].count { $0 == 0x0A }
    return SourcePosition(
      line: piece.position.line + lines, column: (lines == 0 ? piece.position.column : 1) + scalars)
  }

  /// The requirement that a mark shows.
  func requirement(of mark: FastMark, in store: inout TextStore) -> RequirementRecord {
    var requirement = RequirementRecord()
    requirement.position = position(of: mark)
    requirement.act = codes.act(of: mark)
    requirement.seal = codes.seal(of: mark)
    requirement.signer = codes.signer(of: mark, in: text)
    requirement.markText = store.append(text[mark.range])
    return requirement
  }

  /// Whether a declared requirement is the one that a mark shows.
  func accounts(_ requirement: RequirementRecord, for mark: FastMark) -> Bool {
    codes.accounts(requirement, for: mark)
  }

  /// The warning about a mark that no requirement accounts for.
  func undeclared(_ mark: FastMark) -> RegisterProblem {
    .undeclaredMark(
      act: codes.label(of: mark.act), side: codes.label(of: mark.side),
      text: String(decoding: text[mark.range], as: UTF8.self))
  }
}
