import Foundation
import Testing

@testable import FormRegister

@Suite struct PDFTextTests {
  static let isInstalled =
    ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
    } ?? false

  /// A page with a line of ASCII text.
  static func page(_ text: String) -> [UInt8] {
    let content = "BT /F1 24 Tf 72 720 Td (\(text)) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 6\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return Array((file + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n").utf8)
  }

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func `the text of a page`() throws {
    let fixture = try AttachmentFixture()
    try fixture.write("-a b.pdf", Self.page("Signature:"))
    #expect(try fixture.read("-a b.pdf").contains("Signature:"))
    try fixture.write("empty.pdf", Self.page(""))
    #expect(fixture.problem("empty.pdf") == .noText(pictures: false))
    try fixture.write("bad.pdf", "%PDF-1.4\nnothing")
    #expect(fixture.problem("bad.pdf") == .pdfReader(exitCode: 1))
  }

  @Test func `another program's time and output are limited`() throws {
    let fixture = try AttachmentFixture()
    let folder = AttachmentFolder(fixture.path)
    try fixture.write("a.txt", "input")
    let (file, _) = try folder.open(AttachmentName("a.txt"))
    let run = try ChildProcess.run(["/bin/cat"], input: file.descriptor, outputLimit: 5, Deadline(seconds: 9))
    #expect(run.exitCode == 0 && run.output == Array("input".utf8))
    #expect(throws: AttachmentProblem.tooMuchText(limit: 1_000)) {
      try ChildProcess.run(["/usr/bin/yes"], input: file.descriptor, outputLimit: 1_000, Deadline(seconds: 9))
    }
    let start = ContinuousClock.now
    #expect(throws: AttachmentProblem.tooSlow(seconds: 1)) {
      try ChildProcess.run(
        ["/bin/sleep", "60"], input: file.descriptor, outputLimit: 9, Deadline(seconds: 1))
    }
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(
      try ChildProcess.run(["/bin/false"], input: file.descriptor, outputLimit: 9, Deadline(seconds: 9))
        .exitCode == 1)
  }
}
