public import BatchReview
public import SourceText

/// A document for people, made in a second run over the forms, when the tables and the worklist are known.
public protocol ReviewDocument {
  /// Take the decided forms of the second run, in which no file is rejected.
  var observers: [any ReviewObserver] { get }
  /// What the document could not show as it stands in the register; known when it is finished.
  var warnings: [Diagnostic] { get }
  /// Writes the rest, and closes the file.
  ///
  /// - Throws: ``OutputError``
  func finish() throws
}

/// The documents for people that a review can write beside its files.
public enum ReviewDocumentKind: String, CaseIterable, Sendable {
  case workbook, page

  /// The name of the file.
  public var fileName: String {
    switch self {
    case .workbook: "review.xlsx"
    case .page: "report.html"
    }
  }
}

/// Which documents a review writes.
public struct ReviewDocumentChoice: Sendable {
  private var isWanted: [ReviewDocumentKind: Bool] = [:]

  /// Up to how many forms a document is written unasked; more are no reading for people.
  public static let formLimit = 100_000

  /// - Parameter isWanted: Whether a document is written whatever the number of forms is; nil leaves it to that.
  public init(_ isWanted: [ReviewDocumentKind: Bool?] = [:]) {
    self.isWanted = isWanted.compactMapValues { $0 }
  }

  /// No document at all.
  public static let none = ReviewDocumentChoice(
    Dictionary(uniqueKeysWithValues: ReviewDocumentKind.allCases.map { ($0, false) }))

  /// The documents of a review of so many forms.
  public func written(forms: Int) -> [ReviewDocumentKind] {
    ReviewDocumentKind.allCases.filter { isWanted[$0] ?? (forms <= Self.formLimit) }
  }

  /// The documents that are left out because there are so many forms.
  public func leftOut(forms: Int) -> [ReviewDocumentKind] {
    ReviewDocumentKind.allCases.filter { isWanted[$0] == nil && forms > Self.formLimit }
  }
}
