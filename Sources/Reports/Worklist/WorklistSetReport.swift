public import BatchReview

/// Which of the lists is meant.
public enum WorklistKind: String, CaseIterable, Sendable {
  case revisions, ordinances, online
}

/// The lists of what is to be done after a review.
public struct WorklistSetReport {
  private let revisions: WorklistReport
  private let ordinances: OrdinanceCandidateReport
  private let online: OnlineCandidateReport

  /// - Parameter schedule: Adds sessions and latest dates to the revisions; nil where there is no calendar.
  public init(_ lists: WorklistSet, _ wording: ReportWording, schedule: WorklistSchedule? = nil) {
    revisions = WorklistReport(lists.revisions, wording, schedule: schedule)
    ordinances = OrdinanceCandidateReport(lists.ordinances, wording)
    online = OnlineCandidateReport(lists.online, wording)
  }

  public func writeJSON(_ kind: WorklistKind, to sink: WorklistReport.Sink) throws {
    switch kind {
    case .revisions: try revisions.writeJSON(to: sink)
    case .ordinances: try ordinances.writeJSON(to: sink)
    case .online: try online.writeJSON(to: sink)
    }
  }

  public func writeCSV(_ kind: WorklistKind, to sink: WorklistReport.Sink) throws {
    switch kind {
    case .revisions: try revisions.writeCSV(to: sink)
    case .ordinances: try ordinances.writeCSV(to: sink)
    case .online: try online.writeCSV(to: sink)
    }
  }

  /// One list, or all of them, and how much is on them.
  public func writeText(_ kind: WorklistKind?, to sink: WorklistReport.Sink) throws {
    let kinds = kind.map { [$0] } ?? WorklistKind.allCases
    for kind in kinds {
      switch kind {
      case .revisions: try revisions.writeText(to: sink)
      case .ordinances: try ordinances.writeText(to: sink)
      case .online: try online.writeText(to: sink)
      }
    }
    for kind in kinds {
      let line =
        switch kind {
        case .revisions: try revisions.totalLine()
        case .ordinances: ordinances.totalLine
        case .online: online.totalLine
        }
      try sink(Array((line + "\n").utf8))
    }
  }
}
