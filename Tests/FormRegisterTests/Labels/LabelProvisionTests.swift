import Testing

@testable import FormRegister

@Suite struct LabelProvisionTests {
  @Test(arguments: [
    "第3条", "第三条第二項第四号ニ", "第七十四条の二第一項", "74条の2", "附則第3項", "附則", "同条", "同条第２項", "前条", "前二項", "次条第1項",
    "第3条第1項各号列記以外の部分", "第5条ただし書", "第5条第2項後段", "第3条各号", "法第六条", "戸籍法第29条", "昭和二十二年法律第二百二十四号第二十九条",
    "国民健康保険法施行規則の一部を改正する省令（昭和五十九年厚生省令第四十一号）附則第三条", "別表第1", "別表", "第2", "第2第3号", "第4条の表第3号", "第2章第1節",
    "第12条の2第1項第3号ロ(2)(ⅰ)", "第三十七条ノ二", "第21條", "第４条第１号ア", "本則", "第3条 第2項",
  ])
  func `a reference is printed back`(text: String) {
    #expect(ProvisionReference(text)?.description == text)
  }

  @Test(arguments: ["", "第", "様式第1号", "条", "第3条の", "第3条及び第4条", "3", "氏名", "第3条第", "関係"])
  func `what is no reference`(text: String) { #expect(ProvisionReference(text) == nil) }

  @Test(arguments: [
    "第七十四条の二 第74条の2 74条の2 第７４条ノ２", "第三条第二項第四号ニ 第3条第2項第4号ニ 3条2項4号ニ", "附則第三項 附則第3項 付則第３項",
    "昭和五十九年厚生省令第四十一号第3条 昭和59年厚生省令第41号第三条", "第5条ただし書 第五条但書", "令和元年条例第1号第2条 令和１年条例第一号第二条",
    "第1条第1号イ（１） 第一条第一号イ(1)",
  ])
  func `references written differently are equal`(row: String) {
    let references = row.split(separator: " ").map { ProvisionReference(String($0)) }
    for reference in references {
      #expect(reference != nil && reference == references[0])
      #expect(reference?.normalText == references[0]?.normalText)
    }
  }

  @Test func `natural order`() {
    let ordered = [
      "本則", "第1条", "第2条", "第2条第1項", "第2条第1項第1号", "第2条第1項第1号イ", "第2条第1項第1号ロ", "第2条第1項第2号", "第2条第1項本文",
      "第2条第2項", "第2条の2", "第3条", "第10条", "附則第1条", "附則第1項", "法第1条",
    ]
    let references = ordered.map { ProvisionReference($0)! }
    #expect(
      references.shuffled().sorted().map(\.description)
        == references.sorted().map(\.description))
    for (one, other) in zip(references, references.dropFirst()) where one.portion == nil {
      #expect(one < other || other.portion != nil, "\(one) \(other)")
    }
  }

  @Test(arguments: [
    ("第3条、第5条", "第3条 第5条"), ("第27条第1項及び第2項", "第27条第1項 第27条第2項"),
    ("第15条第1項第3号ハ・同項第4号", "第15条第1項第3号ハ 第15条第1項第4号"), ("第3条第1項、同条第4項", "第3条第1項 第3条第4項"),
    ("第3条、附則第2条及び第3条", "第3条 附則第2条 附則第3条"), ("法第6条及び第7条第2項", "法第6条 法第7条第2項"),
    ("第40条の9第3項第1号及び第40条の18第2項第3号並びに第3項第4号関係", "第40条の9第3項第1号 第40条の18第2項第3号 第40条の18第3項第4号"),
    ("（第３条関係）", "第3条"), ("第３条、第５条関係", "第3条 第5条"), ("　〔第4条〕", "第4条"),
    ("第31条の2（第31条の3において準用する場合を含む。）関係", "第31条の2"), ("第33条において準用する第24条関係", "第33条 第24条"),
  ])
  func `lists fill in what is left out`(text: String, references: String) throws {
    let list = try #require(ProvisionList(text))
    #expect(list.description == text)
    #expect(list.references.map(\.normalText).joined(separator: " ") == references)
  }

  @Test func `ranges`() throws {
    let list = try #require(ProvisionList("第５条、第１０条―第１２条関係"))
    #expect(list == ProvisionList("第5条及び第10条から第12条まで"))
    #expect(list.members.count == 2)
    for inside in ["第10条", "第11条第2項", "第12条第1項", "第5条の2"] {
      #expect(list.includes(ProvisionReference(inside)!) == (inside != "第5条の2"), "\(inside)")
    }
    #expect(!list.includes(ProvisionReference("第13条")!))
    #expect(!list.includes(ProvisionReference("附則第11条")!))
  }

  @Test func `a reference that is made is written as ordinances write`() {
    let steps = [
      ProvisionStep(.article, 74, branches: [2]), ProvisionStep(.paragraph, 1), ProvisionStep(.item, 12),
    ]
    let reference = ProvisionReference(steps, portion: .proviso)
    #expect(reference.text(in: .kanji) == "第七十四条の二第一項第十二号ただし書")
    #expect(reference.text(in: .fullWidth) == "第７４条の２第１項第１２号ただし書")
    #expect(reference == ProvisionReference("第七十四条の二第一項第十二号ただし書"))
    #expect(ProvisionReference(body: .supplementary, []).description == "附則")
  }
}
