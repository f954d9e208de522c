import Foundation
import Testing

@testable import BatchReview

/// The pairs of national laws that the team keeps beside the project, and the list of what changed in them.
///
/// The same figures: `sealreview laws measure FOLDER FOLDER/revisions.tsv`.
@Suite struct RealLawPairsTests {
  static let folder: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SEALREVIEW_SHARED"]
      ?? root.deletingLastPathComponent().appending(path: "shared").path
    return shared + "/data/law_pairs"
  }()

  private static let skip: Comment =
    "skipped: there are no pairs of laws in SEALREVIEW_SHARED/data/law_pairs or ../shared/data/law_pairs"

  /// Measured 2026-11: 1.00 and 1.00. What is lost below these floors is lost by a change of the reader.
  private static let (recall, precision) = (0.98, 0.98)

  @Test(.enabled(if: FileManager.default.fileExists(atPath: folder + "/revisions.tsv"), skip))
  func `the sentences that changed are found, and no others`() throws {
    let measured = try LawMeasurement(folder: Self.folder, list: Self.folder + "/revisions.tsv")
    print(
      "law pairs: recall \(measured.recall), precision \(measured.precision); listed \(measured.listed),",
      "found \(measured.found), right \(measured.right), same kind \(measured.sameKind)")
    #expect(measured.listed > 0 && measured.diagnostics.isEmpty)
    #expect(measured.recall >= Self.recall && measured.precision >= Self.precision)
    #expect(Double(measured.sameKind) >= 0.95 * Double(measured.right))
  }
}
