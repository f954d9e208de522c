import Testing

@testable import FormRegister

@Suite struct EquationFieldTests {
  @Test(arguments: [
    (#" eq \o\ac(○,印)"#, "㊞"), (#"EQ \o\ac(○,印) "#, "㊞"), (#"eq \o(◯;印)"#, "㊞"), (#"eq \o\ac(□,印)"#, "印"),
    (#"EQ \* jc2 \* "Font:ＭＳ 明朝" \* hps10 \o\ad(\s\up 9(しめい),氏名)"#, "氏名"), (#"eq \o\ac(○,１)"#, "１"),
    (#"eq \f(1,2)"#, "2"), (#"eq \o(a\,b,c)"#, "c"), (#"eq "#, ""), (#"eq \o(○"#, ""), (#"eq \"#, ""),
  ])
  func `what an instruction draws`(instruction: String, text: String) {
    #expect(EquationField.text(of: Array(instruction.utf8)) == Array(text.utf8))
  }

  @Test(arguments: ["", "PAGE", "HYPERLINK \"x\"", "equal", "eq", "SYMBOL 12958"])
  func `other fields draw nothing`(instruction: String) {
    #expect(EquationField.text(of: Array(instruction.utf8)) == nil)
  }
}
