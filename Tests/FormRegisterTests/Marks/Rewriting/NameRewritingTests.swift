import Testing

@testable import FormRegister

/// What an abolished seal or signature leaves of a form; all texts are made up.
@Suite struct NameRewritingTests {
  private static let head = "緑丘市長　様\n申請者　住所\n　　　　"

  static let places: [RewritingCase] = [
    .init(head + "氏名　　　　　㊞", head + "氏名　　　　　"),
    .init(head + "氏名　　　　　㊞\n　　　　電話", head + "氏名　　　　　\n　　　　電話"),
    .init(head + "氏 名          (印)", head + "氏 名          "),
    .init(head + "氏　名　　　［印］", head + "氏　名　　　"),
    .init(head + "氏名　　　　　　　○印", head + "氏名　　　　　　　"),
    .init(head + "氏名　　　㊞（実印）", head + "氏名　　　"),
    .init(head + "氏名　　　（印）（実印）", head + "氏名　　　"),
    .init(head + "代表者氏名　　　印（登記所届出印）", head + "代表者氏名　　　"),
    .init(head + "氏名（署名押印）", head + "氏名（記名）"),
    .init(head + "氏名（署名押印）（実印）", head + "氏名（記名）"),
    .init(head + "氏名（記名押印）", head + "氏名（記名）"),
    .init(head + "氏名（自署）", head + "氏名"),
    .init(head + "氏名（署名又は記名押印）", head + "氏名（記名）"),
    .init("緑丘市長　様\n申請者署名　　　　　　㊞", "緑丘市長　様\n申請者記名　　　　　　"),
    .init("緑丘市長　様\n申請者記名　　　　　　㊞", "緑丘市長　様\n申請者記名　　　　　　"),
    .init("緑丘市長　様\n申請者署名欄", "緑丘市長　様\n申請者記名欄"),
    .init("緑丘市長　様\n商号　　代表者印", "緑丘市長　様\n商号　　代表者"),
    .init("緑丘市長　様\n氏名　　　　実印", "緑丘市長　様\n氏名　　　　"),
    .init("氏名\n（本人の署名又は代理人の記名押印）", "氏名\n（本人の記名）"),
    .init("緑丘市長　様\n申請者署名　（Signature）", "緑丘市長　様\n申請者記名"),
    .init("Name of applicant\nSignature of applicant", "Name of applicant\nname of applicant"),
  ]

  @Test(arguments: places) func `a place`(_ item: RewritingCase) {
    #expect(item.rewritten(.name) == item.new)
  }

  static let notes: [RewritingCase] = [
    .init(head + "氏名　㊞\n備考　署名した場合は押印を省略することができる。", head + "氏名　"),
    .init(head + "氏名　㊞\n備考　氏名を自署する場合は、押印を省略することができる。\n以上", head + "氏名　\n以上"),
    .init(head + "氏名　㊞\n※必ず押印してください。", head + "氏名　"),
    .init(head + "氏名　㊞\n※押印は認印で可\n※写しを添えてください。", head + "氏名　\n※写しを添えてください。"),
    .init(head + "氏名　㊞（自署の場合は押印不要）", head + "氏名　"),
    .init(head + "氏名　㊞ ※自署の場合は押印不要", head + "氏名　 "),
    .init(head + "氏名　印＊\n＊自筆署名の場合に限り、押印省略可", head + "氏名　"),
    .init(head + "氏名　㊞\n備考\n　１　署名した場合は、押印を省略することができる。", head + "氏名　"),
    .init(
      head + "氏名　㊞\n備考\n　１　署名した場合は、押印を省略することができる。\n　２　写しを添えること。",
      head + "氏名　\n備考\n　１　削除\n　２　写しを添えること。"),
    .init(
      head + "氏名　㊞\n備考\n　１　写しを添えること。\n　２　署名した場合は、押印を省略することができる。",
      head + "氏名　\n備考\n　１　写しを添えること。"),
    .init(
      head + "氏名　㊞\n備考　１　署名した場合は、押印を省略することができる。\n　　　２　写しを添えること。",
      head + "氏名　\n備考　１　削除\n　　　２　写しを添えること。"),
    .init(
      head + "氏名　㊞\n注　写しを添えてください。署名した場合は押印を省略できます。",
      head + "氏名　\n注　写しを添えてください。"),
    .init("緑丘市長　様\r\n申請者　氏名　㊞\r\n※押印は認印で可\r\n以上", "緑丘市長　様\r\n申請者　氏名　\r\n以上"),
    .init(
      head + "氏名　㊞\n注　契約書に押印したものと同じ印を使用してください。", head + "氏名　\n注　契約書に押印したものと同じ印を使用してください。"),
    .init("所属長　　氏名　㊞（自署の場合は押印不要）", "所属長　　氏名　", marks: [0]),
    .init(head + "氏名　㊞\n（※申請者が自署した場合は、押印を省略できます。）", head + "氏名　"),
    .init(head + "氏名　㊞\n（※申請者が自署した場合は、押印を省略することができる。）\n以上", head + "氏名　\n以上"),
    .init(head + "氏名　㊞\n（注）押印は、朱肉を使用し、スタンプ印は使用しないこと。", head + "氏名　"),
    .init(head + "氏名　㊞\n※印鑑は、朱肉を使用し、スタンプ印は使用しないこと。", head + "氏名　"),
    .init(
      head + "氏名　㊞\n備考\n１　印は、朱肉を使用すること。\n２　写しを添えること。", head + "氏名　\n備考\n１　削除\n２　写しを添えること。"),
    .init(head + "氏名　㊞\n※印鑑は、受付で返却します。", head + "氏名　\n※印鑑は、受付で返却します。"),
    .init(head + "氏名　㊞\n（注）押印は、朱肉を使用すること。\n以上", head + "氏名　\n以上"),
    .init(
      head + "氏名　㊞\n備考\n１　押印は、朱肉を使用し、鮮明に押すこと。\n２　写しを添えること。",
      head + "氏名　\n備考\n１　削除\n２　写しを添えること。"),
    .init(
      head + "氏名　㊞\n備考\n１　写しを添えること。\n２　実印を押印すること。", head + "氏名　\n備考\n１　写しを添えること。"),
    .init(head + "氏名　㊞\n備考　実印を押し、写しを添えること。", head + "氏名　\n備考　写しを添えること。"),
    .init(head + "氏名　㊞\n注　口座のお届け印を押してください。", head + "氏名　"),
    .init(head + "氏名　㊞\n氏名は自署してください。自署でない場合は、押印が必要です。", head + "氏名　\n氏名は記載してください。"),
    .init(head + "氏名\n※申請者は、署名押印してください。", head + "氏名\n※申請者は、記名してください。"),
    .init(head + "氏名\n※申請者は署名し、印を押してください。", head + "氏名\n※申請者は記名してください。"),
    .init(head + "氏名（※）\n※署名又は記名押印をしてください。", head + "氏名\n※記名をしてください。"),
    .init(
      head + "氏名　㊞\n（氏名を自署する場合は、押印を要しません。）\n住宅リフォーム助成金交付申請書\n下記のとおり申請します。",
      head + "氏名　\n住宅リフォーム助成金交付申請書\n下記のとおり申請します。"),
    .init(
      head + "氏名　㊞\n※申請者が自署した場合は押印不要\n次のとおり補助金の交付を申請します。",
      head + "氏名　\n次のとおり補助金の交付を申請します。"),
    .init(
      head + "氏名　㊞\n備考　申請者が氏名を自ら署名する場合においては、押\n印を省略することができる。\n以上",
      head + "氏名　\n以上"),
    .init(head + "氏名\n※署名又は記名押印のいずれかとすること。", head + "氏名\n※記名とすること。"),
    .init(
      "請書\n当事者が記名押印の上、各自１通を保有する。\n受注者　氏名　㊞", "請書\n当事者が記名の上、各自１通を保有する。\n受注者　氏名　"),
  ]

  @Test(arguments: notes) func `a note`(_ item: RewritingCase) { #expect(item.rewritten(.name) == item.new) }

  static let some: [RewritingCase] = [
    .init("申請者　氏名　㊞\n保証人　氏名　㊞", "申請者　氏名　\n保証人　氏名　㊞", marks: [0]),
    .init("申請者　氏名　㊞\n保証人　氏名　㊞", "申請者　氏名　㊞\n保証人　氏名　", marks: [1]),
    .init(
      "申請者　氏名　㊞\n保証人　氏名　㊞\n※署名した場合は押印を省略できます。",
      "申請者　氏名　㊞\n保証人　氏名　\n※署名した場合は押印を省略できます。", marks: [1]),
    .init("緑丘市長　様\n申請者　氏名　㊞\n受付印", "緑丘市長　様\n申請者　氏名　\n受付印"),
    .init("決定通知書\n　　　様\n緑丘市長　　㊞\n受領者　氏名　㊞", "決定通知書\n　　　様\n緑丘市長　　㊞\n受領者　氏名　"),
    .init("出勤簿\n月日　出勤印", "出勤簿\n月日　出勤", marks: [0]),
    .init("緑丘市長　様\n申請者　氏名　　　\n登録する印鑑", "unchanged"),
    .init("緑丘市長　様\n申請者　氏名　㊞", "unchanged", marks: [7]),
  ]

  @Test(arguments: some) func `some of the marks`(_ item: RewritingCase) {
    #expect(item.rewritten(.name) == item.new)
  }

  @Test func `what is left to be looked at`() {
    let text = Self.head + "氏名　㊞\n添付書類　印鑑証明書\n備考　訂正したときは、訂正印を押すこと。"
    let result = MarkRewriter().rewrite(text, [0: .name])
    #expect(result.unchanged == [])
    #expect(result.mentions.map(\.line) == [4, 5], "\(result.mentions)")
    #expect(MarkRewriter().rewrite(text, [:]) == MarkRewriting(text: text))
  }
}
