import Testing

@testable import FormRegister

/// Sentences with the characters of an act that ask for none; the wording is our own.
@Suite struct ProvisionFalseFriendTests {
  static let silent: [String] = [
    "手数料は、収入印紙をもつて納付しなければならない。",
    "申請書には、印鑑登録証明書を添えなければならない。",
    "印鑑証明書の有効期間は、三月とする。",
    "職員は、切手を明瞭に消印しなければならない。",
    "印影は、鮮明でなければならない。",
    "計量器には、刻印を付するものとする。",
    "倉庫には、封印を施さなければならない。",
    "検査員は、検印を付するものとする。",
    "合格品には、証印を押すものとする。",
    "郵便物の通信日付印により表示された日とする。",
    "郵便物には、通信日付印を押印しない。",
    "引受日付印の押印は、会社が行う。",
    "用紙の裏面に印刷しなければならない。",
    "受信した日時を印字しなければならない。",
    "※印の欄は、記入しないこと。",
    "該当する事項に○印を付すること。",
    "条約の署名国は、次のとおりとする。",
    "千九百六十一年四月一日に署名された通商に関する条約をいう。",
    "税務署長は、その旨を通知しなければならない。",
    "所轄警察署名を記載すること。",
    "署名用電子証明書の失効を申請する者",
    "署名検証者は、確認を求めることができる。",
    "申請書に住所及び氏名を記載しなければならない。",
    "申請者は、申請書に記名しなければならない。",
    "担当者の印鑑を届け出るものとする。",
    "印章の管理は、総務課長が行う。",
    "登記印紙を購入しなければならない。",
    "差し押さえた財産を引き渡さなければならない。",
    "サインペンで記入すること。",
    "調印式を行うものとする。",
    "押印機の操作は、職員が行う。",
    "指印の採取は、係官が行う。",
    "",
    "（",
    "）。（（",
  ]

  @Test(arguments: silent) func `a sentence that asks for nothing`(_ sentence: String) {
    #expect(ProvisionReader().read(sentence).acts.isEmpty)
  }

  @Test(arguments: [
    "情報に電子署名を行わなければならない。", "電子署名に係る電子証明書を送信するものとする。",
    "電磁的記録にあつては、電子署名が行われたものに限る。",
  ])
  func `an electronic signature is an electronic clause and no act`(_ sentence: String) {
    let reading = ProvisionReader().read(sentence)
    #expect(reading.isElectronic && !reading.speaks)
  }

  @Test func `any bytes are read`() {
    var generator = SystemRandomNumberGenerator()
    let pieces = Array("署名押印を記（）。、又は印しなければに代え契電子㊞ 　\u{0}".unicodeScalars)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let text = String(String.UnicodeScalarView((0..<count).map { _ in pieces.randomElement()! }))
      let reading = ProvisionReader().read(text)
      for act in reading.acts { #expect(!act.words.isEmpty, "\(text)") }
      _ = ProvisionReader().read(Array(text.utf8.dropFirst(1)))
    }
  }
}
