internal import Foundation
internal import Workload

/// Where a benchmark works: its folder, its programs, and the registers that several tables share.
final class Workbench {
  let folder: String
  let sealreview: String
  let rules: String
  let rounds: Int
  private let seed: UInt64
  private var registers: [String: RegisterGenerator.Written] = [:]

  init(folder: String, sealreview: String, rules: String, rounds: Int, seed: UInt64) throws {
    (self.folder, self.sealreview, self.rules) = (folder, sealreview, rules)
    (self.rounds, self.seed) = (rounds, seed)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for program in [sealreview, "/usr/bin/time"] where !FileManager.default.isExecutableFile(atPath: program)
    {
      throw ProgramError(text: "there is no program `\(program)`")
    }
  }

  /// Tells on standard error what goes on.
  func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

  /// A register of so many bytes in one file.
  func register(bytes: Int) throws -> RegisterGenerator.Written {
    try made("register-\(bytes).xml") { try generator.write(.bytes(bytes), to: $0) }
  }

  /// A register of so many forms in one file.
  func register(forms: Int) throws -> RegisterGenerator.Written {
    try made("forms-\(forms).xml") { try generator.write(.forms(forms), to: $0) }
  }

  /// A register of so many bytes in several files of a folder.
  func registers(bytes: Int, files: Int) throws -> RegisterGenerator.Written {
    try made("registers-\(bytes)-\(files)") { try generator.write(.bytes(bytes), files: files, toFolder: $0) }
  }

  /// Removes what is large and will not be used again.
  func drop(_ written: RegisterGenerator.Written) {
    for file in written.files { try? FileManager.default.removeItem(atPath: file) }
    registers = registers.filter { $0.value != written }
  }

  /// The bare parse of files, in turn.
  func bareParse(_ files: [String]) -> Program {
    Program(name: "xmllint --noout --sax", command: ["xmllint", "--noout", "--sax"] + files)
  }

  /// A tally of forms.
  func tally(_ forms: String, _ further: [String] = []) -> Program {
    Program(name: "sealreview tally", command: [sealreview, "tally", forms, "--rules", rules] + further)
  }

  /// A review that writes its files.
  func review(_ forms: String, documents: Bool, _ further: [String] = []) -> Program {
    let output = "\(folder)/output"
    return Program(
      name: "sealreview review --output" + (documents ? "" : " --no-workbook --no-page"),
      command: [sealreview, "review", forms, "--rules", rules, "--output", output]
        + (documents ? ["--workbook", "--page"] : ["--no-workbook", "--no-page"]) + further, output: output)
  }

  private var generator: RegisterGenerator { RegisterGenerator(seed: seed) }

  private func made(
    _ name: String, _ make: (String) throws -> RegisterGenerator.Written
  ) throws -> RegisterGenerator.Written {
    if let written = registers[name] { return written }
    say("making \(name)")
    let written = try make("\(folder)/\(name)")
    registers[name] = written
    return written
  }
}
