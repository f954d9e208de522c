public import RuleBook
public import SourceText

/// What a review has written of itself in `review.json`, as far as another review is held against it.
public struct WrittenReview: Sendable {
  /// A rule as the review says it.
  public struct RuleMark: Hashable, Sendable {
    public let digest: String
    public let title: String?
    let from: CalendarDate?
    let until: CalendarDate?

    /// Whether the rule is in force on a day.
    func isInForce(on date: CalendarDate) -> Bool {
      from.map { $0 <= date } ?? true && until.map { date < $0 } ?? true
    }
  }

  /// The version of the program that made it.
  public let program: String
  public let asOf: CalendarDate?
  public let ruleSetID: String
  public let ruleSetDigest: String
  public let registerDigest: String?
  public let answersDigest: String?
  public let rules: [ExactText: RuleMark]
  /// The outcomes, the strictest first.
  public let outcomes: [Outcome]
  /// The table of forms per department.
  public let tally: Tally
  /// The same as it stands in the file.
  public let writtenTally: JSONValue
  /// How many lines its `decisions.ndjson` has.
  let lineCount: Int
  let files: WrittenReviewFiles

  /// What the outcome of a requirement or form is called.
  func name(of outcome: Int?) -> String { outcome.map { outcomes[$0].id } ?? FormOutcomes.undetermined }
}

/// Where the files of a review are.
struct WrittenReviewFiles: Sendable {
  let review: String
  let decisions: String

  /// - Parameter path: The folder, or its `review.json`.
  init(_ path: String) {
    let isFile = path.hasSuffix(".json")
    let folder =
      isFile
      ? path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" : path.hasSuffix("/") ? path : path + "/"
    review = isFile ? path : folder + "review.json"
    decisions = folder + "decisions.ndjson"
  }
}
