import FormRegister
import SourceText
import TestSupport
import Testing

/// Reading lines is reading the file that they were written from.
@Suite struct LinePropertyTests {
  private static let yesOrNo = [
    FactValue("yes", label: Label(japanese: "有", english: "yes")),
    FactValue("no", label: Label(japanese: "無", english: "no")),
  ]

  /// A rule set's vocabulary, its facts in one order or the other, and so their values.
  private static func vocabulary(isReversed: Bool) -> Vocabulary {
    let facts = ["payment", "place"].map { id in
      Fact(
        id, label: Label(japanese: id, english: id), carrier: .requirement,
        domain: .values(isReversed ? yesOrNo.reversed() : yesOrNo))
    }
    return Vocabulary.standard.declaring(isReversed ? facts.reversed() : facts)
  }

  private func lines(_ xml: String, _ name: String, _ vocabulary: Vocabulary, lineSize: Int) -> [UInt8] {
    var lines: [UInt8] = []
    let mark = ReadingMark(program: "1", ruleSet: "R", asOf: nil)
    let writer = RegisterLineWriter(file: name, mark: mark, vocabulary: vocabulary, lineSize: lineSize) {
      lines += $0
    }
    writer.finish(reader(vocabulary).read(bytes: Array(xml.utf8), name: name, visitor: writer))
    return lines
  }

  private func reader(_ vocabulary: Vocabulary) -> RegisterReader {
    RegisterReader(vocabulary: vocabulary, knowsDeclaredFacts: true)
  }

  /// What the lines tell a visitor, and what they say that the file is.
  private func replayed(
    _ lines: [UInt8], _ name: String, _ dump: RecordDump, _ vocabulary: Vocabulary
  ) throws -> RegisterKind? {
    let reader = RegisterLineReader(vocabulary)
    var (kind, start, number) = (RegisterKind?.none, 0, 0)
    while let end = lines[start...].firstIndex(of: 0x0A) {
      number += 1
      let line = try RegisterLine(lines, in: start..<end, number: number)
      #expect(line.index == number - 1 && line.file == name)
      kind = try reader.read(line, of: name, visitor: dump)
      start = end + 1
    }
    #expect(start == lines.count)
    return kind
  }

  private func check(_ xml: String, _ name: String, _ random: inout Seeded, _ label: String) throws {
    let (own, other) = (Self.vocabulary(isReversed: false), Self.vocabulary(isReversed: random.chance(50)))
    let wantsTexts = random.chance(50)
    let expected = RecordDump(own, wantsTexts: wantsTexts)
    let kind = reader(own).read(bytes: Array(xml.utf8), name: name, visitor: expected)
    let written = lines(xml, name, own, lineSize: random.pick([1, 400, 1 << 20]))
    let told = RecordDump(other, wantsTexts: wantsTexts)
    #expect(try replayed(written, name, told, other) == kind, "\(label)")
    #expect(
      told.events.filter { $0.hasPrefix("report") } == expected.events.filter { $0.hasPrefix("report") })
    // Only where a line ends between reports and records may they change places: before an instrument.
    #expect(
      told.events.filter { !$0.hasPrefix("report") } == expected.events.filter { !$0.hasPrefix("report") },
      "\(label)\n\(xml)")
    #expect(told.events == expected.events, "\(label)\n\(xml)")
  }

  @Test func `reading lines is reading the register, for every field`() throws {
    print("seed \(Seeded.seedOfRun)")
    var random = Seeded(state: Seeded.seedOfRun)
    for round in 0..<400 {
      var register = RandomRecords(Seeded(state: random.next()), isGood: random.chance(70))
      try check(register.xml(), "a/\"b\".xml", &random, "seed \(Seeded.seedOfRun), round \(round)")
    }
  }

  @Test func `reading lines is reading the law, its repealed forms among it`() throws {
    var random = Seeded(state: 1)
    let law = """
      <Law><LawNum>昭和二十二年法律第一号</LawNum><LawBody><LawTitle>架空法</LawTitle>
      <AppdxStyle><AppdxStyleTitle>様式第一</AppdxStyleTitle><RelatedArticleNum>（第三条関係）</RelatedArticleNum>
      <Style>申請者　氏名　㊞</Style></AppdxStyle>
      <AppdxStyle><AppdxStyleTitle>様式第二　削除</AppdxStyleTitle></AppdxStyle>
      <AppdxStyle><Style>通知</Style></AppdxStyle></LawBody></Law>
      """
    for _ in 0..<8 { try check(law, "laws/law.xml", &random, "law") }
  }

  @Test func `keys may stand in any order, and values in any spelling`() throws {
    let vocabulary = Vocabulary.standard
    let texts = [
      #"{"contents":[{"form":{"requirements":[{"bases":[{"tier":"なし"}],"act":"自署"}],"id":"F"}}],"instrument":{"tier":"規則","id":"R"}}"#,
      #"{"instrument":{"id":"R","tier":"rule"},"contents":[{"form":{"id":"F","requirements":[{"act":"signature","seal":"none","bases":[{"tier":"none","root":"none","law":"","article":""}]}]}}]}"#,
    ]
    let events = try texts.map { text in
      let dump = RecordDump(vocabulary, wantsTexts: false)
      let bytes = Array(text.utf8)
      let line = try RegisterLine(bytes, in: 0..<bytes.count, number: 1)
      try RegisterLineReader(vocabulary).read(line, of: "-", isAlone: true, visitor: dump)
      return dump.events.map { $0.replacing(/column: \d+/, with: "") }
    }
    #expect(events[0] == events[1])
    #expect(events[0].count == 4)
  }
}
