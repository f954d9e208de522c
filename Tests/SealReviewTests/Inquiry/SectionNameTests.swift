import Foundation
import SealReview
import Testing

/// Sections may be called anything: their workbooks stand in the folder, each under its own name.
@Suite struct SectionNameTests {
  @Test func `names that are none of files become names of files`() throws {
    let long = String(repeating: "課", count: 40)
    let names = [
      ("総務部", "../../etc"), ("総務部", "/"), ("", "CON"), ("部", long), ("部" + long, long), ("総務部", "庶務係"),
      ("企画部", "庶務係"), ("部", "a\u{202E}b\u{0}".filter { $0 != "\0" }), (".", ".."), ("甲", "課%s$(x)`y`"),
      ("部", "𠮷\u{E0100}課"),
    ]
    let register = names.enumerated().map { index, name in
      """
      <instrument id="R\(index)" tier="規則" number="平成元年規則第\(index + 1)号" title="規則" department="\(name.0)" section="\(name.1)">
      <form id="F\(index)" number="様式"><requirement act="押印"/></form></instrument>
      """
    }.joined()
    let asking = try Asking(register)
    let files = try asking.workbooks
    #expect(files.count == names.count)
    for (index, file) in files.enumerated() {
      #expect(file.hasPrefix(String(repeating: "0", count: index < 9 ? 2 : 1) + "\(index + 1)_"))
      #expect(file.utf8.count <= 255)
      #expect(!file.contains("/") && !file.contains("..") && !file.unicodeScalars.contains("\u{202E}"))
      #expect(try asking.copy(index)["F\(index)", 1, "提案"] == "未定")
    }
    #expect(files[5] == "006_総務部_庶務係.xlsx" && files[6] == "007_企画部_庶務係.xlsx")
    // All of them come back.
    for index in names.indices {
      var copy = try asking.copy(index)
      copy["F\(index)", 1, "回答1"] = "k"
      try copy.write(to: asking.folder, "back-\(index)", .utf8)
    }
    try asking.removeWorkbooks()
    #expect(try asking.collected().facts.count == names.count)
    let written = try FileManager.default.contentsOfDirectory(atPath: asking.answers)
    #expect(written.count == names.count)
  }
}
