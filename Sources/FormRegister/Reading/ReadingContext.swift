internal import SourceText
internal import XMLStream

/// What both formats need while a file is read: its name, the vocabulary, the visitor, the mark reader.
final class ReadingContext {
  let file: String
  let vocabulary: Vocabulary
  let tables: [SpellingTable?]
  /// Whether the vocabulary holds all facts that the register may name.
  let knowsDeclaredFacts: Bool
  let visitor: any FormVisitor
  let marks: MarkReader?
  let attachments: AttachmentReader
  let progress: ReadingProgress?
  private var unknownValues = 0
  let actSignature: UInt8

  /// For how many unknown values of a file the nearest spelling is looked for.
  private static let helpedValues = 1_000
  let sealNone: UInt8
  let basisTierNone: UInt8
  let basisRootNone: UInt8

  /// - Parameter folder: The folder in which attachments lie, nil where there is none.
  init(file: String, folder: String?, reader: RegisterReader, visitor: any FormVisitor) {
    self.file = file
    vocabulary = reader.vocabulary
    tables = reader.tables
    knowsDeclaredFacts = reader.knowsDeclaredFacts
    marks = reader.marks
    progress = reader.progress
    attachments = AttachmentReader(folder: folder)
    self.visitor = visitor
    actSignature = vocabulary.value("signature", of: .act)
    sealNone = vocabulary.value("none", of: .seal)
    basisTierNone = vocabulary.value("none", of: .basisTier)
    basisRootNone = vocabulary.value("none", of: .basisRoot)
  }

  func report(_ problem: RegisterProblem, at position: SourcePosition) {
    visitor.report(
      Diagnostic(problem.severity, file: file, position: position, problem.message, help: problem.help))
  }

  /// The code of an attribute's value; blank and absent ones are unknown, others outside the vocabulary
  /// are reported.
  func code(
    of fact: Int, _ bytes: Span<UInt8>, _ range: Range<Int>, at position: @autoclosure () -> SourcePosition
  ) -> UInt8 {
    let range = trimmed(range, in: bytes)
    guard !range.isEmpty, let table = tables[fact] else { return ValueCode.unknown }
    if let code = table.code(bytes, range) { return UInt8(truncatingIfNeeded: code) }
    let value = decodedText(bytes, range)
    // The search for the nearest spelling costs more than all else; a file of mistakes needs it no longer.
    unknownValues += 1
    let spellings =
      unknownValues > Self.helpedValues ? [] : vocabulary.facts[fact].values?.flatMap(\.spellings) ?? []
    report(
      .unknownValue(
        value, fact: vocabulary.facts[fact].id, nearest: nearestSpelling(to: value, among: spellings)),
      at: position())
    return ValueCode.unknown
  }
}

/// Whether an open text says that it is not known.
func saysUnknown(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  switch range.count {
  case 6: isEqual("不明", bytes, range)
  case 7: isEqual("unknown", bytes, range)
  default: false
  }
}

func isEqual(_ text: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  guard text.utf8CodeUnitCount == range.count else { return false }
  return text.withUTF8Buffer { buffer in
    for index in 0..<range.count where unsafe buffer[index] != bytes[range.lowerBound + index] {
      return false
    }
    return true
  }
}
