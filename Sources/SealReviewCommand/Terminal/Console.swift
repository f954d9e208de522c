import ArgumentParser
import Foundation
import SealReview

/// The exit codes of every command.
extension ExitCode {
  /// What was checked does not hold.
  static let doesNotHold = ExitCode(1)
  /// Input that cannot be used, or results that cannot be written.
  static let unusable = ExitCode(2)
}

/// Standard output and standard error.
enum Console {
  /// How many warnings are shown; all stand in the result.
  private static let warningLimit = 20

  /// How messages are shown.
  @TaskLocal private static var style = MessageStyle.ofStandardError(nil)

  /// The language of messages.
  static var language: Language { style.catalogue == nil ? .english : .japanese }

  static func print(_ bytes: [UInt8]) throws {
    ProgressLine.end()
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw refuse([Diagnostic(.error, file: "", "cannot write to standard output: \(systemReason(error))")])
    }
  }

  static func print(_ text: String) throws { try print(Array(text.utf8)) }

  static func show(_ diagnostics: [Diagnostic]) {
    write(diagnostics.map { $0.rendered(style) + "\n" }.joined())
  }

  /// Shows what is wrong; to be thrown.
  static func refuse(_ diagnostics: [Diagnostic]) -> ExitCode {
    show(diagnostics)
    return .unusable
  }

  static func show(_ warnings: WarningList) {
    show(Array(warnings.first.prefix(warningLimit)))
    let rest = warnings.count - min(warnings.count, warningLimit)
    if rest > 0 { note("and \(rest) more warnings") }
  }

  static func show(_ rejected: [RejectedFile]) {
    for file in rejected {
      show(file.errors)
      if file.errorCount > file.errors.count {
        note("and \(file.errorCount - file.errors.count) more errors", of: file.name)
      }
    }
  }

  /// A remark on a file, or on the whole run.
  static func note(_ message: String, of file: String? = nil) {
    let place = file.map { style.emphasized(printable($0) + ":") + " " } ?? ""
    write(place + style.text(message) + "\n")
  }

  private static func write(_ text: String) {
    ProgressLine.erase()
    try? FileHandle.standardError.write(contentsOf: Array(text.utf8))
  }

  /// Runs a command's work, turning what it throws into messages and exit codes.
  ///
  /// - Parameter language: That of messages; where nil, as the locale says.
  static func run(in language: Language? = nil, _ body: () throws -> Void) throws {
    // A file that grows beyond the limit of the process is an error like a full disk, not the end.
    _ = signal(SIGXFSZ, SIG_IGN)
    try $style.withValue(.ofStandardError(language)) { try report(body) }
  }

  private static func report(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as ReviewError {
      show(error.rejected)
      throw ExitCode.unusable
    } catch let error as RegisterEditError {
      throw refuse(error.diagnostics)
    } catch let error as Diagnostic {
      throw refuse([error])
    } catch let error as OutputError {
      throw refuse([Diagnostic(.error, file: "", error.message)])
    } catch let error as NSError
      where error.domain == NSCocoaErrorDomain || error.domain == NSPOSIXErrorDomain
    {
      throw refuse([Diagnostic(.error, file: "", systemReason(error))])
    }
  }
}
