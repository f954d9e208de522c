import Testing
import Workbooks

/// What a cell can hold, and what becomes of the rest.
@Suite struct CellTextTests {
  private func shown(_ text: String) -> String { CellText(text, mark: "…").text }

  @Test func `a text stays as it is`() {
    for text in ["", "=1", "a\tb\nc", "氏名　㊞", "a_b", "_x00_", "𠮷\u{E0100}", "“…”", "\u{FEFF}a"] {
      #expect(Array(shown(text).unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func `what XML cannot hold is made visible, and an escape is escaped`() {
    #expect(shown("a\0b\u{1}c\rd\u{7F}") == "a␀b␁c␍d␡")
    #expect(shown("\u{FFFE}\u{FFFF}") == "\u{FFFD}\u{FFFD}")
    #expect(shown("a\u{202E}b\u{61C}") == #"a\u{202E}b\u{61C}"#)
    #expect(shown("_x0041_") == "_x005F_x0041_")
    #expect(shown("__x0041_x0042_") == "__x005F_x0041_x005F_x0042_")
  }

  @Test func `a text is cut between characters`() {
    let most = String(repeating: "a", count: CellText.limit)
    #expect(CellText(most, mark: "…").text == most && !CellText(most, mark: "…").isCut)
    let cut = CellText(most + "a", mark: "…")
    #expect(cut.isCut && cut.text.utf16.count == CellText.limit && cut.text.hasSuffix("a…"))
    let wide = CellText("a" + String(repeating: "𠮷", count: 20_000), mark: "…")
    #expect(wide.isCut && wide.text.utf16.count <= CellText.limit && wide.text.hasSuffix("𠮷…"))
  }
}
