import Testing

/// Synthetic forms that an office issues or fills in.
@Suite struct OfficeFormTests {
  @Test(arguments: cases) func reads(_ form: FormCase) { form.check() }

  static let cases: [FormCase] = [
    FormCase("mayor's notice", "決定通知書\n　　　　　　様\n和光市長　　　　　　　　印", "seal/issuer/official"),
    FormCase("mayor with a name", "許可書\n申請者　殿\n和光市長　　○○　○○　　㊞", "seal/issuer/official"),
    FormCase("spread governor", "交付決定通知書\n様\n兵 庫 県 知 事　井 戸 敏 三　印", "seal/issuer/official"),
    FormCase(
      "scattered governor",
      "補助金交付決定通知書\n（補助事業者名）\n様\n兵 庫 県 知 事\n平成\n号\n日付け\n第\n井 戸 敏 三\n印\n号で申請のあった事業補助金については、",
      "seal/issuer/official"),
    FormCase("seal attached", "　　　　　様\n和光市長印", "seal/issuer/official"),
    FormCase("board of education", "通知書\n　　　　　様\n和光市教育委員会　　　　　印", "seal/issuer/official"),
    FormCase("official seal box", "証明書\n上記のとおり証明します。\n和光市長　　　公印", "seal/issuer/official"),
    FormCase("chairperson", "審査決定通知書\n殿\n審査委員会委員長　　㊞", "seal/issuer/official"),
    FormCase("school head issues", "卒業証書\n氏名\n和光市立第一小学校長　　　印", "seal/issuer/official"),
    FormCase("fire chief", "検査済証\n　　様\n消防長　　　　㊞", "seal/issuer/official"),
    FormCase(
      "certificate at foot", "納税証明書交付申請書\n和光市長　様\n申請者　氏名　　　印\n上記のとおり証明します。\n　年　月　日\n和光市長　　　　　　　印",
      "seal/applicant seal/issuer/official"),
    FormCase("receipt stamp", "申請書\n和光市長　様\n申請者　氏名　　　印\n受付印", "seal/applicant seal/internal"),
    FormCase("receipt stamp spread", "受 付 印\n申請書\n和光市長　様\n氏名", "seal/internal"),
    FormCase("decision boxes without seal", "決裁　市長　副市長　部長　課長　係長\n申請者　氏名　　　印", "seal/applicant"),
    FormCase("check stamp", "検印\n出納員", "seal/internal"),
    FormCase("confirmation stamp", "支部長\n確認印　氏名", "seal/internal"),
    FormCase("collection stamp", "納入済通知書\n領収日付印", "seal/internal"),
    FormCase("attendance book", "出勤簿\n氏名\n出勤印", "seal/internal"),
    FormCase("receiver's seal box", "物品受払簿\n品名　数量　受領印", "seal/internal"),
    FormCase("clerk's seal", "処理欄\n担当者　　　　印", "seal/internal"),
    FormCase("clerk in one word", "担当者印", "seal/internal"),
    FormCase("section head approves", "休暇願\n和光市長　様\n申請者　氏名　　　印\n所属長　　　　　　印", "seal/applicant seal/internal"),
    FormCase("boxes of stamps", "課長印　係長印", "seal/internal seal/internal"),
    FormCase("inspector", "検査調書\n検査員　職氏名　　　　　印", "seal/internal"),
    FormCase("official seal left out", "通知書\n　　　様\n和光市長　（公印省略）", "", dismissed: "名の一部"),
    FormCase("no seal on notice", "決定通知書\n申請者　様\n和光市長", ""),
    FormCase("two receipt boxes", "受付印\n氏名\n受付印", "seal/internal"),
    FormCase("corporation issues", "照会書\n殿\n国立大学法人○○大学　　印", "seal/issuer/official"),
    FormCase(
      "english certificate", "The university hereby confers upon\n(name)\n(signature)\nPresident",
      "signature/issuer"),
    FormCase("unsigned stamp on notice", "督促状\n　　　　様\n　　　　　　　　㊞", "seal/issuer/official"),
  ]
}
