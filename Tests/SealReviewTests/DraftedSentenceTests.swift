import SealReview
import Testing

@Suite struct DraftedSentenceTests {
  private static let seal = "申請者　住所\n　　　　氏名　　㊞"

  @Test(arguments: [
    ("n", "様式第1号中「㊞」を削る。"),
    ("s", "様式第1号中「㊞」を「（署名）」に改める。"),
    ("c", "様式第1号中「㊞」を「（署名又は記名押印）」に改める。"),
    ("o", "様式第1号中「㊞」の次に「※押印は任意」を加える。"),
    ("r", "様式第1号を削る。"),
  ])
  func `what becomes of a mark is said`(fate: String, sentence: String) throws {
    let drafting = try Drafting(Drafting.rule(Drafting.form("様式第1号", Self.seal), to: fate))
    #expect(try drafting.draft().sentences == [sentence])
  }

  @Test func `forms that change alike stand in one sentence, neighbours as a run`() throws {
    let numbers = ["様式第1号", "様式第2号", "様式第3号", "様式第5号", "様式第7号", "様式第8号"]
    let forms = numbers.map { Drafting.form($0, Self.seal) }
    let other = Drafting.form("様式第6号", "届出者　氏名　（署名押印）")
    let drafting = try Drafting(
      Drafting.rule(forms[0], forms[1], forms[2], forms[3], other, forms[4], forms[5]))
    #expect(
      try drafting.draft().sentences == [
        "様式第1号から様式第3号まで、様式第5号、様式第7号及び様式第8号中「㊞」を削る。", "様式第6号中「署名押印」を「記名」に改める。",
      ])
  }

  @Test(arguments: [
    (["様式第1号", "様式第10号", "様式第11号", "様式第2号"], "様式第1号、様式第10号、様式第11号及び様式第2号中「㊞」を削る。"),
    (["様式第1号", "様式第1号の2", "様式第2号"], "様式第1号から様式第2号まで中「㊞」を削る。"),
    (["様式第1号の2", "様式第1号の3", "様式第2号"], "様式第1号の2から様式第2号まで中「㊞」を削る。"),
    (["様式第1号", "別記様式第2号", "様式第3号"], "様式第1号、別記様式第2号及び様式第3号中「㊞」を削る。"),
    (["様式第1号", "様式第1号の2の2", "様式第2号"], "様式第1号、様式第1号の2の2及び様式第2号中「㊞」を削る。"),
  ])
  func `a run takes in only what follows in number`(labels: [String], sentence: String) throws {
    let forms = labels.enumerated().map { Drafting.form($1, Self.seal, id: "F\($0)") }
    #expect(try Drafting(Drafting.rule(forms.joined())).draft().sentences == [sentence])
  }

  @Test func `a form can lose all its words without being repealed`() throws {
    let draft = try Drafting(Drafting.rule(Drafting.form("様式第1号", "（記名押印）"))).draft()
    #expect(draft.sentences.allSatisfy { !$0.hasSuffix("様式第1号を削る。") })
    #expect(try draft.prove().holds)
  }

  @Test func `a kept form between others parts them`() throws {
    let drafting = try Drafting(
      Drafting.rule(
        Drafting.form("様式第1号", Self.seal), Drafting.form("様式第2号", Self.seal),
        Drafting.form("様式第3号", Self.seal, to: "k"), Drafting.form("様式第4号", Self.seal)))
    #expect(try drafting.draft().sentences == ["様式第1号、様式第2号及び様式第4号中「㊞」を削る。"])
  }

  @Test func `quoted words are lengthened until they are unique, and all of several say so`() throws {
    let two = "申請者　氏名　㊞\n保証人　氏名　㊞"
    let declared = """
      <form id="F2" number="様式第2号"><requirement act="押印" signer="申請者"/>
      <requirement act="押印" signer="保証人"><fact name="to">k</fact></requirement><body>\(two)</body></form>
      """
    let drafting = try Drafting(Drafting.rule(Drafting.form("様式第1号", two), declared))
    #expect(
      try drafting.draft().sentences == [
        "様式第1号中全ての「㊞」を削る。", "様式第2号中「申請者　氏名　㊞」を「申請者　氏名　」に改める。",
      ])
  }

  @Test func `a repealed form keeps its number where others follow`() throws {
    let drafting = try Drafting(
      Drafting.rule(Drafting.form("様式第1号", Self.seal, to: "r"), Drafting.form("様式第2号", Self.seal)))
    let draft = try drafting.draft()
    #expect(draft.sentences == ["様式第1号を次のように改める。", "　様式第1号　削除", "様式第2号中「㊞」を削る。"])
    #expect(try draft.prove().holds)
  }

  @Test(arguments: [
    ("申請者は、申請書に記名押印しなければならない。", "第3条第2項中「記名押印」を「記名」に改める。"),
    ("申請者は、申請書に押印しなければならない。", "第3条第2項中「押印」を「記名」に改める。"),
  ])
  func `an article that demands the seal is amended before the forms`(text: String, sentence: String) throws {
    let form = """
      <form id="F1" number="様式第1号"><requirement act="押印" signer="申請者">
      <basis tier="規則" article="第3条第2項" root="条文"/></requirement><body>\(Self.seal)</body></form>
      """
    let drafting = try Drafting(
      Drafting.rule("<article number=\"第3条第2項\">\(text)</article>", form))
    #expect(try drafting.draft().sentences == [sentence, "様式第1号中「㊞」を削る。"])
    #expect(try drafting.draft().prove().holds)
  }

  @Test func `two paragraphs of an article share a sentence`() throws {
    let form = { (number: Int, paragraph: Int) in
      """
      <form id="F\(number)" number="様式第\(number)号"><requirement act="押印" signer="申請者">
      <basis tier="規則" article="第3条第\(paragraph)項" root="条文"/></requirement><body>\(Self.seal)</body></form>
      """
    }
    let articles = [1, 2].map { "<article number=\"第3条第\($0)項\">申請者は、書類\($0)に記名押印しなければならない。</article>" }
    let drafting = try Drafting(Drafting.rule(articles.joined(), form(1, 1), form(2, 2)))
    #expect(
      try drafting.draft().sentences.first == "第3条第1項中「記名押印」を「記名」に改め、同条第2項中「記名押印」を「記名」に改める。")
  }

  @Test(arguments: [
    (JapaneseNumeral.Style.kanji, "様式第一号、様式第二号及び様式第十号の二中「㊞」を削る。"),
    (.fullWidth, "様式第１号、様式第２号及び様式第１０号の２中「㊞」を削る。"),
    (.ascii, "様式第1号、様式第2号及び様式第10号の2中「㊞」を削る。"),
  ])
  func `numbers are written as the city writes them`(style: JapaneseNumeral.Style, sentence: String) throws {
    let drafting = try Drafting(
      Drafting.rule(
        Drafting.form("様式第1号", Self.seal), Drafting.form("様式第二号", Self.seal),
        Drafting.form("様式第3号", Self.seal, to: "k"), Drafting.form("様式第１０号の２", Self.seal)))
    let draft = try drafting.draft(.init(numerals: style))
    #expect(draft.sentences == [sentence])
    #expect(try draft.prove().holds)
  }

  @Test func `forms of one label are told apart by their titles`() throws {
    let form = { (id: String, title: String) in
      "<form id=\"\(id)\" number=\"別記様式\" title=\"\(title)\"><body>\(Self.seal)</body></form>"
    }
    let drafting = try Drafting(Drafting.rule(form("A", "休暇願"), form("B", "欠勤届")))
    let draft = try drafting.draft()
    #expect(draft.sentences == ["別記様式（休暇願）及び別記様式（欠勤届）中「㊞」を削る。"])
    #expect(try draft.prove().holds)
  }
}
