import Foundation
import Testing

/// Forms whose text is in files beside the register, as ordinance databases have them.
///
/// `good/attachments` holds files as Word writes them (form 1) and as LibreOffice 7.4 wrote them (forms 2, 4, 5).
@Suite struct AttachmentTests {
  private static let folder = Command.root + "/Tests/EndToEndTests/good/attachments"
  private static let hasPDF =
    ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
    } ?? false

  private static let unread: [(line: Int, message: String)] = [
    (11, "the attachment `word/form6.doc` is not read: `.doc` is not read; .txt, .rtf, .docx and .pdf are"),
    (
      12,
      "the attachment `word/form7.rtf` shows no mark in its text, but holds pictures; the form counts as unread"
    ),
    (13, "the attachment `../forms.xml` is not read: `.xml` is not read; .txt, .rtf, .docx and .pdf are"),
    (14, "the attachment `word/form9.rtf` is not read: there is no such file under the register's folder"),
  ]

  /// The lines of decisions that a review of the folder's register writes, by form.
  private func decisions(_ words: String..., environment: [String: String] = [:]) throws -> (
    [String: [[String: Any]]], Command.Result
  ) {
    let scratch = try Scratch()
    let output = scratch.path + "/out"
    let result = try Command.run(
      ["review"] + words + ["--rules", Command.root + "/Tests/EndToEndTests/good/rules", "--output", output],
      in: Self.folder, environment: environment)
    let lines = try scratch.text("out/decisions.ndjson").split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    return (Dictionary(grouping: lines) { $0["form"] as? String ?? "" }, result)
  }

  @Test func `a review reads them, and says which it could not`() throws {
    let (forms, result) = try decisions("forms.xml")
    #expect(result.code == 0)
    for (form, line, act, evidence) in [
      ("A1-F1", 6, "seal", "㊞"), ("A1-F2", 7, "seal", "㊞"), ("A1-F4", 9, "signature", "署名"),
    ] {
      let decision = try #require(forms[form]?.first)
      #expect(forms[form]?.count == 1 && decision["undetermined"] as? String != "unread", "\(decision)")
      #expect((decision["facts"] as? [String: Any])?["act"] as? String == act, "\(decision)")
      #expect((decision["evidence"] as? String)?.contains(evidence) == true, "\(decision)")
      #expect(decision["line"] as? Int == line && decision["file"] as? String == "forms.xml")
    }
    #expect(forms["A1-F3"] == nil)  // a notice without marks asks for nothing
    #expect((forms["A1-F5"]?.first?["undetermined"] as? String == "unread") == !Self.hasPDF)
    for form in ["A1-F6", "A1-F7", "A1-F8", "A1-F9"] {
      #expect(forms[form]?.first?["undetermined"] as? String == "unread", "\(form)")
    }
    for (line, message) in Self.unread {
      #expect(
        result.lines.contains { $0.hasPrefix("forms.xml:\(line):") && $0.hasSuffix("warning: \(message)") })
    }
  }

  @Test func `validate counts them as review does`() throws {
    let result = try Command.run(["validate", "--format", "json", "forms.xml"], in: Self.folder)
    let file = try #require((result.json as? [[String: Any]])?.first)
    #expect(result.code == 0 && file["forms"] as? Int == 9)
    let warnings = try #require(file["warnings"] as? [String: Any])
    #expect(warnings["count"] as? Int == (Self.hasPDF ? 4 : 5))
    let review = try Command.run(
      ["review", "forms.xml", "--rules", "../rules", "--format", "json"], in: Self.folder)
    let counts = (review.json as? [String: Any])?["counts"] as? [String: Any]
    #expect(counts?["unread"] as? Int == (Self.hasPDF ? 4 : 5))
    #expect(counts?["noRequirement"] as? Int == 1)
  }

  @Test func `without pdftotext a PDF file is unread`() throws {
    let result = try Command.run(
      ["validate", "forms.xml"], in: Self.folder, environment: ["PATH": "/nowhere"])
    #expect(
      result.lines.contains {
        $0.hasSuffix(
          "the attachment `word/form5.pdf` is not read: pdftotext (poppler-utils) is not installed")
      })
  }

  @Test func `standard input has no folder, whatever lies beside where it is kept`() throws {
    let input = Array(try Data(contentsOf: URL(filePath: Self.folder + "/forms.xml")))
    let result = try Command.run(["validate", "-"], input: input, in: Self.folder)
    #expect(result.code == 0 && result.lines.count == 9)
    #expect(
      result.lines.allSatisfy {
        $0.hasPrefix("-:") && $0.hasSuffix("standard input has no folder in which attachments could lie")
      })
  }

  @Test func `named from another folder, by a folder, and twice with equal results`() throws {
    let names = [Self.folder + "/forms.xml", Self.folder, "Tests/EndToEndTests/good/attachments/forms.xml"]
    let outputs = try (names + names).map { name in
      let result = try Command.run(
        ["tally", name, "--rules", "Tests/EndToEndTests/good/rules", "--format", "json"])
      #expect(result.code == 0)
      return result.text
    }
    #expect(Set(outputs).count == 1)
  }

  @Test(.timeLimit(.minutes(2))) func `thousands of attachments in little memory, hostile ones among them`()
    throws
  {
    let scratch = try Scratch()
    try scratch.write(
      "word/a.rtf", Array(try Data(contentsOf: URL(filePath: Self.folder + "/word/form 1.rtf"))))
    try scratch.write("word/deep.rtf", "{\\rtf1 " + String(repeating: "{", count: 4 << 20))
    try scratch.write("word/long.txt", String(repeating: "氏名", count: 2 << 20))
    let forms = (0..<5_000).map { "<form id=\"F\($0)\"><body href=\"word/a.rtf\"/></form>\n" }
    let hostile = ["deep.rtf", "long.txt"].map { "<form id=\"\($0)\"><body href=\"word/\($0)\"/></form>\n" }
    try scratch.write(
      "forms.xml", register("<instrument id=\"I\">\n\((forms + hostile).joined())</instrument>\n"))
    let result = try scratch.run("validate", "--format", "json", "forms.xml")
    let file = try #require((result.json as? [[String: Any]])?.first)
    #expect(result.code == 0 && file["forms"] as? Int == 5_002)
    #expect((file["warnings"] as? [String: Any])?["count"] as? Int == 2)
    #expect(result.peakMemory < 300 << 20)
  }
}
