import SourceText
import TestSupport
import Testing

@testable import AmendingLanguage

/// How drafted sentences read.
@Suite struct DraftTests {
  private func draft(_ old: String, _ new: String, _ quoting: AmendmentDrafter.Quoting = .fewestWords)
    -> String
  {
    AmendmentWriter().write(AmendmentDrafter(quoting: quoting).draft(from: old, to: new))
  }

  @Test(arguments: [
    ("申請書に記名押印しなければならない。", "申請書に記名しなければならない。", "「押印」を削る。"),
    ("氏名　㊞", "氏名", "「　㊞」を削る。"),
    ("署名し、印を押すものとする。", "署名するものとする。", "「し、印を押す」を「する」に改める。"),
    ("申請者は、署名し、届出者は、記名する。", "申請者は、署名し、届出者は、署名する。", "「記名」を「署名」に改める。"),
    ("書面を添附する。", "書面を添付する。", "「添附」を「添付」に改める。"),
    ("オンライン", "オフライン", "「オンライン」を「オフライン」に改める。"),
    ("住所及び印を記入する。", "住所、氏名及び印を記入する。", "「住所」の次に「、氏名」を加える。"),
    ("氏名㊞", "※押印は任意。氏名㊞", "「氏名」を「※押印は任意。氏名」に改める。"),
    ("「再発行」の印を押し、送る。", "「再発行」と記載し、送る。", "「の印を押」を「と記載」に改める。"),
    ("\u{8FBB}\u{E0100}様", "\u{8FBB}様", "「\u{8FBB}\u{E0100}」を「\u{8FBB}」に改める。"),
    ("か様", "か\u{3099}様", "「か」を「か\u{3099}」に改める。"),
  ])
  func `no more words than needed`(old: String, new: String, sentence: String) {
    #expect(draft(old, new) == sentence)
  }

  @Test func `words are lengthened until they occur once`() {
    #expect(draft("申請者㊞　代理人㊞", "申請者㊞　代理人") == "「人㊞」を「人」に改める。")
    #expect(draft("甲は記名押印し、乙は記名押印する。", "甲は記名押印し、乙は記名する。") == "「押印す」を「す」に改める。")
  }

  @Test func `a quotation rather stays on its line`() {
    let form = "申請者　氏名　㊞\n代理人　氏名　㊞\n"
    #expect(draft(form, "申請者　氏名\n代理人　氏名　㊞\n") == "「者　氏名　㊞」を「者　氏名」に改める。")
    #expect(draft(form, "申請者　氏名\n代理人　氏名\n") == "全ての「　㊞」を削る。")
  }

  @Test func `the sentence that the README shows`() throws {
    let amendment = AmendmentDrafter().draft(
      from: "同意を得るには、申請者は、署名押印し、申請書に㊞及び日付を記入する。", to: "同意を得る場合には、申請者は、記名し、申請書に日付を記入する。",
      place: Place("第3条第2項"))
    #expect(
      AmendmentWriter().write(amendment)
        == "第3条第2項中「得る」の次に「場合」を加え、「署名押印」を「記名」に改め、「㊞及び」を削る。")
  }

  @Test func `words that change everywhere are said once`() {
    #expect(
      draft("甲は記名押印し、乙は記名押印し、丙は署名する。", "甲は記名し、乙は記名し、丙は署名する。") == "全ての「押印」を削る。")
    #expect(
      draft("甲は記名押印し、乙は記名押印し、丙は署名押印する。", "甲は記名し、乙は記名し、丙は署名押印する。")
        == "全ての「押印し」を「し」に改める。")
  }

  @Test func `compounds can be quoted as a whole`() {
    #expect(
      draft("申請書に記名押印しなければならない。", "申請書に記名しなければならない。", .wholeCompounds) == "「記名押印」を「記名」に改める。")
  }

  @Test func `what quotations cannot say is a new text`() {
    #expect(draft("", "新しい\n本文") == "全文を次のように改める。\n　新しい\n　本文")
    #expect(draft("旧い本文", "") == "全文を削る。")
    #expect(draft("同じ", "同じ").isEmpty)
    #expect(draft("「甲", "甲」") == "全文を次のように改める。\n　甲」")
    let place = Place("第3条第2項")
    #expect(
      AmendmentWriter().write(AmendmentDrafter().draft(from: "甲", to: "", place: place)) == "第3条第2項を削る。")
  }

  /// Texts that would be slow to compare are still drafted, if by a longer sentence.
  @Test(.timeLimit(.minutes(1))) func `long and repetitive texts end soon`() throws {
    var random = Seeded(state: Seeded.seedOfRun &+ 20)
    let far = (random.text(1_000), random.text(1_000))
    let blank = String(repeating: "　", count: 5_000)
    for (old, new) in [
      far, (blank, blank + "㊞"), (blank + "㊞" + blank, blank + blank), (blank, "㊞" + blank + "㊞"),
    ] {
      let amendment = AmendmentDrafter().draft(from: old, to: new)
      let result = try AmendmentInterpreter().apply(amendment, to: old)
      #expect(ExactText(result) == ExactText(new), "seed \(Seeded.seedOfRun &+ 20)")
    }
  }
}
