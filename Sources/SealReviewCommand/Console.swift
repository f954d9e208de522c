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

  static func print(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      note("error: cannot write to standard output: \(systemReason(error))")
      throw ExitCode.unusable
    }
  }

  static func print(_ text: String) throws { try print(Array(text.utf8)) }

  static func show(_ diagnostics: [Diagnostic]) {
    let text = diagnostics.map { $0.rendered + "\n" }.joined()
    try? FileHandle.standardError.write(contentsOf: Array(text.utf8))
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
        note("\(file.name): and \(file.errorCount - file.errors.count) more errors")
      }
    }
  }

  static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Array((text + "\n").utf8))
  }

  /// Runs a command's work, turning what it throws into messages and exit codes.
  static func run(_ body: () throws -> Void) throws {
    // A file that grows beyond the limit of the process is an error like a full disk, not the end.
    _ = signal(SIGXFSZ, SIG_IGN)
    do {
      try body()
    } catch let error as ReviewError {
      show(error.rejected)
      throw ExitCode.unusable
    } catch let error as RegisterEditError {
      throw refuse(error.diagnostics)
    } catch let error as Diagnostic {
      show([error])
      throw ExitCode.unusable
    } catch let error as OutputError {
      note("error: \(error.message)")
      throw ExitCode.unusable
    } catch let error as NSError
      where error.domain == NSCocoaErrorDomain || error.domain == NSPOSIXErrorDomain
    {
      note("error: \(systemReason(error))")
      throw ExitCode.unusable
    }
  }
}
