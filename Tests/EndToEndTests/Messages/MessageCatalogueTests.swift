import Foundation
import SealReview
import Testing

/// The Japanese of messages: complete, and nothing in it that no message needs.
@Suite struct MessageCatalogueTests {
  /// The sections of the catalogue as the file has them.
  private static let sections: [String: [(template: String, translation: String)]] = {
    let path = Command.root + "/Sources/SourceText/Messages/messages.ja.yaml"
    let root = YAMLFile.read(path: path, name: "messages.ja.yaml").root
    let pairs = root?.mapping?.map { key, value in
      (key.scalar ?? "", value.mapping?.map { ($0.key.scalar ?? "", $0.value.scalar ?? "") } ?? [])
    }
    return Dictionary(uniqueKeysWithValues: pairs ?? [])
  }()

  @Test func `every message of the sources has its Japanese`() throws {
    let known = Set(Self.sections["messages", default: []].map(\.template))
    let missing = try SourceMessages.all().filter { !known.contains($0.text) }
    #expect(missing.isEmpty, "\(missing.map { "\($0.place): \"\($0.text)\"" }.joined(separator: "\n"))")
  }

  @Test func `no message of the catalogue is left over`() throws {
    let spoken = Set(try SourceMessages.all().map(\.text))
    let left = Self.sections["messages", default: []].map(\.template).filter { !spoken.contains($0) }
    #expect(left.isEmpty, "\(left.joined(separator: "\n"))")
  }

  @Test func `a translation puts in all that its message does, and nothing else`() {
    for (section, pairs) in Self.sections {
      for (template, translation) in pairs {
        let count = template.count { $0 == "%" }
        let pieces = translation.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
        let used = Set(pieces.map { $0.first?.wholeNumberValue ?? 0 })
        #expect(used.isSubset(of: Set(1..<(count + 1))), "\(template)")
        // The plural of `group` is English only, and words of libraries may say more than is needed.
        let isFree = section == "words" || template.contains("group%")
        #expect(isFree || used.count == count, "\(template)")
      }
    }
  }

  @Test func `no message is taken for another`() {
    for (template, translation) in Self.sections["messages", default: []] {
      var (message, japanese) = ("", translation)
      for (index, piece) in template.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          message += "\(900 + index)"
          japanese = japanese.replacing("%\(index)", with: "\(900 + index)")
        }
        message += piece
      }
      // Two places without anything between them cannot be told apart.
      if template.contains("%%") { continue }
      let blanks: (String) -> String = { $0.trimmingCharacters(in: .whitespaces) }
      #expect(MessageCatalogue.japanese.translation(of: message) == blanks(japanese), "\(template)")
    }
  }

  @Test(arguments: [
    ("unknown key `a key of b` of a rule", "規則に未知の項目 `a key of b` があります"),
    ("the rule `r` has no `outcome`", "規則 `r` に `outcome` がありません"),
    ("unknown outcome `x`", "未知の結論 `x` です"),
    (
      "`until` (2021-04-01) is not after `from` (2021-09-01)", "`until`（令和3年4月1日）が `from`（令和3年9月1日）より後ではありません"
    ),
    ("cannot read the file: Permission denied", "ファイルを読めません: 許可がありません"),
    ("the folder holds no `*.xml` or `*.html`", "フォルダーに`*.xml`又は`*.html`がありません"),
    ("cannot read the file: No such file or directory", "ファイルを読めません: そのようなファイルやフォルダーはありません"),
    ("No such file or directory", "そのようなファイルやフォルダーはありません"),
    ("cannot read the file: Nobody has said or done this", "ファイルを読めません: Nobody has said or done this"),
    ("nothing and nobody while there is or was one", "nothing and nobody while there is or was one"),
    (
      "2 texts of 存続理由 are longer than 32767 characters and are cut there",
      "「存続理由」の 2 個の文字列が 32767 字を超えるため、そこで切りました"
    ),
    ("did you mean `the file is empty`?", "`the file is empty` の誤りではありませんか"),
    ("nobody has said this before", "nobody has said this before"), ("", ""),
  ])
  func `what is put in is translated, what is quoted stays`(message: String, japanese: String) {
    #expect(MessageCatalogue.japanese.translation(of: message) == japanese)
  }

  @Test func `days are those of the era`() {
    for (day, japanese) in [
      ("2021-04-22", "令和3年4月22日"), ("2019-05-01", "令和元年5月1日"), ("2019-04-30", "平成31年4月30日"),
      ("1926-12-25", "昭和元年12月25日"), ("1868-01-25", "1868年1月25日"),
    ] { #expect(CalendarDate(day)?.inJapaneseEra == japanese) }
  }
}
