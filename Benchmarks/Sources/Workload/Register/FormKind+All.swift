extension FormKind {
  private static let plain = [
    #"act="押印" seal="認印" signer="申請者""#, #"act="押印" seal="認印" signer="申請者""#,
    #"act="押印" seal="認印" signer="申請者" certificate="無""#,
    #"act="記名押印" seal="認印" signer="申請者" purpose="本人確認""#,
  ]
  private static let own: [[Basis]] = [
    [], [], [], [.own(root: "様式")], [.own(root: "条文")], [.own(root: "慣行")], [.none],
    [.own(root: "条文"), .own(root: "様式")],
  ]

  private static func law(
    _ tier: String, _ number: String, _ title: String, _ article: String, _ root: String
  ) -> Basis { .law(tier: tier, number: number, title: title, article: article, root: root) }

  private static let civilRegister = law("省令", "昭和22年司法省令第94号", "戸籍法施行規則", "附録第11号様式", "様式")
  private static let contractArticle = law("法律", "昭和22年法律第67号", "地方自治法", "第234条第5項", "条文")
  private static let petitionArticle = law("法律", "昭和22年法律第67号", "地方自治法", "第74条の2第1項", "条文")
  private static let seals = law("条例", "昭和51年条例第20号", "和光市印鑑条例", "第4条第1項", "条文")
  private static let prefecture = law("県規則", "昭和49年埼玉県規則第911号", "埼玉県規則", "第4条", "様式")
  private static let school = law("県教育委員会規則", "昭和32年埼玉県教育委員会規則第901号", "県教育委員会規則", "第5条", "様式")
  private static let union = law("他団体", "平成19年広域連合規則第901号", "広域連合規則", "第6条", "様式")
  private static let ministry = law("省令", "平成11年厚生省令第36号", "介護保険法施行規則", "第35条", "様式")
  private static let works = law("省令", "昭和44年建設省令第49号", "都市計画法施行規則", "第16条", "様式")
  private static let circular = law("国の通知", "昭和42年自治振第150号", "通知", "第2", "様式")
  private static let model = law("省令", "昭和40年自治省令第1号", "準則", "別記", "準拠")

  /// All kinds; the shares add up to a thousand.
  static let all: [FormKind] = [
    FormKind(share: 300, titles: ["申請書", "申込書", "交付申請書"], document: "申請書", requirements: plain, bases: own),
    FormKind(
      share: 110, titles: ["届", "変更届", "廃止届"], document: "届出書", requirements: plain, bases: own, actor: "届出人"),
    FormKind(share: 60, titles: ["実績報告書", "状況報告書"], document: "報告書", requirements: plain, bases: own),
    FormKind(
      share: 50, titles: ["請求書", "見積書"], document: "請求書", requirements: plain, bases: own, actor: "請求者"),
    FormKind(
      share: 30, titles: ["契約書", "協定書"], document: "契約書", flow: "契約",
      requirements: [#"act="記名押印" seal="登記印" signer="契約相手方""#], bases: [[contractArticle], []], actor: "受注者"),
    FormKind(
      share: 40, titles: ["委任状", "受領委任状"], document: "委任状",
      requirements: [#"act="押印" seal="認印" signer="申請者""#, #"act="押印" seal="認印" signer="代理人""#],
      tellsPayment: true, actor: "委任者"),
    FormKind(share: 50, titles: ["同意書", "誓約書"], document: "誓約書", requirements: plain, actor: "住所"),
    FormKind(share: 10, titles: ["宣誓書"], document: "宣誓書", requirements: plain, actor: "宣誓者"),
    FormKind(
      share: 50, titles: ["就労証明書", "在職証明書"], document: "証明書",
      requirements: [
        #"act="押印" seal="認印" signer="第三者" alternative="有""#,
        #"act="押印" seal="認印" signer="第三者" alternative="有""#,
        #"act="押印" seal="認印" signer="第三者" alternative="有""#,
        #"act="押印" seal="認印" signer="第三者" alternative="無""#,
        #"act="押印" seal="認印" signer="第三者""#,
      ], actor: "証明者"),
    FormKind(
      share: 90, titles: ["決定通知書", "許可書"], document: "通知書", flow: "通知等",
      requirements: [#"act="押印" seal="公印" signer="発行者""#], actor: "和光市長", mark: "　　　　　印"),
    FormKind(
      share: 30, titles: ["台帳", "調書"], document: "台帳", flow: "内部",
      requirements: [#"act="押印" seal="認印" signer="職員""#, #"act="押印" seal="認印" signer="処理欄""#], actor: "職員"),
    FormKind(
      share: 10, titles: ["出勤簿"], document: "出勤簿", flow: "内部",
      requirements: [#"act="押印" seal="認印" signer="職員""#], actor: "職員"),
    FormKind(
      share: 30, titles: ["出生届", "転籍届", "入籍届"], document: "届出書",
      requirements: [#"act="署名押印" seal="認印" signer="申請者""#, #"act="署名" signer="申請者""#],
      bases: [[civilRegister, .own(root: "様式")], [civilRegister]], actor: "届出人", mark: "（署名押印）"),
    FormKind(
      share: 20, titles: ["連帯保証書"], document: "その他",
      requirements: [
        #"act="押印" seal="実印" signer="保証人" certificate="有""#, #"act="押印" seal="認印" signer="保証人""#,
      ], actor: "保証人"),
    FormKind(
      share: 40, titles: ["調査票", "申告書"], document: "申請書",
      requirements: plain, bases: [[prefecture], [school, .own(root: "様式")], [union]]),
    FormKind(
      share: 40, titles: ["受講申込書", "登録書"], document: "申請書",
      requirements: [#"act="署名" signer="申請者""#, #"act="署名又は記名押印" signer="申請者""#], mark: "（署名）"),
    FormKind(
      share: 3, titles: ["請求代表者署名簿"], document: "その他", requirements: [#"act="署名押印" seal="認印" signer="申請者""#],
      bases: [[petitionArticle]], mark: "（署名押印）"),
    FormKind(
      share: 17, titles: ["口座振替依頼書"], document: "その他",
      requirements: [#"act="押印" seal="銀行印" signer="申請者""#], mark: "　　　　（金融機関届出印）"),
    FormKind(
      share: 10, titles: ["印鑑登録申請書"], document: "申請書",
      requirements: [#"act="押印" seal="実印" signer="申請者" comparison="有""#], bases: [[seals]]),
    FormKind(
      share: 10, titles: ["申告用紙"], document: "申請書", requirements: plain, bases: [[circular], [model]]),
  ]
}
