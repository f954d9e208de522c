public import FormRegister
public import RuleBook
public import SourceText

/// Decides instruments and forms as they come, each line by itself: nothing is kept of those that went before.
public final class LineReview {
  private let job: ReviewJob
  private let reader: RegisterReader
  private let lines: RegisterLineReader
  /// What the stream is called in messages.
  private let input: String

  /// What became of a line.
  public struct Outcome: Sendable {
    public let errors: [Diagnostic]
    public let errorCount: Int
    public let warnings: WarningList
  }

  /// - Parameters:
  ///   - ruleSet: The policy.
  ///   - options: The as-of date and the answers.
  ///   - marks: Reads marks in texts; nil for the standard words.
  ///   - input: What the stream is called in messages.
  ///   - observers: Take what is decided.
  public init(
    ruleSet: RuleSet, options: ReviewJob.Options, marks: MarkReader? = nil, input: String,
    observers: [any ReviewObserver]
  ) {
    job = ReviewJob(ruleSet: ruleSet, options: options)
    job.observers = observers
    reader = RegisterReader(vocabulary: ruleSet.vocabulary, knowsDeclaredFacts: true, marks: marks)
    lines = RegisterLineReader(ruleSet.vocabulary)
    self.input = input
  }

  /// Decides the forms of a line; where it has an error, none of them.
  ///
  /// - Throws: What an observer throws.
  public func decide(_ line: InputLine) throws -> Outcome {
    let review = FileReview(file: line.file ?? input, job: job)
    let kind = line.read(by: reader, lines, input: input, visitor: review)
    for observer in job.observers { try observer.end(fileIsRejected: kind == nil || review.errorCount > 0) }
    return Outcome(errors: review.errors, errorCount: review.errorCount, warnings: review.warnings)
  }

  /// Lends what a line tells to a visitor that decides nothing.
  ///
  /// - Returns: What it is, nil where it cannot be used.
  public func read(_ line: InputLine, visitor: any FormVisitor) -> RegisterKind? {
    line.read(by: reader, lines, input: input, visitor: visitor)
  }
}
