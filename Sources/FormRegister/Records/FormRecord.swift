public import SourceText

/// A form as the register states it, with the requirements that it declares or that its text shows.
public struct FormRecord: Sendable {
  /// Where the requirements come from.
  public enum Evidence: Sendable {
    /// `<requirement>` elements.
    case declared
    /// Marks in the text of the form.
    case body
    /// The register states that there are none, or its text shows none.
    case none
    /// Nothing declared, nothing that could be read.
    case unread
  }

  public internal(set) var store = TextStore()
  public internal(set) var position = SourcePosition(line: 1, column: 1)
  public internal(set) var id = TextRange.unknown
  public internal(set) var number = TextRange.unknown
  /// The form's label as written: its number, in law XML with the related articles behind it.
  public internal(set) var label = TextRange.unknown
  public internal(set) var title = TextRange.unknown
  public internal(set) var articles = TextRange.unknown
  /// Overrides the instrument's where known.
  public internal(set) var department = TextRange.unknown
  /// Overrides the instrument's where known.
  public internal(set) var section = TextRange.unknown
  public internal(set) var flow = ValueCode.unknown
  public internal(set) var document = ValueCode.unknown
  public internal(set) var evidence = Evidence.unread
  public internal(set) var requirements: [RequirementRecord] = []
  /// The bases of all requirements, each requirement's own in its range.
  public internal(set) var bases: [BasisRecord] = []
  /// The codes of declared facts, one row for each requirement.
  public internal(set) var declaredFacts: [UInt8] = []
  /// The whole text, where the visitor wants it; unknown where there is none, or only a part could be read.
  public internal(set) var body = TextRange.unknown
  /// The marks in the text, where the visitor wants it.
  public internal(set) var marks: ContiguousArray<FastMark> = []

  /// The text at one of its ranges, nil where unknown.
  public func text(_ range: TextRange) -> String? { store.text(range) }

  mutating func reset() {
    store.removeAll()
    (id, number, label, title, articles, department, section) =
      (.unknown, .unknown, .unknown, .unknown, .unknown, .unknown, .unknown)
    (flow, document) = (ValueCode.unknown, ValueCode.unknown)
    evidence = .unread
    requirements.removeAll(keepingCapacity: true)
    bases.removeAll(keepingCapacity: true)
    declaredFacts.removeAll(keepingCapacity: true)
    body = .unknown
    marks = []
  }
}

/// One seal or signature that a form asks for.
public struct RequirementRecord: Sendable {
  public internal(set) var position = SourcePosition(line: 1, column: 1)
  public internal(set) var act = ValueCode.unknown
  public internal(set) var seal = ValueCode.unknown
  public internal(set) var signer = ValueCode.unknown
  public internal(set) var purpose = ValueCode.unknown
  public internal(set) var certificate = ValueCode.unknown
  public internal(set) var comparison = ValueCode.unknown
  public internal(set) var alternative = ValueCode.unknown
  /// Its bases in the form's ``FormRecord/bases``: at least one, all unknown where it states none.
  public internal(set) var bases = 0..<0
  /// The words of the form's text that show it, where it was read from there.
  public internal(set) var markText = TextRange.unknown
}
