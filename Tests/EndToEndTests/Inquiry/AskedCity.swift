import Foundation
import SealReview
import Testing

/// The sample city, asked: what each section was sent, what it answers, and the register in which the answered facts
/// are written by hand.
struct AskedCity {
  static let date = "2021-03-31"
  static let forms = "forms/wako"
  static let rules = ["--rules", "rules/wako", "--as-of", date]

  typealias Object = [String: Any]

  struct Row {
    let form: String
    let requirement: Int
    let questions: Int

    /// The number as the sheet shows it: nothing for a form that could not be read.
    var number: String { requirement == 0 ? "" : String(requirement) }
  }

  struct Section {
    let file: String
    let name: String
    let rows: [Row]
  }

  let scratch: Scratch
  let sections: [Section]

  init() throws {
    scratch = try Scratch()
    let result = try Command.run(
      ["inquire", Self.forms] + Self.rules + ["--language", "ja", "--output", scratch.path + "/inquiry"])
    try #require(result.code == 0, "\(result.diagnostics)")
    let lines = try Self.lines(scratch, "inquiry/inquiry.ndjson")
    let sheets = try #require(lines[0]["sheets"] as? [Object])
    let rows = try lines.dropFirst().map { line in
      (
        try #require(line["sheet"] as? Int),
        Row(
          form: try #require(line["form"] as? String), requirement: try #require(line["requirement"] as? Int),
          questions: try #require(line["questions"] as? [Any]).count)
      )
    }
    sections = try sheets.enumerated().map { index, sheet in
      Section(
        file: try #require(sheet["file"] as? String), name: try #require(sheet["section"] as? String),
        rows: rows.filter { $0.0 == index }.map(\.1))
    }
  }

  /// What is answered to the questions of a form, as the lists offer it.
  static let facts: [String: [String]] = [
    "K011-F01": ["無"], "K019-F01": ["有"], "Y011-F04": ["実印", "有", "無"], "K029-F05": ["有"],
    "K047-F02": ["無"], "N007-F06": ["不明"],
  ]

  /// The same by hand: what stands in the register, and what takes its place.
  private static let written: [(file: String, form: String, from: String, to: String)] = [
    ("02-soumu.xml", "K011-F01", "purpose=\"真意確認\">", "purpose=\"真意確認\" alternative=\"無\">"),
    ("03-shimin-kankyo.xml", "K019-F01", "certificate=\"不明\"", "certificate=\"有\""),
    (
      "03-shimin-kankyo.xml", "Y011-F04", "<body>",
      "<requirement act=\"押印\" seal=\"実印\" signer=\"申請者\" certificate=\"有\" comparison=\"無\"/><body>"
    ),
    ("06-kensetsu.xml", "K047-F02", "alternative=\"不明\"", "alternative=\"無\""),
    ("04-hoken-fukushi.xml", "K029-F05", "signer=\"第三者\"", "signer=\"第三者\" alternative=\"有\""),
  ]

  /// A register in which the answered facts are written by hand.
  func writtenByHand() throws -> String {
    let folder = scratch.path + "/by-hand"
    try FileManager.default.copyItem(atPath: Command.root + "/" + Self.forms, toPath: folder)
    for change in Self.written {
      var text = try scratch.text("by-hand/" + change.file)
      let form = try #require(text.range(of: "<form id=\"\(change.form)\""), "\(change.form)")
      let place = try #require(text.range(of: change.from, range: form.upperBound..<text.endIndex))
      let end = try #require(text.range(of: "</form>", range: form.upperBound..<text.endIndex))
      #expect(place.upperBound < end.lowerBound, "\(change.form)")
      text.replaceSubrange(place, with: change.to)
      try scratch.write("by-hand/" + change.file, text)
    }
    return folder
  }

  /// The outcome of each requirement, or why it has none, and the deciding rule.
  func outcomes(_ folder: String, output: String, _ words: String...) throws -> [String: [String]] {
    let result = try Command.run(
      ["review", folder] + Self.rules + words + ["--no-workbook", "--output", scratch.path + "/" + output])
    #expect(result.code == 0, "\(result.diagnostics)")
    var outcomes: [String: [String]] = [:]
    for object in try Self.lines(scratch, output + "/decisions.ndjson") {
      outcomes["\(object["form"] ?? "") \(object["requirement"] ?? "")"] =
        ["outcome", "undetermined", "rule"].map { object[$0] as? String ?? "-" }
    }
    return outcomes
  }

  private static func lines(_ scratch: Scratch, _ name: String) throws -> [Object] {
    // Swift's own `split` is slow where it is not optimized.
    try scratch.text(name).components(separatedBy: "\n").filter { !$0.isEmpty }.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? Object)
    }
  }

  func json(_ name: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(scratch.read(name))) as? [String: Any])
  }
}
