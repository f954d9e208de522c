import Testing

@testable import FormRegister

/// Sentences that waive an act, replace it, or only speak of it; the wording is our own.
@Suite struct ProvisionWaiverTests {
  static let waived: [ProvisionCase] = [
    .init("この場合においては、押印を要しない。", "seal waived"),
    .init("請求者の印を押すことを要しない。", "seal waived 請求者"),
    .init("氏名を自署する場合においては、押印を省略することができる。", "signature mentioned; seal waived"),
    .init("申請書への記名押印は、これを要しないものとする。", "name-and-seal waived"),
    .init("添付書類の割印については、同条の規定にかかわらず、要しない。", "seal waived #integrity"),
    .init("押印に代えて署名をすることができる。", "seal waived ~signature; signature mentioned"),
    .init("氏名を記載し、及び押印することに代えて、署名することができる。", "name-and-seal waived ~signature; signature mentioned"),
    .init("署名に代わるものとして電子計算機に入力する措置をいう。", "signature waived ~electronic; electronic"),
    .init("署名押印に代えて電子署名を行わなければならない。", "signature-and-seal waived ~electronic; electronic"),
    .init("ただし、押印は、不要とする。", "seal waived"),
    .init("公印の押印に代えて、その印影を印刷することができる。", "seal waived #official"),
    .init(
      "電磁的記録については、規則で定める署名又は記名押印に代わる措置をとるものとする。",
      "signature-or-seal waived ~electronic; electronic"),
    .init("電子署名をした文書については、公印の押印を要しない。", "seal waived #official; electronic"),
    .init("この場合において、押印は、任意とする。", "seal waived"),
    .init("届出人の押印を免除する。", "seal waived 届出人"),
    .init("通知書には、公印を押さないことができる。", "seal waived #official"),
    .init("ただし、市長が認めるときは、署名を省略することができる。", "signature waived 市長"),
  ]

  @Test(arguments: waived) func `a sentence that waives an act`(_ item: ProvisionCase) {
    #expect(item.read == item.expected)
  }

  static let mentioned: [ProvisionCase] = [
    .init("署名することができないときは、その旨を付記する。", "signature mentioned"),
    .init("所属する社員が署名押印する場合", "signature-and-seal mentioned 所属する社員"),
    .init("署名押印すべき場合に印を有しないとき。", "signature-and-seal mentioned"),
    .init("疾病により署名することが困難な者", "signature mentioned"),
    .init("前項の署名を得た書面の写しを提出しなければならない。", "signature mentioned"),
    .init("当該署名がされた文書を保存しなければならない。", "signature mentioned"),
    .init("前項の同意署名簿には、理由書を添付しなければならない。", "signature mentioned"),
    .init("その者が署名の求めに応じないときは、その旨を記載する。", "signature mentioned その者"),
    .init("公印を押印する必要がある文書がある場合においては、総務課長に申し出るものとする。", "seal mentioned #official"),
    .init("署名し印を押した者の数を告示するものとする。", "signature-and-seal mentioned"),
    .init("署名に関する不服の申出の期間は、十四日とする。", "signature mentioned"),
    .init("書面は、本人の署名又は押印があるときは、真正なものと推定する。", "signature-or-seal mentioned 本人 ~signature"),
    .init("署名した者の氏名", "signature mentioned"),
    .init("法第三条に規定する署名は、職員の面前で行う。", "signature mentioned"),
    .init("押印のない申請書は、受理しない。", "seal mentioned"),
    .init("押印した申請書を受理した職員は、台帳を出す。", "seal mentioned"),
    .init("署名した委員に通知書を送る。", "signature mentioned"),
  ]

  @Test(arguments: mentioned) func `a sentence that speaks of an act`(_ item: ProvisionCase) {
    #expect(item.read == item.expected)
  }

  @Test(arguments: [
    "「押印」とは、印章を押すことをいう。", "この規則において「署名等」とは、自ら署名することをいう。", "押印は、朱肉による。",
    "第１項の押印は、登録印によるものとする。", "第２項の記名押印は、実印によらなければならない。", "押印には、朱肉を使用するものとする。",
  ])
  func `a sentence that says what an act is or how it is done asks for none`(_ sentence: String) {
    let reading = ProvisionReader().read(sentence)
    #expect(reading.speaks && reading.acts.allSatisfy(\.isExplained) && reading.demands.isEmpty)
  }

  @Test(arguments: ["押印は、申請者が実印により行うものとする。", "申請者は、実印を押さなければならない。"])
  func `who has to do it is asked all the same`(_ sentence: String) {
    #expect(ProvisionReader().read(sentence).demands.count == 1)
  }

  @Test func `what may not be left out is asked for`() {
    #expect(
      ProvisionCase("申請者の押印は、省略することができない。", "").read.hasPrefix("seal") == true)
    #expect(!ProvisionReader().read("申請者の押印は、省略することができない。").isNegative)
    #expect(!ProvisionReader().read("申請者は、押印し、写しの添付を省略することができる。").isNegative)
  }
}
