public import SourceText

/// A test of a vocabulary: a text, and the marks that it shows.
public struct MarkTest: Sendable {
  /// What is expected of one mark; what is left out does not matter.
  public struct ExpectedMark: Sendable {
    public var act: MarkAct?
    public var side: MarkSide?
    /// The kind of seal; `.some(nil)` where the text must not say it.
    public var seal: MarkSeal??
    public var line: Int?
    public var evidence: String?

    /// Whether a mark is the one expected.
    public func fits(_ mark: Mark) -> Bool {
      (act ?? mark.act) == mark.act && (side ?? mark.side) == mark.side && (seal ?? mark.seal) == mark.seal
        && (line ?? mark.line) == mark.line && (evidence ?? mark.evidence) == mark.evidence
    }
  }

  public let name: String
  public let text: String
  /// The marks in the order of the text: these and no others.
  public let expected: [ExpectedMark]
  /// Parts of reasons that must be given for what is no mark.
  public let dismissed: [String]
  public let file: String
  public let position: SourcePosition
}

/// Tests of marks, run.
public struct MarkTestRun: Sendable {
  public struct Result: Sendable {
    public let test: MarkTest
    public let reading: MarkReading
    /// Parts of reasons that nothing was dismissed with.
    public let missingReasons: [String]

    public var hasPassed: Bool {
      missingReasons.isEmpty && reading.marks.count == test.expected.count
        && zip(test.expected, reading.marks).allSatisfy { $0.fits($1) }
    }
  }

  public let results: [Result]

  public var failures: [Result] { results.filter { !$0.hasPassed } }

  /// Runs the tests by one reader.
  public init(_ tests: [MarkTest], by reader: MarkReader) {
    results = tests.map { test in
      let reading = reader.read(Array(test.text.utf8))
      return Result(
        test: test, reading: reading,
        missingReasons: test.dismissed.filter { part in
          !reading.dismissals.contains { $0.reason.contains(part) }
        })
    }
  }
}
