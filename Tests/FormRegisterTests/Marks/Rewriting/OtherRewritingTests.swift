import Testing

@testable import FormRegister

/// Marks that become others, or may be left out; all texts are made up.
@Suite struct OtherRewritingTests {
  private static let head = "緑丘市長　様\n申請者　住所\n　　　　"

  static let signatures: [RewritingCase] = [
    .init(head + "氏名　　　㊞", head + "氏名　　　（署名）"),
    .init(head + "氏名　　　（印）（実印）", head + "氏名　　　（署名）"),
    .init(head + "氏名（署名押印）", head + "氏名（署名）"),
    .init(head + "氏名（記名押印）", head + "氏名（署名）"),
    .init(head + "氏名（署名）", head + "氏名（署名）"),
    .init(head + "氏名（自署）　㊞", head + "氏名（自署）　"),
    .init(head + "氏名（記名押印又は署名）　㊞", head + "氏名（署名）　"),
    .init(head + "氏名　㊞\n（注）押印は、朱肉を使用し、スタンプ印は使用しないこと。", head + "氏名　（署名）"),
    .init(head + "氏名　㊞\n（注）押印は、朱肉を使用すること。", head + "氏名　（署名）"),
    .init(
      head + "氏名　㊞\n備考\n１　写しを添えること。\n２　実印を押印すること。",
      head + "氏名　（署名）\n備考\n１　写しを添えること。\n２　署名すること。"),
    .init(head + "氏名　㊞\n※押印は、実印とし、印鑑証明書を添付すること。", "unchanged"),
    .init("緑丘市長　様\n申請者署名　　　　㊞", "緑丘市長　様\n申請者署名　　　　"),
    .init("緑丘市長　様\n申請者記名　　　　㊞", "緑丘市長　様\n申請者署名　　　　"),
    .init(head + "氏名\n※署名し、印を押すこと。", head + "氏名\n※署名すること。"),
    .init(head + "氏名　㊞\n備考　署名した場合は押印を省略することができる。", head + "氏名　（署名）"),
    .init(head + "氏名　㊞\n※必ず押印してください。", head + "氏名　（署名）\n※必ず署名してください。"),
    .init(head + "氏名　㊞\n保証人　氏名　㊞", head + "氏名　（署名）\n保証人　氏名　（署名）"),
    .init(head + "氏名　㊞\n保証人　氏名　㊞", head + "氏名　㊞\n保証人　氏名　（署名）", marks: [1]),
  ]

  @Test(arguments: signatures) func `a signature`(_ item: RewritingCase) {
    #expect(item.rewritten(.signature) == item.new)
  }

  static let choices: [RewritingCase] = [
    .init(head + "氏名　　　㊞", head + "氏名　　　（署名又は記名押印）"),
    .init(head + "氏名　　　㊞（実印）", head + "氏名　　　（署名又は記名押印）（実印）"),
    .init(head + "氏名（署名押印）", head + "氏名（署名又は記名押印）"),
    .init(
      "申請者　氏名　㊞\n申請者　氏名　㊞", "申請者　氏名　（署名又は記名押印）\n申請者　氏名　（署名又は記名押印）"),
    .init(head + "氏名\n※記名押印してください。", head + "氏名\n※署名し、又は記名押印してください。"),
    .init(head + "氏名　㊞\n備考　署名した場合は押印を省略することができる。", "as it is"),
    .init("委任状\n緑丘市長　様\n委任者　押印欄", "委任状\n緑丘市長　様\n委任者　署名（又は記名押印）欄"),
  ]

  @Test(arguments: choices) func `a choice`(_ item: RewritingCase) {
    #expect(item.rewritten(.signatureOrSeal) == (item.new == "as it is" ? item.old : item.new))
  }

  static let options: [RewritingCase] = [
    .init(head + "氏名　　　㊞", head + "氏名　　　㊞※押印は任意"),
    .init(head + "氏名　　　（印）（実印）", head + "氏名　　　（印）（実印）※押印は任意"),
    .init(head + "氏名（署名押印）", head + "氏名（署名押印）※署名押印は任意"),
    .init(head + "氏名（自署）", head + "氏名（自署）※署名は任意"),
    .init(head + "氏名　㊞\n保証人　氏名　㊞", head + "氏名　㊞※押印は任意\n保証人　氏名　㊞", marks: [0]),
    .init(
      head + "氏名　㊞\n備考　署名した場合は押印を省略することができる。",
      head + "氏名　㊞※押印は任意\n備考　署名した場合は押印を省略することができる。"),
    .init(
      head + "氏名　㊞\n※必ず押印してください。", head + "氏名　㊞※押印は任意\n※必ず押印してください。ただし、押印は任意とする。"),
    .init(
      head + "氏名\n保証人　氏名　㊞\n※申請者は署名してください。",
      head + "氏名\n保証人　氏名　㊞\n※申請者は署名してください。ただし、署名は任意とする。", marks: [1]),
  ]

  @Test(arguments: options) func `an option`(_ item: RewritingCase) {
    #expect(item.rewritten(.optional) == item.new)
  }

  @Test func `different marks become different things`() {
    let text = "申請者　氏名　㊞\n保証人　氏名　㊞\n証人　氏名　㊞\n同意者　氏名　㊞\n所有者　氏名　㊞"
    let result = MarkRewriter().rewrite(
      text, [0: .name, 1: .signature, 2: .signatureOrSeal, 3: .optional])
    #expect(
      result.text
        == "申請者　氏名　\n保証人　氏名　（署名）\n証人　氏名　（署名又は記名押印）\n同意者　氏名　㊞※押印は任意\n所有者　氏名　㊞")
    #expect(result.unchanged.isEmpty)
  }
}
