import Foundation
import SourceText
import Testing

@testable import FormRegister

/// Whatever a file is, the register that is written after it says the same.
@Suite struct RegisterExportTests {
  private static let forms = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../forms")
  private static let facts = [
    Fact(
      "payment", label: Label(japanese: "支払根拠", english: "payment"), carrier: .requirement,
      domain: .values([
        FactValue("yes", label: Label(japanese: "有", english: "yes")),
        FactValue("no", label: Label(japanese: "無", english: "no")),
      ]))
  ]

  private func export(
    _ bytes: [UInt8], _ name: String = "r.xml", profiles: [ImportProfile] = [],
    declaring facts: [Fact]? = nil,
    edits: RegisterEdits = RegisterEdits()
  ) throws -> [UInt8] {
    let vocabulary = Vocabulary.standard.declaring(facts ?? [])
    let export = RegisterExport(edits, file: name, vocabulary: vocabulary)
    RegisterReader(vocabulary: vocabulary, knowsDeclaredFacts: facts != nil)
      .read(bytes: bytes, name: name, profiles: profiles, visitor: export)
    return try export.finish()
  }

  /// What was read, wherever it stood.
  private func unplaced(_ reading: RegisterReading) -> [RegisterReading.Instrument] {
    var instruments = reading.instruments
    for index in instruments.indices {
      for form in instruments[index].forms.indices {
        instruments[index].forms[form].position = .start
        for place in instruments[index].forms[form].requirements.indices {
          instruments[index].forms[form].requirements[place].position = .start
        }
      }
    }
    return instruments
  }

  private func expectSame(
    _ bytes: [UInt8], _ name: String, profiles: [ImportProfile] = [], declaring facts: [Fact]? = nil
  ) throws {
    let before = RegisterReading(bytes, name: name, declaring: facts, profiles: profiles)
    try #require(before.errors.isEmpty, "\(name): \(before.errors)")
    let result = try export(bytes, name, profiles: profiles, declaring: facts)
    let after = RegisterReading(result, declaring: facts)
    #expect(after.kind == .register && after.errors.isEmpty, "\(name): \(after.errors)")
    #expect(after.municipality == before.municipality && after.exportedOn == before.exportedOn)
    #expect(unplaced(after) == unplaced(before), "\(name)\n\(String(decoding: result, as: UTF8.self))")
    #expect(try export(result, declaring: facts) == result, "\(name): twice is once")
  }

  @Test func `the sample city's registers and the samples of the profiles`() throws {
    for file in try FileManager.default.contentsOfDirectory(
      at: Self.forms.appending(path: "wako"), includingPropertiesForKeys: nil)
    {
      try expectSame(Array(try Data(contentsOf: file)), file.lastPathComponent)
    }
    let folder = Self.forms.appending(path: "profiles")
    for (name, samples) in [
      ("nested", ["nested.xml"]), ("rows", ["rows.xml"]), ("reiki-html", ["reiki-1.html", "reiki-2.html"]),
    ] {
      let profile = try #require(
        ImportProfile.load(path: folder.appending(path: name + ".yaml").path, name: name).profile)
      for sample in samples {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "samples/" + sample)))
        try expectSame(bytes, sample, profiles: [profile])
      }
    }
  }

  @Test(arguments: [
    "<requirement/>", "<requirement><basis/></requirement>", "<requirement act='署名'/>",
    "<requirement act='署名' seal='不明'/>", "<requirement act='署名' seal='実印' certificate='yes'/>",
    "<requirement><basis tier='なし'/></requirement>",
    "<requirement><basis tier='なし' root='不明' law='不明' article='不明'/></requirement>",
    "<requirement><basis tier='なし' root='様式' law='a&amp;&quot;&#10;' article='b'/></requirement>",
    "<requirement><basis tier='省令' law='x'/><basis tier='条例' article='y'/></requirement>",
    "<basis tier='規則'/><fact name='payment'>yes</fact><requirement/><requirement><fact name='payment'>no</fact></requirement>",
    "<basis tier='規則'/><fact name='payment'>yes</fact><body>申請者　氏名　　㊞&#13;&lt;</body>",
    "<body>申請者　氏名　　㊞</body><body>代理人　氏名　　印</body>", "<body>氏名</body>", "<body/>", "",
    "<requirement/><body>氏名　㊞</body>",
  ])
  func `every way to state a form`(_ content: String) throws {
    for defaults in ["", "<basis tier='省令' root='様式'/><basis/><fact name='payment'>no</fact>"] {
      let text = register(
        "\(defaults)<article number='第1条'>a&lt;<b xmlns='u'>b</b></article>"
          + "<form id='F1' number='様式第1号' title='&quot;' articles='第3条' department='d' section='s' flow='内部' document='台帳'>"
          + "\(content)</form>", attributes: " tier='規則' title='t' number='n' enactor='e' department='p'")
      try expectSame(Array(text.utf8), content, declaring: Self.facts)
    }
  }

  @Test func `a law is written with its forms`() throws {
    let law = """
      <Law Era="Heisei" Lang="ja" LawType="Misc" Num="1" Year="01"><LawNum>平成元年和光市規則第1号</LawNum><LawBody><LawTitle>規則</LawTitle>
      <MainProvision><Article Num="1"><ArticleTitle>第一条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence>
      <Sentence>押印する。</Sentence></ParagraphSentence></Paragraph></Article></MainProvision>
      <AppdxStyle><AppdxStyleTitle>様式第一号</AppdxStyleTitle><StyleStruct><Style>氏名　㊞</Style></StyleStruct></AppdxStyle>
      <AppdxStyle><AppdxStyleTitle>様式第二号</AppdxStyleTitle><StyleStruct><Style>氏名</Style></StyleStruct></AppdxStyle>
      </LawBody></Law>
      """
    let before = RegisterReading(law, name: "law.xml")
    let after = RegisterReading(try export(Array(law.utf8), "law.xml"))
    #expect(after.kind == .register && after.errors.isEmpty)
    #expect(after.forms.map(\.id) == before.forms.map(\.id) && after.forms.count == 2)
    #expect(after.instruments.map(\.number) == before.instruments.map(\.number))
    #expect(
      after.forms.map { $0.requirements.map(\.facts) } == before.forms.map { $0.requirements.map(\.facts) })
    #expect(after.forms.map { $0.evidence == .none } == [false, true])
  }

  @Test func `edits are made by the places of the file that is read`() throws {
    let source = register(
      "<article number='1'>押印する。</article><form id='A'><requirement act='押印'/><requirement act='署名押印' seal='認印'/>"
        + "<body>氏名　㊞</body></form><form id='B'/><form id='C'><requirement act='押印'/></form>")
    let (forms, requirements) = (places(of: "<form id", in: source), places(of: "<requirement", in: source))
    let edits = RegisterEdits(
      forms: [
        forms[0]: .change(
          body: "氏名\r", requirements: [requirements[0]: .remove, requirements[1]: .act("署名")]),
        forms[1]: .remove, forms[2]: .change(body: nil, requirements: [requirements[2]: .remove]),
      ],
      articles: [places(of: "<article", in: source)[0]: "記名する。"])
    let written = WrittenRegister(try export(Array(source.utf8), edits: edits))
    #expect(
      written.forms.map(\.unplaced) == [
        .init(id: "A", bodies: ["氏名\r"], requirements: [["act": "署名", "seal": "なし"]]),
        .init(id: "C", deniesRequirements: true),
      ])
    #expect(written.articles.map(\.text) == ["記名する。"])
  }

  @Test func `what cannot be written is told`() throws {
    let body = form("<body>氏名　㊞</body>")
    let place = places(of: "<form id", in: body)[0]
    let mark = places(of: "㊞", in: body)[0]
    for (edits, message) in [
      (RegisterEdits(forms: [.init(7, 7): .remove]), "r.xml:7:7: error: no form begins here"),
      (
        RegisterEdits(forms: [place: .change(body: nil, requirements: [mark: .remove])]),
        "r.xml:1:\(mark.column): error: no requirement of the form begins here"
      ),
    ] {
      let error = #expect(throws: RegisterEditError.self) { try export(Array(body.utf8), edits: edits) }
      #expect(error?.diagnostics.map(\.rendered) == [message])
    }
    let error = #expect(throws: RegisterEditError.self) { try export(Array("<a/>".utf8)) }
    #expect(error?.diagnostics.count == 1)
  }
}
