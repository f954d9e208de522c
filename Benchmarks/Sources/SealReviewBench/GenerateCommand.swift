internal import ArgumentParser
internal import Workload

/// Writes registers, laws or rule sets to measure on.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes a register of any size; the same seed gives the same bytes.",
    discussion: "With --files OUT is a folder of so many registers that make one; else it is a file.")

  @Option(help: "How many forms.") var forms: Int?
  @Option(help: "How many megabytes instead (a million bytes each).") var megabytes: Int?
  @Option(help: "What tells one register from another.") var seed: UInt64 = 1
  @Option(help: "How many files.") var files: Int?
  @Option(help: "A folder of laws that is repeated to --megabytes instead.") var laws: String?
  @Argument(help: "The file or folder that is written.") var out: String

  func validate() throws {
    guard (forms == nil) != (megabytes == nil) else {
      throw ValidationError("give either --forms or --megabytes")
    }
    guard laws == nil || megabytes != nil else { throw ValidationError("--laws needs --megabytes") }
    guard forms ?? 1 > 0, megabytes ?? 1 > 0, files ?? 1 > 0 else {
      throw ValidationError("numbers begin at 1")
    }
  }

  func run() throws {
    if let laws {
      let copies = try LawCopies.write(laws, bytes: megabytes! * 1_000_000, to: out)
      print("\(copies.files.count) files, \(copies.bytes) bytes")
      return
    }
    let size = forms.map(RegisterGenerator.Size.forms) ?? .bytes(megabytes! * 1_000_000)
    let generator = RegisterGenerator(seed: seed)
    let written =
      if let files {
        try generator.write(size, files: files, toFolder: out)
      } else {
        try generator.write(size, to: out)
      }
    print("\(written.forms) forms, \(written.bytes) bytes in \(written.files.count) file(s)")
  }
}
