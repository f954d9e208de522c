import Foundation
import Testing

/// `review.xlsx`, read back with openpyxl.
@Suite(.enabled(if: ReadWorkbook.canBeRead, "python3-openpyxl is not installed"))
struct WorkbookTests {
  private static let city = [
    "review", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--output",
  ]

  @Test(arguments: ["ja", "en"])
  func `CSV = XLSX on the sample city`(language: String) throws {
    let scratch = try Scratch()
    let result = try Command.run(Self.city + [scratch.path + "/out", "--language", language])
    #expect(result.code == 0, "\(result.diagnostics)")
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    let names =
      language == "ja"
      ? ["集計", "集計（押印・署名）", "存続理由", "改正一覧", "要確認", "根拠"]
      : ["Tally", "Tally (seals)", "Retained", "Worklist", "To be asked", "Rules"]
    #expect(book.sheets.map(\.name) == names)
    for (index, name) in [(2, "retained.csv"), (3, "worklist.csv"), (4, "undetermined.csv")] {
      let table = CSV.table(try scratch.read("out/" + name))
      #expect(table.count > 1 && book.sheets[index].rows == table, "\(name)")
    }
    let tally = CSV.table(try scratch.read("out/tally.csv"))
    #expect(Self.table(book.sheets[0], like: tally) == tally)
    let byRequirement = try Command.run([
      "tally", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--unit", "requirement",
      "--format", "csv", "--language", language,
    ])
    let second = CSV.table(byRequirement.output)
    #expect(Self.table(book.sheets[1], like: second) == second)
  }

  /// As many rows and columns of a sheet of sums as the table has, from its head on. The head has its units on
  /// lines of their own.
  private static func table(_ sheet: ReadWorkbook.Sheet, like table: [[String]]) -> [[String]] {
    guard let start = sheet.rows.firstIndex(where: { $0[0] == table[0][0] }) else { return [] }
    var rows = sheet.rows[start...].prefix(table.count).map { Array($0.prefix(table[0].count)) }
    rows[0] = rows[0].map { $0.replacing("\n（", with: "（").replacing("\n (", with: " (") }
    return rows
  }

  @Test func `the sheet of sums has the rates, what is not counted, and a chart`() throws {
    let scratch = try Scratch()
    _ = try Command.run(Self.city + [scratch.path + "/out"])
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    let sheet = book.sheets[0]
    #expect(sheet.charts == 1)
    #expect(sheet.rows.first { $0[0] == "合計" }?.last == "79.5")
    #expect(sheet.rows.contains { $0[0] == "計に含まない: 対象外" && $0.contains("40") })
    #expect(sheet.rows[1][0].hasPrefix("令和3年4月22日現在"))
  }

  @Test func `rules with citations, and how much each decided`() throws {
    let scratch = try Scratch()
    _ = try Command.run(Self.city + [scratch.path + "/out"])
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    let decisions = try scratch.text("out/decisions.ndjson").split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
    let counts = Dictionary(grouping: decisions.compactMap { $0?["rule"] as? String }) { $0 }
    let rules = book.sheets[5].rows.dropFirst()
    #expect(rules.count > 20 && rules.map { $0[0] } == rules.map { $0[0] }.sorted())
    for rule in rules {
      #expect(rule.last == String(counts[rule[0]]?.count ?? 0), "\(rule[0])")
      #expect(!rule[4].isEmpty)
    }
  }

  @Test func `each sheet is set up for reading and printing`() throws {
    let scratch = try Scratch()
    _ = try Command.run(Self.city + [scratch.path + "/out"])
    for sheet in try ReadWorkbook(path: scratch.path + "/out/review.xlsx").sheets {
      let isTally = sheet.name.hasPrefix("集計")
      #expect(sheet.frozen == (isTally ? "B5" : "A2"), "\(sheet.name)")
      #expect(sheet.filter?.hasPrefix(isTally ? "A4:" : "A1:") == true)
      #expect(sheet.repeated == (isTally ? "$4:$4" : "$1:$1"))
      #expect(sheet.paper == 9 && sheet.orientation == "landscape" && sheet.fitsWidth == true)
      #expect(sheet.links == 0 && Set(sheet.kinds).isSubset(of: ["n", "s", "inlineStr"]), "\(sheet.kinds)")
    }
  }

  @Test func `equal inputs give equal bytes`() throws {
    let scratch = try Scratch()
    _ = try Command.run(Self.city + [scratch.path + "/first"])
    usleep(2_100_000)  // a zip file counts time by two seconds
    _ = try Command.run(Self.city + [scratch.path + "/second"], environment: ["TZ": "Asia/Tokyo"])
    #expect(try scratch.read("first/review.xlsx") == scratch.read("second/review.xlsx"))
  }

  @Test func `the annex and the open questions are printed in letters that can be read`() throws {
    let scratch = try Scratch()
    _ = try Command.run(Self.city + [scratch.path + "/out"])
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    for (name, columns) in [("存続理由", 14), ("要確認", 15)] {
      let sheet = try #require(book[name])
      #expect(sheet.printedColumns == columns && sheet.rows[0].count == 17, "\(name)")
      #expect(sheet.scale * 11 > 7, "\(name): \(sheet.scale * 11) points")
    }
  }

  private static let hostile = [
    "=1+1", "+1", "-1", "@SUM(A1)", "&#9;=1", "＝1", "&lt;script>alert(1)&lt;/script>", "a\u{202E}b",
    "_x0041_",
    "http://example.com/", "mailto:a@example.com", "&#13;x", "𠮷\u{E0100}㊞", "'quoted", "a&#10;b",
  ]

  @Test func `hostile titles stay texts`() throws {
    let scratch = try Scratch.furnished()
    let long = String(repeating: "長", count: 40_000)
    let forms = (Self.hostile + [long]).enumerated().map { index, title in
      "<form id=\"F\(index)\" title=\"\(title.replacing("\"", with: "&quot;"))\" document=\"申請書\">"
        + "<requirement act=\"押印\" seal=\"実印\" signer=\"申請者\"/></form>"
    }
    try scratch.write(
      "hostile.xml",
      register(
        "<instrument id=\"I\" title=\"=A1\" department=\"+企画\"><basis tier=\"規則\" law=\"L\"/>\n"
          + forms.joined(separator: "\n") + "</instrument>", municipality: "1&amp;G&amp;[Picture]=市"))
    let result = try scratch.run("review", "hostile.xml", "--rules", "rules", "--output", "out")
    #expect(result.code == 0, "\(result.diagnostics)")
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    for sheet in book.sheets {
      #expect(!sheet.kinds.contains("f") && sheet.links == 0, "\(sheet.name)")
    }
    let files = [("存続理由", "retained.csv"), ("改正一覧", "worklist.csv"), ("要確認", "undetermined.csv")]
    var shown: Set<String> = []
    for (name, file) in files {
      let rows = try #require(book[name]).rows
      let table = CSV.table(try scratch.read("out/" + file))
      #expect(rows.count == table.count)
      for (row, cells) in zip(rows, table) {
        for (cell, wanted) in zip(row, cells) where wanted != long {
          #expect(cell == wanted.replacing("\r", with: "␍"), "\(file)")
        }
        shown.formUnion(row)
      }
    }
    #expect(shown.isSuperset(of: ["=1+1", "＝1", "_x0041_", #"a\u{202E}b"#, "+企画", "=A1"]))
    let cut = try #require(shown.first { $0.hasPrefix("長長") })
    #expect(cut.utf16.count == 32_767 && cut.hasSuffix("長…【以下略】"))
    #expect(result.diagnostics.contains("review.xlsx: warning: "))
    #expect(book.sheets[0].rows.contains { $0[0].contains("全文はCSVにある") })
  }

  @Test func `a review that keeps going writes a workbook of the rest`() throws {
    let scratch = try Scratch.furnished()
    // The mistake stands behind forms that have been taken already, and a form stands twice.
    try scratch.write("bad.xml", register(instrument("A", seal: "実印") + "<instrument id=\"B\" tier=\"規側\"/>"))
    try scratch.write("twice.xml", register(instrument("T1", seal: "実印") + instrument("T1", seal: "実印")))
    let result = try scratch.run(
      "review", "forms.xml", "bad.xml", "twice.xml", "--rules", "rules", "--output", "out", "--keep-going")
    #expect(result.code == 2)
    let alone = try scratch.run("review", "forms.xml", "--rules", "rules", "--output", "alone")
    #expect(alone.code == 0)
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    let other = try ReadWorkbook(path: scratch.path + "/alone/review.xlsx")
    #expect(book.sheets.dropFirst().map(\.rows) == other.sheets.dropFirst().map(\.rows))
    #expect(book.sheets[0].rows.contains { $0[0] == "除外したファイル: bad.xml" })
  }

  @Test func `standard input is read twice`() throws {
    let scratch = try Scratch.furnished()
    let forms = try scratch.read("forms.xml")
    let result = try scratch.run("review", "-", "--rules", "rules", "--output", "out", input: forms)
    #expect(result.code == 0)
    let book = try ReadWorkbook(path: scratch.path + "/out/review.xlsx")
    #expect(book["存続理由"]?.rows == CSV.table(try scratch.read("out/retained.csv")))
  }

  @Test func `the workbook is left out where it is not wanted`() throws {
    let scratch = try Scratch.furnished()
    let result = try scratch.run(
      "review", "forms.xml", "--rules", "rules", "--output", "out", "--no-workbook")
    #expect(result.code == 0 && !result.text.contains("review.xlsx"))
    #expect(!scratch.exists("out/review.xlsx") && scratch.exists("out/review.json"))
  }
}
