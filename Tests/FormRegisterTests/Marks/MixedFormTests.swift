import Testing

/// Synthetic forms with several signers, notes and boxes at once, and layouts as extraction leaves them.
@Suite struct MixedFormTests {
  @Test(arguments: cases) func reads(_ form: FormCase) { form.check() }

  static let cases: [FormCase] = [
    FormCase(
      "heading in brackets",
      "様式第1号（第3条関係）\n補助金交付申請書\n　　年　月　日\n（あて先）和光市長\n　　　　　　　　申請者　住　　所\n　　　　　　　　　　　　団 体 名\n　　　　　　　　　　　　代表者氏名　　　　　　　　㊞\n　　　　　　　　　　　　電話番号\n次のとおり申請します。",
      "seal/applicant"),
    FormCase(
      "mayor's certificate below", "上記の者は、本市に住所を有することを証明する。\n　年　月　日\n和光市長　　　　　　　　　　　　　印", "seal/issuer"),
    FormCase(
      "guarantor clause", "私は、上記債務について連帯して保証します。\n連帯保証人　住所\n　　　　　　氏名　　　　　　　　印（実印）\n※印鑑登録証明書を添付してください。",
      "seal/applicant/registered"),
    FormCase("signature in the second person", "説明を受けた方の署名　　　　　　　　", "signature/applicant"),
    FormCase("pledge sentence", "誓約書\n上記のことを誓約します。\n住所\n署名　　　　　　　　　", "signature/applicant"),
    FormCase(
      "seal in the text of the form", "請求書\n和光市長　様\n住所\n氏名　　　　　　㊞\n（注）請求者の印は、契約書に押印したものと同じ印を使用してください。",
      "seal/applicant"),
    FormCase("corporate and private", "氏名又は名称及び法人にあっては、その代表者の氏名　　　　　　　㊞", "seal/applicant"),
    FormCase(
      "ministerial note",
      "申請者　氏名　　　　印\n備考\n1　用紙の大きさは、日本産業規格Ａ４とすること。\n2　氏名（法人にあってはその代表者の氏名）の記載を自署で行う場合においては、押印を省略することができる。",
      "signature-or-seal/applicant"),
    FormCase(
      "old ministerial note", "申請者　氏名　　　　印\n注　氏名を記載し、押印することに代えて、署名することができる。", "signature-or-seal/applicant"),
    FormCase(
      "applicant and agent", "申請者　氏名　　　　　　　　印\n代理人　氏名　　　　　　　　印\n受付印",
      "seal/applicant seal/applicant seal/internal"),
    FormCase("agent signs", "代理人氏名（署名）", "signature/applicant"),
    FormCase("receipt", "領収書\n上記の金額を領収しました。\n和光市長　様\n受領者　住所\n氏名　　　　　㊞", "seal/applicant"),
    FormCase(
      "school and guardian", "就学援助費受給申請書\n和光市教育委員会教育長　様\n保護者　住所\n氏名　　　　　　　　　㊞\n学校長意見\n学校長　　　　　　　㊞",
      "seal/applicant seal/internal"),
    FormCase(
      "witness of construction", "工事完了届\n和光市長　様\n届出者　氏名　　　　㊞\n検査員　　　　㊞", "seal/applicant seal/internal"),
    FormCase("report from a vendor", "完成届\n発注者　和光市長　様\n受注者　住所\n氏名　　　　　　　　　印", "seal/applicant"),
    FormCase(
      "family of signers", "相続人代表者指定届\n相続人　氏名　　　印\n相続人　氏名　　　印\n相続人　氏名　　　印",
      "seal/applicant seal/applicant seal/applicant"),
    FormCase("note in brackets after name", "氏名　　　　　　　　　　　（自署又は記名押印）", "signature-or-seal/applicant"),
    FormCase("seal place in brackets", "氏名　　　　　　　　　　　（押印）", "seal/applicant"),
    FormCase("sign here", "署名してください。　氏名", "signature/applicant"),
    FormCase("one must sign", "申請者氏名\n（必ず本人が自署してください。）", "signature/applicant"),
    FormCase("sign or stamp with dot", "氏名（署名・記名押印）", "signature-and-seal/applicant"),
    FormCase("employee stamp book", "備品管理簿\n管理者印", "seal/internal"),
    FormCase("receiver signs internally", "鍵貸出簿\n貸出日　氏名　署名　返却日　確認印", "signature/applicant seal/internal"),
    FormCase(
      "mayor addressed and signs below", "和光市長　様\n申請者　氏名　　　㊞\n\n上記申請について許可する。\n　年　月　日\n　　　　　　　　　　和光市長　　　㊞",
      "seal/applicant seal/issuer"),
    FormCase("vertical stamp box", "受\n付\n印\n申請者　氏名", "seal/internal"),
    FormCase("tab separated", "申請者\t住所\t氏名\t印", "seal/applicant"),
    FormCase("page of a report to a governor", "埼玉県知事　様\n和光市長　　　　　　印", "seal/issuer"),
    FormCase(
      "seal omitted when posted", "申請者　氏名　　　㊞\n※窓口で本人確認書類を提示する場合は、押印を省略できます。", "", dismissed: "押印を要しない"),
    FormCase(
      "instruction with own seal", "承諾書\n所有者　住所\n氏名　　　　　　　　印\n※所有者が自署し、押印してください。",
      "signature-and-seal/applicant"),
    FormCase("marks in heads of articles", "（署名）\n第7条　議事録には、議長が署名しなければならない。", "", dismissed: "条文"),
    FormCase("application by seal of the body", "団体名\n代表者　職・氏名　　　　　　　　　　団体印", "seal/applicant"),
    FormCase(
      "bank verifies", "口座振替依頼書\n口座名義　フリガナ\n金融機関お届け印\n金融機関使用欄　検印　印鑑照合", "seal/applicant seal/internal"),
  ]
}
