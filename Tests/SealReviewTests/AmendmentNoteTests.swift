import Foundation
import SealReview
import Testing

/// What a draft cannot say is said to the drafter, and never guessed.
@Suite struct AmendmentNoteTests {
  @Test func `a form whose text is unread is to be written anew`() throws {
    let form = "<form id=\"F\" number=\"様式第1号\"><requirement act=\"押印\" signer=\"申請者\"/></form>"
    let draft = try Drafting(Drafting.rule(form)).draft()
    #expect(draft.sentences == ["様式第1号を次のように改める。", "　（新たな様式を掲げる。）"])
    #expect(draft.reasons == [.formTextNeeded])
    let proof = try draft.prove()
    #expect(proof.findings.map(\.reason) == [.unknownText])
  }

  @Test func `an article that the register does not have is to be written anew`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者">
      <basis tier="規則" article="第9条" root="条文"/></requirement><body>申請者　氏名　㊞</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    #expect(draft.sentences == ["第9条を次のように改める。", "　（改正後の条文を掲げる。）", "様式第1号中「㊞」を削る。"])
    #expect(draft.reasons == [.articleTextNeeded])
    #expect(try draft.prove().findings.map(\.reason) == [.unknownText])
  }

  @Test func `a mark that the text does not have changes nothing but the register`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者"/><body>何もない。</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    #expect(draft.instruments.isEmpty)
    guard case .noMark? = draft.reasons.first else {
      Issue.record("\(draft.reasons)")
      return
    }
    #expect(try draft.prove().holds)
  }

  @Test func `a mark that may show what stays stays, and is not proven`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者"/>
      <requirement act="押印" signer="申請者"><fact name="to">k</fact></requirement>
      <body>申請者　氏名　㊞</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    #expect(draft.instruments.isEmpty)
    guard case .ambiguousMark? = draft.reasons.first else {
      Issue.record("\(draft.reasons)")
      return
    }
    #expect(try draft.prove().findings.map(\.reason) == [.stillListed("廃止")])
  }

  @Test func `an article that also demands what stays stays, and is not proven`() throws {
    let form = { (id: String, fate: String) in
      """
      <form id="\(id)" number="様式第\(id)号"><fact name="to">\(fate)</fact>
      <requirement act="押印" signer="申請者"><basis tier="規則" article="第3条" root="条文"/></requirement>
      <body>申請者　氏名　㊞</body></form>
      """
    }
    let article = "<article number=\"第3条\">申請者は、申請書に押印しなければならない。</article>"
    let draft = try Drafting(Drafting.rule(article, form("1", "n"), form("2", "k"))).draft()
    #expect(draft.sentences == ["様式第1号中「㊞」を削る。"])
    #expect(draft.reasons == [.articleStays])
    #expect(try draft.prove().findings.map(\.reason) == [.stillDemanded])
  }

  @Test func `an instrument without number is named`() throws {
    let register = Drafting.rule(Drafting.form("様式第1号", "申請者　氏名　㊞"))
      .replacing(" number=\"平成元年規則第1号\"", with: "")
    let draft = try Drafting(register).draft()
    #expect(draft.reasons == [.noNumber])
    #expect(draft.instruments.first?.articles.first?.lead == "試験市規則（　　年第　　号）の一部を次のように改正する。")
    #expect(try draft.prove().holds)
  }

  @Test func `forms that nothing tells apart are not amended`() throws {
    let form = { (id: String) in "<form id=\"\(id)\" number=\"別記様式\"><body>申請者　氏名　㊞</body></form>" }
    let draft = try Drafting(Drafting.rule(form("A"), form("B"))).draft()
    #expect(draft.reasons == [.noPlace, .noPlace])
    #expect(try !draft.prove().holds)
  }

  @Test func `an article that nothing is founded on is told`() throws {
    let article = "<article number=\"第4条\">申請者は、申請書に押印しなければならない。</article>"
    let draft = try Drafting(Drafting.rule(article, Drafting.form("様式第1号", "申請者　氏名　㊞"))).draft()
    #expect(draft.reasons == [.articleDemands("押印")])
  }

  @Test(arguments: [
    // The one who is named wins, in whichever order the register declares them.
    ("配偶者　氏名　㊞\n申請者　氏名　㊞", "第三者", "申請者　氏名　"),
    ("申請者　氏名　㊞\n所有者　氏名　㊞", "第三者", "申請者　氏名　"),
    ("保証人　住所\n　　　　氏名　㊞\n\n申請者　住所\n　　　　氏名　㊞", "保証人", "申請者　住所\n　　　　氏名　"),
    ("譲渡人　氏名　㊞\n\n上記の内容を承諾します。\n譲受人　氏名　㊞", "第三者", "譲渡人　氏名　"),
  ])
  func `the person that a block names tells marks apart`(body: String, other: String, new: String) throws {
    for order in [0, 1] {
      let requirements = [
        "<requirement act=\"押印\" signer=\"\(other)\"><fact name=\"to\">k</fact></requirement>",
        "<requirement act=\"押印\" signer=\"申請者\"/>",
      ]
      let form =
        "<form id=\"F\" number=\"様式第1号\">\(requirements[order])\(requirements[1 - order])<body>\(body)</body></form>"
      let draft = try Drafting(Drafting.rule(form)).draft()
      guard case .text(let after)? = draft.plan.revisions.first?.places.first?.kind else {
        Issue.record("\(draft.reasons)")
        continue
      }
      #expect(after.contains(new) && after.contains("㊞"))
      #expect(after.components(separatedBy: "㊞").count == 2)
      #expect(try draft.prove().holds)
    }
  }

  @Test func `a seal beside a name may be that of a declared name and seal`() throws {
    // The label is no word of the vocabulary, so that only 代理人 can be told.
    let form = """
      <form id="F" number="様式第1号">
      <requirement act="記名押印" signer="契約相手方"><fact name="to">k</fact></requirement>
      <requirement act="押印" signer="第三者"/><requirement act="押印" signer="代理人"/>
      <body>契約の相手方　氏名　㊞
      同意者　氏名　㊞
      代理人　氏名　㊞</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    guard case .text(let after)? = draft.plan.revisions.first?.places.first?.kind else {
      Issue.record("\(draft.reasons)")
      return
    }
    #expect(after.hasSuffix("代理人　氏名　"))
    #expect(after.components(separatedBy: "㊞").count == 3)
    #expect(try !draft.prove().holds)
  }

  @Test func `a member of staff's seal goes though it stands like a box of the office`() throws {
    let form = """
      <form id="F" number="様式第1号" title="出勤簿"><requirement act="押印" signer="職員"/>
      <body>出勤簿
      月日　1　2　3
      　　　印　印　印</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    #expect(draft.sentences == ["様式第1号中全ての「印」を削る。"])
    #expect(try draft.prove().holds)
  }

  @Test func `a note elsewhere does not make a mark harmless`() throws {
    let form = """
      <form id="F" number="様式第1号">
      <requirement act="記名押印" signer="代理人"><fact name="to">o</fact></requirement>
      <requirement act="署名又は記名押印" signer="保証人"/><requirement act="記名押印" signer="契約相手方"/>
      <body>代理人　（記名押印）
      保証人　（署名又は記名押印）
      受注者　（記名押印）</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    let text = draft.plan.revisions.first?.places.first.map { "\($0.kind)" } ?? ""
    #expect(try !text.contains("保証人　（署名又は記名押印）") || !draft.prove().holds)
  }

  @Test func `a seal and the note that waives it go together`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者"/>
      <body>申請者　氏名　㊞
      （※申請者が自署した場合は、押印を省略できます。）</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    guard case .text(let after)? = draft.plan.revisions.first?.places.first?.kind else {
      Issue.record("\(draft.reasons)")
      return
    }
    #expect(after == "申請者　氏名　")
    #expect(try draft.prove().holds)
  }

  @Test func `an article that speaks of a seal in words that are no demand is not passed over`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者">
      <basis tier="規則" article="第3条" root="条文"/></requirement><body>申請者　氏名　㊞</body></form>
      """
    let text = { (words: String) in "<article number=\"第3条\">\(words)</article>" }
    let silent = try Drafting(Drafting.rule(text("申請者は、申請書を提出する。"), form)).draft()
    #expect(silent.reasons == [.articleSilent])
    #expect(try silent.prove().holds)
  }

  @Test func `marks that no person is named for are not told apart by their order`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者"/>
      <requirement act="押印" signer="保証人"><fact name="to">k</fact></requirement>
      <body>氏名　㊞
      氏名　㊞</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    #expect(draft.instruments.isEmpty)
    #expect(try draft.prove().findings.map(\.reason) == [.stillListed("廃止")])
  }

  @Test(arguments: [
    // The office's own seals, other persons' acts and acts that nobody lists stay.
    ("通知書には、公印を押印しなければならない。申請書には、押印しなければならない。", "通知書には、公印を押印しなければならない。"),
    ("許可証には、市長の印を押すものとする。申請者は、申請書に押印しなければならない。", "許可証には、市長の印を押すものとする。"),
    ("契約書には記名押印しなければならない。請求書には押印しなければならない。", "契約書には記名押印しなければならない。"),
    ("申請者は、申請書に押印しなければならない。保証人は、保証書に押印しなければならない。", "保証人は、保証書に押印しなければならない。"),
  ])
  func `an article loses only what is listed`(text: String, kept: String) throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者">
      <basis tier="規則" article="第3条" root="条文"/></requirement><body>申請者　氏名　㊞</body></form>
      """
    let draft = try Drafting(Drafting.rule("<article number=\"第3条\">\(text)</article>", form)).draft()
    guard case .text(let after)? = draft.plan.revisions.first?.places.first?.kind else {
      Issue.record("\(draft.reasons)")
      return
    }
    #expect(after.contains(kept), "\(after)")
    #expect(after != text)
  }

  @Test func `a signature is not a seal`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者">
      <basis tier="規則" article="第3条" root="条文"/></requirement><body>申請者　氏名　㊞</body></form>
      """
    let article = "<article number=\"第3条\">申請者は、申請書に自署しなければならない。</article>"
    let draft = try Drafting(Drafting.rule(article, form)).draft()
    #expect(draft.sentences == ["様式第1号中「㊞」を削る。"])
    #expect(try draft.prove().findings.map(\.reason) == [.stillDemanded])
  }

  @Test func `a mark that nobody's requirement accounts for is not passed over`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="職員"/>
      <body>受付印　　決裁　印</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    if draft.instruments.isEmpty { #expect(try !draft.prove().holds) }
  }

  @Test func `a form that also asks for what stays cannot be repealed`() throws {
    let form = """
      <form id="F" number="様式第1号"><requirement act="押印" signer="申請者"><fact name="to">r</fact></requirement>
      <requirement act="押印" signer="保証人"><fact name="to">k</fact></requirement>
      <body>申請者　氏名　㊞
      保証人　氏名　㊞</body></form>
      """
    let draft = try Drafting(Drafting.rule(form)).draft()
    #expect(draft.instruments.isEmpty)
    #expect(draft.reasons == [.repealedInPart])
    #expect(try draft.prove().findings.map(\.reason) == [.stillListed("統合")])
  }
}

extension String {
  func replacing(_ words: String, with new: String) -> String {
    split(separator: words).joined(separator: new)
  }
}
