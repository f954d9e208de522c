import Foundation
import SourceText
import Testing

@testable import AmendingLanguage

/// Sentences of national law before and after the reform, which the team keeps beside the project.
@Suite struct RealRevisionsTests {
  struct Revision {
    var article: String
    var before: String
    var after: String
  }

  static let revisions: [Revision] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SEALREVIEW_SHARED"]
      ?? root.deletingLastPathComponent().appending(path: "shared").path
    let table = try? String(contentsOfFile: shared + "/data/law_pairs/revisions.tsv", encoding: .utf8)
    let rows = (table ?? "").split { $0 == "\n" || $0 == "\r\n" }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let heads = rows.first, let article = heads.firstIndex(of: "article"),
      let before = heads.firstIndex(of: "before"), let after = heads.firstIndex(of: "after")
    else { return [] }
    return rows.dropFirst().map { Revision(article: $0[article], before: $0[before], after: $0[after]) }
  }()

  @Test(
    .enabled(
      if: !revisions.isEmpty,
      "skipped: there is no law_pairs/revisions.tsv in SEALREVIEW_SHARED/data or ../shared/data"))
  func `each revision is drafted, written, read and applied again`() throws {
    var quotations: [Int] = []
    var figures: [String: Int] = [:]
    var sentences: [String] = []
    for revision in Self.revisions {
      let name = revision.article.split(separator: "/")[0].replacing("第○", with: "第")
      let place = try #require(Place(String(name)), "\(name)")
      let amendment = AmendmentDrafter().draft(from: revision.before, to: revision.after, place: place)
      let sentence = AmendmentWriter().write(amendment)
      let reading = AmendmentReading(sentence, file: "S")
      #expect(reading.errors.isEmpty && reading.amendment == amendment, "\(sentence)")
      let result = try AmendmentInterpreter().apply(reading.amendment, to: revision.before, place: place)
      #expect(ExactText(result) == ExactText(revision.after), "\(sentence)")
      if ExactText(result) == ExactText(revision.after) { figures["round trips", default: 0] += 1 }
      for clause in amendment.clauses {
        guard case .words(_, let changes) = clause else {
          figures["whole", default: 0] += 1
          continue
        }
        quotations += changes.map { $0.words.string.unicodeScalars.count }
        for change in changes {
          let kind = "\(change.kind)".prefix { $0 != "(" }
          figures[String(kind) + (change.isEveryOccurrence ? ", every" : ""), default: 0] += 1
        }
      }
      sentences.append(sentence)
    }
    let mean = Double(quotations.reduce(0, +)) / Double(max(1, quotations.count))
    print(
      "revisions: \(Self.revisions.count), quoted words on average \((mean * 10).rounded() / 10) characters, \(figures.sorted { $0.key < $1.key })"
    )
    for index in stride(from: 0, to: sentences.count, by: 9) { print("  " + sentences[index]) }
    #expect(figures["round trips"] == Self.revisions.count)
  }
}
