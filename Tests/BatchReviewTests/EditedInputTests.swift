import FormRegister
import Foundation
import SourceText
import Testing

@testable import BatchReview

/// Registers are edited in place; any other file is written anew as a register.
@Suite struct EditedInputTests {
  @Test func `a register, a law, what is neither, and what is not there`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "edited-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let register =
      "<formRegister xmlns='urn:sealreview:register:1'><!-- 1 --><instrument id='R'/></formRegister>"
    let law =
      "<Law><LawNum>平成元年和光市規則第1号</LawNum><LawBody><AppdxStyle><AppdxStyleTitle>様式第1号</AppdxStyleTitle>"
      + "</AppdxStyle></LawBody></Law>"
    for (name, text) in [("a.xml", register), ("b.xml", law), ("c.xml", "<a/>"), ("d.xml", "<a>")] {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    func edited(_ name: String) throws -> String {
      let input = ReviewInput(path: folder.path + "/" + name, name: name)
      return String(decoding: try RegisterEditor().edited(input, RegisterEdits()), as: UTF8.self)
    }
    #expect(try edited("a.xml") == register)
    #expect(
      try edited("b.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <formRegister xmlns="urn:sealreview:register:1">
          <instrument id="b" number="平成元年和光市規則第1号">
            <form id="b#1" number="様式第1号">
            </form>
          </instrument>
        </formRegister>

        """)
    for name in ["c.xml", "d.xml", "e.xml"] {
      let error = #expect(throws: RegisterEditError.self) { try edited(name) }
      #expect(error?.diagnostics.map(\.file) == [name])
    }
  }
}
