internal import SourceText
internal import XMLStream

/// The text of one form while it is collected, and the marks that it shows.
struct BodyReading {
  private let marks: MarkReader
  private let vocabulary: Vocabulary
  private var text: [UInt8] = []
  private(set) var isOpen = false
  /// Where the text of each `<body>` begins: its offset, and its place in the file.
  private var pieces: [(offset: Int, position: SourcePosition)] = []

  init(marks: MarkReader, vocabulary: Vocabulary) {
    self.marks = marks
    self.vocabulary = vocabulary
  }

  mutating func reset() {
    text.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  mutating func begin(at position: SourcePosition) {
    isOpen = true
    if !pieces.isEmpty { text.append(0x0A) }
    pieces.append((text.count, position))
  }

  mutating func append(_ bytes: Span<UInt8>) {
    text.append(copying: bytes)
  }

  mutating func end() { isOpen = false }

  /// Whether there is anything but blanks to read.
  var hasText: Bool { !trimmed(0..<text.count, in: text.span).isEmpty }

  /// The marks that the text shows, in their order.
  func read() -> [Mark] {
    guard !text.isEmpty, marks.mayHoldMarks(text.span) else { return [] }
    return marks.read(text).marks
  }

  /// The place of a mark in the file. Character references before it on its line shift the column.
  func position(of mark: Mark) -> SourcePosition {
    guard let piece = pieces.last(where: { $0.offset <= mark.range.lowerBound }) else {
      return SourcePosition(line: 1, column: 1)
    }
    var lineStart = mark.range.lowerBound
    while lineStart > piece.offset, text[lineStart - 1] != 0x0A { lineStart -= 1 }
    let scalars = text[lineStart..<mark.range.lowerBound].count { $0 & 0xC0 != 0x80 }
    let lines = text[piece.offset..<lineStart].count { $0 == 0x0A }
    return SourcePosition(
      line: piece.position.line + lines, column: (lines == 0 ? piece.position.column : 1) + scalars)
  }

  /// The requirement that a mark shows.
  func requirement(of mark: Mark, in store: inout TextStore) -> RequirementRecord {
    var requirement = RequirementRecord()
    requirement.position = position(of: mark)
    requirement.act = vocabulary.value(mark.act.rawValue, of: .act)
    if let seal = mark.seal { requirement.seal = vocabulary.value(seal.rawValue, of: .seal) }
    requirement.signer = vocabulary.value(signer(of: mark), of: .signer)
    requirement.markText = store.append(mark.evidence.utf8)
    return requirement
  }

  /// Whether a declared requirement is the one that a mark shows: the same side, and an act that asks at
  /// least for what stands there. ㊞ beside a name may be 押印 as well as 記名押印.
  func accounts(_ requirement: RequirementRecord, for mark: Mark) -> Bool {
    let signers = ["issuer": MarkSide.issuer, "handling": .internal]
    if requirement.signer != ValueCode.unknown {
      let signer = vocabulary.facts[StandardFact.signer.rawValue].values![Int(requirement.signer)].id
      guard signers[signer, default: .applicant] == mark.side else { return false }
    }
    guard requirement.act != ValueCode.unknown else { return true }
    let act = MarkAct(rawValue: vocabulary.facts[StandardFact.act.rawValue].values![Int(requirement.act)].id)
    return switch mark.act {
    case .seal, .nameAndSeal: act != .signature
    case .signature: act != .seal && act != .nameAndSeal
    case .signatureAndSeal, .signatureOrSeal: act == mark.act
    }
  }

  /// The warning about a mark that no requirement accounts for.
  func undeclared(_ mark: Mark) -> RegisterProblem {
    let acts = vocabulary.facts[StandardFact.act.rawValue].values!
    let act = acts[Int(vocabulary.value(mark.act.rawValue, of: .act))].label.japanese
    let side =
      switch mark.side {
      case .applicant: "申請側"
      case .issuer: "発行側"
      case .internal: "処理欄"
      }
    return .undeclaredMark(act: act, side: side, text: mark.evidence)
  }

  private func signer(of mark: Mark) -> String {
    switch mark.side {
    case .applicant: "applicant"
    case .issuer: "issuer"
    case .internal: "handling"
    }
  }
}
