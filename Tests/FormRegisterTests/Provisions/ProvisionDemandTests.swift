import Testing

@testable import FormRegister

/// Sentences that ask for an act, in the style of laws and ordinances; the wording is our own.
@Suite struct ProvisionDemandTests {
  static let cases: [ProvisionCase] = [
    .init("申請者は、申請書に押印しなければならない。", "seal demanded 申請者"),
    .init("届出人は、届書に署名しなければならない。", "signature demanded 届出人"),
    .init("申請者は、申請書に記名押印しなければならない。", "name-and-seal demanded 申請者"),
    .init("議長は、議事録を作成し、これに署名押印しなければならない。", "signature-and-seal demanded 議長"),
    .init("議長は、議事録に署名し、印を押さなければならない。", "signature-and-seal demanded 議長"),
    .init("請求者は、請求書に署名し、又は記名押印しなければならない。", "signature-or-seal demanded 請求者 ~signature"),
    .init("記名押印又は署名をするものとする。", "signature-or-seal demanded ~signature"),
    .init("申告者は、申告書に記名押印又は自ら署名するものとする。", "signature-or-seal demanded 申告者 ~signature"),
    .init("委員は、調書に記名して印を押すものとする。", "name-and-seal demanded 委員"),
    .init("出席した理事は、議事録に署名（記名を含む。）をしなければならない。", "signature demanded 出席した理事 ~name"),
    .init("同意者の署名（記名を含む。）及び押印を得なければならない。", "signature-and-seal demanded 同意者 ~name"),
    .init("全員が記名又は署名しなければならない。", "signature demanded 全員 ~name"),
    .init("代理人は、委任状に委任者の記名押印を受けなければならない。", "name-and-seal demanded 委任者"),
    .init("保証人が署名し、かつ、実印を押した保証書を提出しなければならない。", "signature-and-seal demanded 保証人 #registered"),
    .init("町長は、許可証に職印を押すものとする。", "seal demanded 町長 #official"),
    .init("町長は、職氏名を記し、職印をおさなければならない。", "name-and-seal demanded 町長 #official"),
    .init("書類が二葉以上にわたるときは、作成者は、毎葉に契印しなければならない。", "seal demanded 作成者 #integrity"),
    .init("台帳には、割印をするものとする。", "seal demanded #integrity"),
    .init("職員は、訂正した箇所に認印を押さなければならない。", "seal demanded 職員 #unregistered"),
    .init("作成者がこれに認印し、その字数を記載しなければならない。", "seal demanded 作成者 #unregistered"),
    .init("証人は、宣誓書に自署し、印を押すものとする。", "signature-and-seal demanded 証人"),
    .init("申請者が署名した申請書", "signature demanded 申請者"),
    .init("所有者の承諾書（当該所有者の記名押印があるものに限る。）", "name-and-seal demanded 当該所有者"),
    .init("共同申請者は、全員が記名押印した届出書を市長に提出しなければならない。", "name-and-seal demanded 全員"),
    .init("受領者の印を押した受領書と引き換えに交付するものとする。", "seal demanded 受領者"),
    .init("団体の代表者が記名なつ印しなければならない。", "name-and-seal demanded 団体の代表者"),
    .init("納入者は、届出に係る銀行印を押さなければならない。", "seal demanded 納入者 #bank"),
    .init("法人にあつては、代表者印を押すものとする。", "seal demanded 法人 #corporate"),
    .init("当事者双方が連署した契約書の写しを添えなければならない。", "signature demanded 当事者双方"),
    .init("市長は、契約の相手方とともに、契約書に記名押印しなければならない。", "name-and-seal demanded 市長"),
    .init("投票管理者は、立会人とともに、投票録に署名しなければならない。", "signature demanded 投票管理者"),
    .init("前任の会計管理者は、後任の会計管理者とともに記名して認印をおさなければならない。", "name-and-seal demanded 前任の会計管理者 #unregistered"),
    .init("職員は、相手方に受領書へ署名させなければならない。", "signature demanded 相手方"),
    .init("表面余白に「再交付」の印を押し、これを交付するものとする。", "stamp demanded"),
    .init("検査済の印を押して申請者に交付する。", "stamp demanded"),
    .init("請求者の住所及び氏名を記載し、押印するものとする。", "name-and-seal demanded"),
    .init("主宰者がこれに記名押印することにより作成する。", "name-and-seal demanded 主宰者"),
    .init("町長は、年月日を記入し、町長印を押さなければならない。", "seal demanded 町長 #official"),
    .init("契約書は、町長の記名及び公印の押印により確定する。", "name-and-seal demanded 町長 #official"),
    .init("署名等（記名押印を含む。）をしなければならない。", "signature-or-seal demanded ~signature"),
    .init(
      "誓約書には、代表者の署名（代表者が記名押印したものを含む。）がなければならない。",
      "signature-or-seal demanded 代表者 ~signature"),
    .init(
      "申請人又はその代表者若しくは代理人は、申請書に記名押印しなければならない。",
      "name-and-seal demanded 申請人又はその代表者若しくは代理人"),
    .init("その全員がこれに署名し、又は記名押印するものとする。", "signature-or-seal demanded その全員 ~signature"),
    .init("使用人は、受領書に署名若しくは押印をし、又は受領の旨を入力するものとする。", "signature-or-seal demanded 使用人 ~signature"),
    .init("氏名を自書し、これに印を押さなければならない。", "name-and-seal demanded"),
    .init("作成者が署名押印し、委員長が認印するものとする。", "signature-and-seal demanded 作成者; seal demanded 委員長 #unregistered"),
    .init("台帳は、作成者において記名し、認印するものとする。", "name-and-seal demanded 作成者 #unregistered"),
    .init("届出書には、世帯主が署名すること。", "signature demanded 世帯主"),
    .init("届出は、署名押印した書面でする。", "signature-and-seal demanded"),
    .init("署名押印した届出書を出す。", "signature-and-seal demanded"),
    .init("署名押印した届出書を市長に送る。", "signature-and-seal demanded"),
    .init("申請者が押印した書面をもつてする。", "seal demanded 申請者"),
    .init("届出は、記名押印した書面によりする。", "name-and-seal demanded"),
    .init("請求は、請求者の署名のある請求書で行う。", "signature demanded 請求者"),
    .init("申請者は申請書に、保証人は保証書に、それぞれ押印しなければならない。", "seal demanded 保証人"),
  ]

  @Test(arguments: cases) func `a sentence that asks for an act`(_ item: ProvisionCase) {
    #expect(item.read == item.expected)
  }

  static let old: [ProvisionCase] = [
    .init("登記官ハ其ノ証書ニ記名捺印スベシ", "name-and-seal demanded 登記官"),
    .init("申請人ハ毎葉ノ綴目ニ契印スヘシ", "seal demanded 申請人 #integrity"),
    .init("公証人署名捺印シタル上之ヲ交付スベシ", "signature-and-seal demanded"),
    .init("管理者ハ庁印ヲ押シ之ヲ還付スベシ", "seal demanded 管理者 #official"),
    .init("受領ノ旨ヲ記載シ且署名捺印セシメタル上之ト引換ニ交付スベシ", "signature-and-seal demanded"),
    .init("其ノ事由ヲ附記シ捺印スルコトヲ要ス", "seal demanded"),
    .init("書面ニハ庁印ヲ押捺スベシ但シ写ナル場合ハ此ノ限ニ在ラズ", "seal demanded #official"),
    .init("当該帳簿ニ認印ヲ押スモノトス", "seal demanded #unregistered"),
  ]

  @Test(arguments: old) func `a sentence in the old style`(_ item: ProvisionCase) {
    #expect(item.read == item.expected)
  }

  @Test func `the words that show an act are the text's own`() {
    let reading = ProvisionReader().read("委員は、調書に 記名し、\n印を押さなければならない。")
    #expect(reading.acts.map(\.words) == ["記名し、印を押"])
    #expect(reading.acts.map(\.offset) == [7])
    #expect(reading.demands.count == 1 && reading.speaks && !reading.isNegative)
  }
}
