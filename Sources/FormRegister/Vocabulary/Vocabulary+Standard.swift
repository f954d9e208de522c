extension Vocabulary {
  /// The vocabulary of every review, before a rule set declares further facts.
  public static let standard = Vocabulary(
    [
      Fact("act", "行為", .requirement, actValues),
      Fact("seal", "印章", .requirement, sealValues),
      Fact("signer", "押印・署名をする者", .requirement, signerValues),
      Fact("purpose", "趣旨", .requirement, purposeValues),
      Fact("certificate", "印鑑証明書の添付", .requirement, yesOrNo),
      Fact("comparison", "印影照合", .requirement, yesOrNo),
      Fact("alternative", "代替手段", .requirement, yesOrNo),
      Fact("flow", "手続の区分", .form, flowValues),
      Fact("document", "文書の種類", .form, documentValues),
      Fact("basis.tier", "根拠規定の段階", .basis, basisTierValues),
      Fact("basis.root", "根拠の所在", .basis, basisRootValues),
      Fact("instrument.tier", "例規の種別", .instrument, instrumentTierValues),
      Fact(text: "basis.law", "根拠法令番号", .basis),
      Fact(text: "basis.article", "根拠条項", .basis),
      Fact(text: "instrument.id", "例規ID", .instrument),
      Fact(text: "instrument.number", "例規番号", .instrument),
      Fact(text: "instrument.enactor", "制定者", .instrument),
      Fact(text: "department", "部局", .form),
      Fact(text: "section", "課所", .form),
      Fact(text: "form.id", "様式ID", .form),
    ])

  private static let actValues: [FactValue] = [
    value("seal", "押印", "捺印", "なつ印"),
    value("signature", "署名", "自署"),
    value("signature-and-seal", "署名押印"),
    value("name-and-seal", "記名押印"),
    value("signature-or-seal", "署名又は記名押印"),
  ]
  private static let sealValues: [FactValue] = [
    value("unregistered", "認印"),
    value("registered", "実印", "登録印"),
    value("corporate", "登記印", "代表者印"),
    value("bank", "銀行印", "金融機関届出印"),
    value("official", "公印", "職印"),
    value("integrity", "契印", "割印", "訂正印"),
    value("none", "なし"),
  ]
  private static let signerValues: [FactValue] = [
    value("applicant", "申請者", "届出者", "届出人", "申込者", "本人"),
    value("agent", "代理人"),
    value("guarantor", "保証人"),
    value("witness", "証人"),
    value("third-party", "第三者"),
    value("counterparty", "契約相手方"),
    value("employee", "職員"),
    value("issuer", "発行者"),
    value("handling", "処理欄", "受付", "決裁", "検印", "確認"),
  ]
  private static let purposeValues: [FactValue] = [
    value("identity", "本人確認"), value("intent", "真意確認"), value("authenticity", "真正性"),
    value("none", "なし"),
  ]
  private static let yesOrNo: [FactValue] = [value("yes", "有"), value("no", "無")]
  private static let flowValues: [FactValue] = [
    value("inbound", "申請等"), value("outbound", "通知等"), value("internal", "内部"), value("contract", "契約"),
  ]
  private static let documentValues: [FactValue] = [
    value("application", "申請書"), value("notification", "届出書"), value("report", "報告書"),
    value("invoice", "請求書"), value("estimate", "見積書"), value("contract", "契約書"),
    value("power-of-attorney", "委任状"), value("consent", "同意書"), value("pledge", "誓約書"),
    value("oath", "宣誓書"), value("certificate", "証明書"), value("notice", "通知書"),
    value("ledger", "台帳"), value("attendance-book", "出勤簿"), value("other", "その他"),
  ]
  private static let basisTierValues: [FactValue] = [
    value("act", "法律"),
    value("cabinet-order", "政令"),
    value("ministerial-order", "省令", "府令"),
    value("national-notice", "国の告示"),
    value("national-circular", "国の通知"),
    value("prefectural-ordinance", "県条例", "都道府県条例", "都条例", "道条例", "府条例"),
    value("prefectural-rule", "県規則", "都道府県規則", "都規則", "道規則", "府規則", "県教育委員会規則"),
    value("prefectural-notice", "県の告示・通知・要綱"),
    value("ordinance", "条例", "市条例", "町条例", "村条例"),
    value(
      "rule", "規則", "市規則", "町規則", "村規則", "教育委員会規則", "委員会規則", "議会規則", "企業管理規程"),
    value("directive", "訓令"),
    value("notice", "告示"),
    value("outline", "要綱", "要領"),
    value("other-body", "他団体"),
    value("none", "なし"),
  ]
  private static let basisRootValues: [FactValue] = [
    value("article", "条文"), value("form", "様式"), value("conformity", "準拠"), value("practice", "慣行"),
    value("none", "なし"),
  ]
  private static let instrumentTierValues: [FactValue] = [
    value("ordinance", "条例"), value("rule", "規則"), value("board-rule", "教育委員会規則"),
    value("committee-rule", "委員会規則"), value("assembly-rule", "議会規則"),
    value("enterprise-regulation", "企業管理規程"), value("directive", "訓令"), value("notice", "告示"),
    value("outline", "要綱", "要領"),
  ]

  /// The English label is the id in words.
  private static func value(_ id: String, _ japanese: String, _ others: String...) -> FactValue {
    let english = id.split(separator: "-").joined(separator: " ")
    return FactValue(id, label: Label(japanese: japanese, english: english), otherSpellings: others)
  }
}

extension Fact {
  fileprivate init(_ id: String, _ japanese: String, _ carrier: Carrier, _ values: [FactValue]) {
    self.init(id, label: Self.label(id, japanese), carrier: carrier, domain: .values(values))
  }

  fileprivate init(text id: String, _ japanese: String, _ carrier: Carrier) {
    self.init(id, label: Self.label(id, japanese), carrier: carrier, domain: .openText)
  }

  private static func label(_ id: String, _ japanese: String) -> Label {
    Label(japanese: japanese, english: id.split(separator: ".").joined(separator: " "))
  }
}
