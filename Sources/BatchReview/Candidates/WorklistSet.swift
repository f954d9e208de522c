public import RuleBook

/// The lists of what is to be done after a review.
public struct WorklistSet {
  /// What has to be revised.
  public let revisions: Worklist
  /// What stays only because an ordinance of the city fixes it.
  public let ordinances: OrdinanceCandidates
  /// What becomes online-capable.
  public let online: OnlineCandidates
}

/// Collects all of them in one run.
public struct WorklistCollectors {
  private let revisions: WorklistCollector
  private let ordinances: OrdinanceCandidateCollector
  private let online: OnlineCandidateCollector

  /// - Parameters:
  ///   - temporaryDirectory: Where files are made when there is much to remember.
  ///   - marksDecisions: Whether there are answers, and so may be decisions of people.
  public init(ruleSet: RuleSet, temporaryDirectory: String, marksDecisions: Bool = false) {
    revisions = WorklistCollector(
      vocabulary: ruleSet.vocabulary, temporaryDirectory: temporaryDirectory, marksDecisions: marksDecisions)
    ordinances = OrdinanceCandidateCollector(ruleSet: ruleSet, temporaryDirectory: temporaryDirectory)
    online = OnlineCandidateCollector(
      vocabulary: ruleSet.vocabulary, temporaryDirectory: temporaryDirectory)
  }

  public var observers: [any ReviewObserver] { [revisions, ordinances, online] }

  /// The lists of everything collected.
  ///
  /// - Throws: What the file system answers where much was set aside.
  public func lists() throws -> WorklistSet {
    let worklist = revisions.worklist()
    return try WorklistSet(
      revisions: worklist, ordinances: ordinances.candidates(in: worklist), online: online.candidates)
  }
}
