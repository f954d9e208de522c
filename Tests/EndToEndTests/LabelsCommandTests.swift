import Testing

/// `sealreview labels`: the normal form of every label, and what is not understood.
@Suite struct LabelsCommandTests {
  private static let law = """
    <Law Era="Heisei" Year="3" Num="1" LawType="MinisterialOrdinance" Lang="ja">\
    <LawNum>平成三年省令第一号</LawNum><LawBody><LawTitle>見本規則</LawTitle>\
    <AppdxStyle><AppdxStyleTitle>別記第一号様式の二</AppdxStyleTitle>\
    <RelatedArticleNum>（第二条第一項及び第三項関係）</RelatedArticleNum></AppdxStyle>\
    <AppdxStyle><AppdxStyleTitle>様式第二から様式第四まで　削除</AppdxStyleTitle></AppdxStyle>\
    <AppdxStyle><AppdxStyleTitle>予算の区分</AppdxStyleTitle></AppdxStyle>\
    <AppdxStyle><AppdxStyleTitle>様式第五（第三条第関係）</AppdxStyleTitle></AppdxStyle>\
    </LawBody></Law>
    """

  private func run(_ words: String...) throws -> Command.Result {
    try Command.run(["labels", "-"] + words, input: Array(Self.law.utf8))
  }

  @Test func `as JSON`() throws {
    let result = try run("--format", "json")
    #expect(result.code == 0)
    let json = try #require(result.json as? [String: Any])
    #expect(
      json["counts"] as? [String: Int]
        == ["labels": 4, "parsed": 3, "repealed": 1, "notParsed": 1, "articlesNotParsed": 1])
    let labels = try #require(json["labels"] as? [[String: Any]])
    #expect(labels[0]["normalForm"] as? String == "別記様式第1号の2")
    #expect(labels[0]["kind"] as? String == "様式" && labels[0]["prefix"] as? String == "別記")
    #expect(labels[0]["number"] as? String == "1" && labels[0]["branches"] as? [String] == ["2"])
    #expect(labels[0]["articles"] as? [String] == ["第2条第1項", "第2条第3項"])
    #expect(labels[0]["form"] as? String == "-#1" && labels[0]["repealed"] as? Bool == false)
    #expect(labels[1]["normalForm"] as? String == "様式第2号から様式第4号まで")
    #expect(labels[1]["form"] as? String == "-#2" && labels[1]["repealed"] as? Bool == true)
    #expect(labels[3]["problem"] as? String == "articles")
    let unread = try #require(json["notParsed"] as? [[String: Any]])
    #expect(unread.count == 1 && unread[0]["label"] as? String == "予算の区分")
    #expect(unread[0]["reason"] as? String == "no-form-word" && unread[0]["count"] as? Int == 1)
  }

  @Test func `as text and CSV`() throws {
    let text = try run("--language", "en")
    #expect(text.code == 0)
    #expect(text.text.contains("labels 4, parsed 3, repealed 1, not parsed 1, articles not parsed 1"))
    let csv = try run("--format", "csv").text
    #expect(csv.hasPrefix("\u{FEFF}例規ID,様式ID,表示,標準形,"))
    #expect(csv.split(separator: "\r\n").count == 5)
  }

  @Test func `the sample city's labels are all understood`() throws {
    let result = try Command.run(["labels", "forms/wako", "--format", "json"])
    let counts = (result.json as? [String: Any])?["counts"] as? [String: Int]
    #expect(counts?["notParsed"] == 0 && counts?["articlesNotParsed"] == 0)
    #expect(counts?["labels"] == counts?["parsed"])
  }

  @Test func `a file that cannot be used prints nothing`() throws {
    let result = try Command.run(["labels", "Tests/EndToEndTests/bad/truncated.xml", "forms/wako"])
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.lines.contains { $0.hasPrefix("Tests/EndToEndTests/bad/truncated.xml:") })
  }
}
