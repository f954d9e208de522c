/// What the signer has to do.
public enum MarkAct: String, CaseIterable, Sendable {
  case seal
  case signature
  case signatureAndSeal = "signature-and-seal"
  case nameAndSeal = "name-and-seal"
  case signatureOrSeal = "signature-or-seal"
}

/// Whose mark it is: the person who hands the form in, the office that issues it, or a box the office fills
/// in.
public enum MarkSide: String, CaseIterable, Sendable {
  case applicant, issuer
  case `internal`
}

/// The kind of seal, where the text says it.
public enum MarkSeal: String, CaseIterable, Sendable {
  case unregistered, registered, corporate, bank, official, integrity
}

/// One requirement of a seal or signature, without a copy of its words: what the hot path hands out.
public struct FastMark: Equatable, Sendable {
  public var act: MarkAct
  public var side: MarkSide
  /// The kind of seal; nil where the text does not say it.
  public var seal: MarkSeal?
  /// 1-based line within the text.
  public var line: Int
  /// UTF-8 byte range of the evidence within the text.
  public var range: Range<Int>

  static func precedes(_ one: FastMark, _ other: FastMark) -> Bool {
    (one.range.lowerBound, one.range.upperBound) < (other.range.lowerBound, other.range.upperBound)
  }
}

/// One requirement of a seal or signature, as read from the text of a form.
public struct Mark: Equatable, Sendable {
  public var act: MarkAct
  public var side: MarkSide
  /// The kind of seal; nil where the text does not say it.
  public var seal: MarkSeal?
  /// 1-based line within the text.
  public var line: Int
  /// UTF-8 byte range of the evidence within the text.
  public var range: Range<Int>
  public var evidence: String

  init(_ mark: FastMark, evidence: String) {
    self.init(
      act: mark.act, side: mark.side, seal: mark.seal, line: mark.line, range: mark.range, evidence: evidence)
  }

  public init(
    act: MarkAct, side: MarkSide, seal: MarkSeal? = nil, line: Int, range: Range<Int>, evidence: String
  ) {
    self.act = act
    self.side = side
    self.seal = seal
    self.line = line
    self.range = range
    self.evidence = evidence
  }
}

/// A candidate that the reader decided against, with the reason (one line, Japanese).
public struct Dismissal: Equatable, Sendable {
  /// 1-based line within the text.
  public var line: Int
  public var evidence: String
  public var reason: String

  public init(line: Int, evidence: String, reason: String) {
    self.line = line
    self.evidence = evidence
    self.reason = reason
  }
}

/// What one text holds, in the order of the text.
public struct MarkReading: Equatable, Sendable {
  public var marks: [Mark]
  public var dismissals: [Dismissal]

  public init(marks: [Mark] = [], dismissals: [Dismissal] = []) {
    self.marks = marks
    self.dismissals = dismissals
  }
}
