import Foundation
import Testing

/// The files of a review.
@Suite struct ResultFileTests {
  private static let names = [
    "decisions.ndjson", "report.html", "retained.csv", "review.json", "review.xlsx", "tally.csv",
    "undetermined.csv", "worklist.csv",
  ]

  private func reviewed(_ words: String...) throws -> Scratch {
    let scratch = try Scratch.furnished()
    let result = try Command.run(
      ["review", "forms.xml", "--rules", "rules", "--output", "out"] + words, in: scratch.path)
    #expect(result.code == 0, "\(result.diagnostics)")
    return scratch
  }

  @Test func `eight files, no more`() throws {
    #expect(try reviewed().contents("out") == Self.names)
  }

  @Test func `CSV has a byte order mark, CRLF, as many cells in each row, and labels as headers`() throws {
    let scratch = try reviewed()
    for name in Self.names where name.hasSuffix(".csv") {
      let bytes = try scratch.read("out/" + name)
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
      #expect(bytes.suffix(2) == [0x0D, 0x0A], "\(name)")
      let rows = CSV.parse(bytes.dropFirst(3))
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
      #expect(rows.count > 1, "\(name)")
      #expect(rows[0].allSatisfy { !$0.isEmpty } && Set(rows[0]).count == rows[0].count, "\(rows[0])")
    }
    let tally = CSV.parse(try scratch.read("out/tally.csv").dropFirst(3))
    #expect(tally[0].starts(with: ["部局", "存続", "見直し保留", "選択", "廃止", "未定", "合計"]))
    #expect(tally.last?.first == "合計")
  }

  @Test func `CSV in English`() throws {
    let tally = CSV.parse(try reviewed("--language", "en").read("out/tally.csv").dropFirst(3))
    #expect(tally[0].starts(with: ["department", "retained", "on hold", "choice", "abolishable"]))
  }

  @Test func `a spreadsheet computes nothing`() throws {
    let scratch = try Scratch.furnished()
    let evil = [
      "=1+1", "+1", "-1", "@SUM(A1)", "&#9;=1", "＝1", "=HYPERLINK(&quot;http://x&quot;,&quot;a&quot;)",
    ]
    try scratch.write(
      "evil.xml",
      register(
        evil.enumerated().map { index, text in
          "<instrument id=\"\(text)\(index)\" title=\"\(text)\" number=\"\(text)\" department=\"\(text)\">"
            + "<form id=\"\(text)F\(index)\" title=\"\(text)\"><requirement act=\"押印\" seal=\"認印\"/>"
            + "<requirement seal=\"実印\" certificate=\"有\"/><requirement/></form></instrument>"
        }.joined()))
    let result = try scratch.run("review", "evil.xml", "--rules", "rules", "--output", "out")
    #expect(result.code == 0, "\(result.diagnostics)")
    var count = 0
    for name in Self.names where name.hasSuffix(".csv") {
      for cell in CSV.parse(try scratch.read("out/" + name).dropFirst(3)).flatMap({ $0 }) {
        let first = cell.unicodeScalars.first
        #expect(first.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(name): \(cell)")
        if first == "'" { count += 1 }
      }
    }
    #expect(count > 20)
  }

  @Test func `the keys of review_json, with their types`() throws {
    let scratch = try reviewed()
    let review = try #require(
      try JSONSerialization.jsonObject(with: Data(scratch.read("out/review.json"))) as? [String: Any])
    #expect(review["municipality"] as? String == "見本市")
    #expect(review["asOf"] as? String == "2021-03-31")
    let ruleSet = try #require(review["ruleSet"] as? [String: Any])
    #expect(ruleSet["id"] as? String == "small" && (ruleSet["digest"] as? String)?.count == 64)
    #expect(
      review["counts"] as? [String: Int] == [
        "instruments": 4, "forms": 11, "requirements": 13, "repealed": 0, "unread": 1, "noRequirement": 1,
      ])
    let outcomes = try #require(review["outcomes"] as? [[String: Any]])
    #expect(outcomes.map { $0["id"] as? String } == ["retain", "hold", "choice", "abolish", "exclude"])
    #expect(outcomes.map { $0["effect"] as? String } == ["keep", "wait", "revise", "revise", "none"])
    #expect(outcomes[0]["label"] as? [String: String] == ["ja": "存続", "en": "retained"])
    #expect(review["program"] as? String == "0.1.0")
    let inputs = try #require(review["inputs"] as? [String: Any])
    #expect((inputs["register"] as? String)?.count == 64 && inputs["answers"] is NSNull)
    let rules = try #require(review["rules"] as? [[String: Any]])
    #expect(
      rules.allSatisfy { ($0["digest"] as? String)?.count == 16 && $0["from"] != nil && $0["until"] != nil })
    for (key, unit) in [("tally", "form"), ("tallyByRequirement", "requirement")] {
      let tally = try #require(review[key] as? [String: Any])
      #expect(tally["by"] as? String == "department" && tally["unit"] as? String == unit)
      try check(tally)
    }
    let rejected = review["rejected"] as? [Any]
    #expect(rejected?.isEmpty == true)
    let warnings = try #require(review["warnings"] as? [String: Any])
    #expect((warnings["count"] as? Int) == (warnings["first"] as? [[String: Any]])?.count)
    try check(worklist: #require(review["worklist"] as? [[String: Any]]))
    let printed = try scratch.run("review", "forms.xml", "--rules", "rules", "--format", "json")
    #expect(printed.output == (try scratch.read("out/review.json")))
  }

  private func check(_ tally: [String: Any]) throws {
    let columns: Set = ["retain", "hold", "choice", "abolish", "undetermined"]
    let rows = try #require(tally["rows"] as? [[String: Any]])
    let total = try #require(tally["total"] as? [String: Any])
    for row in rows + [total] {
      let counts = try #require(row["counts"] as? [String: Int])
      let shares = try #require(row["shares"] as? [String: String])
      #expect(Set(counts.keys) == columns && Set(shares.keys) == columns)
      #expect(counts.values.reduce(0, +) == row["total"] as? Int)
      let tenths = try shares.values.map { try #require(Double($0)) * 10 }
      #expect(Int(tenths.reduce(0, +).rounded()) == 1_000)
    }
    #expect(rows.allSatisfy { $0["key"] is String })
    #expect(rows.compactMap { $0["total"] as? Int }.reduce(0, +) == total["total"] as? Int)
    let notCounted = try #require(tally["notCounted"] as? [String: Int])
    #expect(Set(notCounted.keys) == ["exclude", "noRequirement"])
    let shares = try #require(total["shares"] as? [String: String])
    let rate = try #require(tally["reviewRate"] as? String)
    let revised = try ["choice", "abolish"].map { try #require(Double(shares[$0] ?? "")) * 10 }.reduce(0, +)
    #expect(Int(revised.rounded()) == Int((try #require(Double(rate)) * 10).rounded()))
  }

  private func check(worklist: [[String: Any]]) throws {
    #expect(!worklist.isEmpty)
    let procedures: Set = ["council", "mayor", "board", "committee", "assembly", "enterprise", "head"]
    for entry in worklist {
      let instrument = try #require(entry["instrument"] as? [String: Any])
      #expect(Set(instrument.keys) == ["id", "title", "number", "tier"])
      #expect((entry["procedure"] as? String).map(procedures.contains) == true)
      #expect(entry["after"] is [String] && entry["articles"] is [String])
      #expect(["enactor", "department", "section"].allSatisfy { entry[$0] != nil })
      for form in try #require(entry["forms"] as? [[String: Any]]) {
        #expect(form["id"] is String && form["number"] != nil)
        for requirement in try #require(form["requirements"] as? [[String: Any]]) {
          #expect(Set(requirement.keys) == ["act", "signer", "into"] && requirement["into"] is String)
        }
      }
    }
  }

  @Test func `the lines of decisions_ndjson`() throws {
    let scratch = try reviewed()
    let text = try scratch.text("out/decisions.ndjson")
    #expect(text.hasSuffix("\n"))
    let lines = try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.count == 14)
    let register = try scratch.text("forms.xml")
    for line in lines {
      for key in ["form", "instrument", "outcome", "file"] { #expect(line[key] is String, "\(key)") }
      for key in ["department", "section"] { #expect(line[key] != nil) }
      #expect(line["file"] as? String == "forms.xml")
      #expect(
        line["facts"] is [String: Any] && line["forcedBy"] is [String] && line["cite"] is [[String: String]])
      let isUndetermined = line["outcome"] as? String == "undetermined"
      #expect(isUndetermined == (line["undetermined"] != nil))
      let kind = line["undetermined"] as? String
      #expect((kind == "missing") == (line["ask"] != nil) && (kind == "missing") == (line["possible"] != nil))
      #expect(
        (kind == "conflict") == (line["rules"] != nil) && (kind == "unread") == (line["requirement"] == nil))
      #expect(isUndetermined || line["rule"] is String && line["because"] is String)
      let position = (try #require(line["line"] as? Int), try #require(line["column"] as? Int))
      let row = Array(register.split(separator: "\n", omittingEmptySubsequences: false)[position.0 - 1])
      let element = String(row[(position.1 - 1)...])
      let wanted = line["evidence"] as? String ?? (kind == "unread" ? "<form" : "<requirement")
      #expect(element.hasPrefix(wanted), "\(position)")
    }
    let facts = try #require(lines[0]["facts"] as? [String: Any])
    #expect(Set(facts.keys) == Self.facts)
    #expect(facts["act"] as? String == "signature-and-seal" && facts["certificate"] is NSNull)
    #expect(lines.compactMap { $0["evidence"] as? String }.count == 1)
    #expect(
      Set(lines.compactMap { $0["undetermined"] as? String }) == ["gap", "conflict", "missing", "unread"])
  }

  private static let facts: Set = [
    "act", "seal", "signer", "purpose", "certificate", "comparison", "alternative", "flow", "document",
    "basis.tier", "basis.root", "instrument.tier", "basis.law", "basis.article", "instrument.id",
    "instrument.number", "instrument.enactor", "department", "section", "form.id", "payment",
  ]

  @Test func `the keys of validate`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("bad.xml", "<a>")
    try scratch.write(
      "law.xml",
      try Data(contentsOf: URL(filePath: Command.root + "/Tests/EndToEndTests/good/law.xml")).map { $0 })
    let result = try scratch.run("validate", "forms.xml", "law.xml", "bad.xml", "--format", "json")
    #expect(result.code == 2)
    let files = try #require(result.json as? [[String: Any]])
    #expect(files.map { $0["kind"] as? String } == ["register", "law", nil])
    #expect(files.map { $0["file"] as? String } == ["forms.xml", "law.xml", "bad.xml"])
    #expect(files.map { $0["instruments"] as? Int } == [4, 1, 0])
    #expect(files.map { $0["forms"] as? Int } == [11, 1, 0])
    #expect(files.map { $0["repealed"] as? Int } == [0, 1, 0])
    for file in files {
      let warnings = try #require(file["warnings"] as? [String: Any])
      #expect(warnings["count"] is Int && warnings["first"] is [[String: Any]])
    }
    let errors = try #require(files[2]["errors"] as? [[String: Any]])
    #expect(
      errors.first?["line"] is Int && errors.first?["column"] is Int && errors.first?["message"] is String)
  }

  @Test func `the keys of explain and tally`() throws {
    let scratch = try Scratch.furnished()
    let explanation = try scratch.run(
      "explain", "forms.xml", "--rules", "rules", "--form", "R1-F2", "--format", "json")
    let form = try #require(explanation.json as? [String: Any])
    #expect(form["form"] as? String == "R1-F2" && (form["requirements"] as? [Any])?.count == 2)
    for axis in ["section", "enactor", "flow", "payment", "reason"] {
      let result = try scratch.run("tally", "forms.xml", "--rules", "rules", "--by", axis, "--format", "json")
      let tally = try #require(result.json as? [String: Any])
      #expect(tally["by"] as? String == axis)
      try check(tally)
    }
  }
}

/// RFC 4180, read plainly.
enum CSV {
  static func parse(_ bytes: some Collection<UInt8>) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in bytes {
      if isQuoted {
        if byte == 0x22 { (isQuoted, wasQuote) = (false, true) } else { cell.append(byte) }
        continue
      }
      switch byte {
      case 0x22:
        if wasQuote { cell.append(byte) }
        isQuoted = true
      case 0x2C, 0x0A:
        rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0A { rows.append([]) }
      case 0x0D: break
      default: cell.append(byte)
      }
      wasQuote = false
    }
    return rows.dropLast()
  }
}
