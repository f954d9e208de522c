import Foundation
import SourceText
import Testing

@testable import FormRegister

/// What is written is UTF-8, whatever was read, and otherwise the same.
@Suite struct EncodingEditTests {
  /// All on one line, so that the declaration's length counts.
  private func text(_ encoding: String?, _ body: String = "印") -> String {
    "<?xml version='1.0'\(encoding.map { " encoding='\($0)'" } ?? "")?><formRegister xmlns='urn:sealreview:register:1'>"
      + "<instrument id='R' title='①髙'><form id='F' title='～'><body>氏名\(body)</body></form></instrument></formRegister>"
  }

  private func edited(_ bytes: [UInt8], _ declaration: String?) throws -> [UInt8] {
    let place = places(of: "<form ", in: text(declaration))[0]
    return try FormRegisterTests.edited(
      bytes, RegisterEdits(forms: [place: .change(body: "氏名（自署）", requirements: [:])]))
  }

  @Test func `every encoding becomes UTF-8, and its declaration says so`() throws {
    for (declared, table) in [
      ("Shift_JIS", "CP932"), ("windows-31j", "CP932"), ("EUC-JP", "EUC-JP-MS"), ("UTF-16LE", "UTF-16LE"),
    ] {
      let bytes = try Iconv.encode(text(declared), as: table)
      #expect(try edited(bytes, declared) == Array(text("UTF-8", "（自署）").utf8), "\(declared)")
      #expect(
        try FormRegisterTests.edited(bytes, RegisterEdits()) == Array(text("UTF-8").utf8), "\(declared)")
    }
    for (mark, table) in [([0xFF, 0xFE] as [UInt8], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE")] {
      #expect(
        try edited(mark + Iconv.encode(text("UTF-16"), as: table), "UTF-16")
          == Array(text("UTF-8", "（自署）").utf8))
      #expect(try edited(mark + Iconv.encode(text(nil), as: table), nil) == Array(text(nil, "（自署）").utf8))
    }
  }

  @Test func `UTF-8 keeps its mark and its declaration`() throws {
    for declared in ["UTF-8", "utf-8", "utf8", nil] {
      for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
        #expect(
          try edited(mark + Array(text(declared).utf8), declared)
            == mark + Array(text(declared, "（自署）").utf8), "\(declared as Any)")
      }
    }
    #expect(try edited(Array(text("US-ASCII").utf8), "US-ASCII") == Array(text("UTF-8", "（自署）").utf8))
    #expect(
      try FormRegisterTests.edited(Array(text("ascii").utf8), RegisterEdits()) == Array(text("ascii").utf8))
  }

  @Test func `bytes that the encoding does not have are refused`() throws {
    for bytes in [
      Array(text("UTF-8").utf8) + [0xFF], Array(text(nil).utf8) + [0],
      Array("<?xml version='1.0' encoding='Shift_JIS'?><a>".utf8) + [0x81, 0x20],
    ] {
      #expect(throws: RegisterEditError.self) { try FormRegisterTests.edited(bytes, RegisterEdits()) }
    }
  }

  @Test func `the sample city's files stay byte for byte without edits`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../forms/wako")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 12)
    for file in files {
      let result = try RegisterEditor().edited(path: file.path, name: file.lastPathComponent, RegisterEdits())
      #expect(result == Array(try Data(contentsOf: file)), "\(file.lastPathComponent)")
    }
  }
}
