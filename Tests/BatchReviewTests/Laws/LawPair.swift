import Foundation
import SourceText

@testable import BatchReview
@testable import FormRegister

/// Two versions of small laws in folders `before` and `after`, gone with their owner.
final class LawPair {
  let folder = FileManager.default.temporaryDirectory.appending(path: "laws-\(UUID().uuidString)")

  init(_ before: String, _ after: String, numbers: (String, String) = ("令和二年条例第一号", "令和2年条例第1号")) throws {
    try add("law", before, after, numbers)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func add(_ name: String, _ before: String, _ after: String, _ numbers: (String, String)) throws {
    for (side, text, number) in [("before", before, numbers.0), ("after", after, numbers.1)] {
      let directory = folder.appending(path: side)
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
      let law =
        "<Law><LawNum>\(number)</LawNum><LawBody><LawTitle>見本条例</LawTitle><MainProvision>\(text)</MainProvision></LawBody></Law>"
      try Data(law.utf8).write(to: directory.appending(path: "\(name).xml"))
    }
  }

  func path(_ side: String) -> String { folder.path + "/" + side }

  var comparison: LawComparison {
    LawComparison(before: LawFolder([path("before")]), after: LawFolder([path("after")]))
  }

  /// The changes in short.
  var changes: [String] { comparison.changes.map { "\($0.place.path) \($0.kind.rawValue)" } }

  static func article(_ number: Int, _ paragraphs: String...) -> String {
    let parts = paragraphs.enumerated().map { index, text in
      let sentences = text.split(separator: "。").map { "<Sentence>\($0)。</Sentence>" }.joined()
      return
        "<Paragraph Num=\"\(index + 1)\"><ParagraphNum>\(index == 0 ? "" : "\(index + 1)")</ParagraphNum>"
        + "<ParagraphSentence>\(sentences)</ParagraphSentence></Paragraph>"
    }
    return "<Article Num=\"\(number)\"><ArticleTitle>第\(JapaneseNumeral(number, .kanji))条</ArticleTitle>"
      + parts.joined() + "</Article>"
  }
}
