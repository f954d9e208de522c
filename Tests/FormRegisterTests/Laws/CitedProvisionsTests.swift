import Testing

@testable import FormRegister

/// Citations of provisions, held against the places of laws.
@Suite struct CitedProvisionsTests {
  typealias Step = LawPlace.Step

  static func place(_ text: String) -> LawPlace {
    let law = LawReading(lawXML(text))
    return law.places.first ?? LawPlace()
  }

  private static func article(_ number: [Int], paragraph: Int = 1, item: [Int] = []) -> LawPlace {
    LawPlace(
      [Step(.article, number: number), Step(.paragraph, number: [paragraph])]
        + (item.isEmpty ? [] : [Step(.item, number: item)]))
  }

  private static func form(_ label: String) -> LawPlace { LawPlace([Step(.form, label: label)]) }

  @Test(arguments: [
    "第74条の2", "74条の2", "第七十四条の二", "第74条の2第1項", "第七十四条の二第一項", "第74条の2第1項第3号", "第 74 条の 2", "第74条の2ただし書",
    "第73条から第75条まで", "第1条及び第74条の2", "第74条の2第2項及び第1項", "第74条の2から第74条の3まで",
  ])
  func `a citation covers its provision`(_ text: String) {
    #expect(CitedProvisions(text).covers(Self.article([74, 2], item: [3])))
  }

  @Test(arguments: [
    "第74条", "第74条の3", "第7条の2", "第74条の2第2項", "第74条の2第1項第4号", "第75条から第80条まで", "附則第74条の2", "様式第74号の2", "基準（二）",
    "",
    "第74条の2第1項及び別に定めるもの",
  ])
  func `a citation covers no other`(_ text: String) {
    #expect(!CitedProvisions(text).covers(Self.article([74, 2], item: [3])))
  }

  @Test func `supplementary provisions`() {
    let place = LawPlace([
      Step(.supplementary, label: "附則"), Step(.article, number: [3]), Step(.paragraph, number: [1]),
    ])
    #expect(CitedProvisions("附則第3条").covers(place))
    #expect(!CitedProvisions("第3条").covers(place))
  }

  @Test(arguments: [
    ("附録第11号様式", "附録第十一号様式　出生の届書　（日本工業規格Ａ列四番）", true), ("付録第11号様式", "附録第十一号様式", true),
    ("第11号様式", "附録第十一号様式", true), ("様式第11号", "様式第十一号（第三条関係）", true), ("別記様式", "別記様式（第二条関係）", true),
    ("別記様式第1号の2", "別記様式第一号の二", true), ("第1号様式の2", "様式第一号の二", true), ("別表第1", "別表第一（第二条関係）", true),
    ("附録第11号様式から附録第14号様式まで", "附録第十三号様式", true), ("附録第11号様式から附録第14号様式まで", "附録第十五号様式", false),
    ("附録第11号様式から附録第14号様式まで", "附録第十四号様式の二", false), ("様式第11号", "様式第十二号", false), ("様式第1号", "様式第十一号", false),
    ("附録第11号様式", "別記第十一号様式", false), ("附録第11号書式", "附録第十一号様式", false), ("別表第1", "様式第一号", false),
    ("別記様式", "別記様式第一号", false),
  ])
  func `forms and tables`(_ citation: String, _ label: String, _ isCovered: Bool) {
    #expect(CitedProvisions(citation).covers(Self.form(label)) == isCovered)
  }

  @Test func `any text is taken`() {
    var generator = SystemRandomNumberGenerator()
    let pieces = Array("第条項号の附則様式からまで0１一十別表（）、及び")
    for _ in 0..<3_000 {
      let text = String((0..<Int.random(in: 0...16)).map { _ in pieces.randomElement(using: &generator)! })
      _ = CitedProvisions(text).covers(Self.article([1]))
      _ = CitedProvisions(text).covers(Self.form(text))
    }
  }
}
