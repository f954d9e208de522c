internal import Glibc

/// Reads the text of a PDF file through `pdftotext` (poppler-utils), which lays it out as on the page.
enum PDFText {
  /// - Throws: ``AttachmentProblem`` where the program is not installed or cannot read the file.
  static func read(
    _ file: AttachmentFile, _ limits: AttachmentLimits, _ deadline: Deadline
  ) throws(AttachmentProblem) -> [UInt8] {
    guard let program = path(of: "pdftotext") else { throw .noPDFReader }
    var words = [program, "-layout", "-nopgbrk", "-enc", "UTF-8", "-q", "-", "-"]
    // Ends a file that would fill the memory.
    if let guardian = path(of: "prlimit") { words = [guardian, "--as=2147483648", "--"] + words }
    let run = try ChildProcess.run(
      words, input: file.descriptor, outputLimit: limits.textBytes, deadline)
    guard run.exitCode == 0 else { throw .pdfReader(exitCode: run.exitCode) }
    return run.output
  }

  /// Where a program is, by the absolute folders of `PATH`.
  private static func path(of program: String) -> String? {
    guard let variable = unsafe getenv("PATH") else { return nil }
    return unsafe String(cString: variable).split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { "\($0)/\(program)" }.first { unsafe access($0, X_OK) == 0 }
  }
}
