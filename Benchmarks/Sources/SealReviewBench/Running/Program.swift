internal import Foundation

/// A program with its arguments.
struct Program {
  /// What the table calls it.
  let name: String
  let command: [String]
  /// The codes that it may exit with.
  var codes: Set<Int32> = [0]
  /// A folder that has to be gone before it runs.
  var output: String?

  /// Runs it once under `/usr/bin/time`; what it prints is dropped.
  func run(in folder: String) throws -> RunCost {
    if let output { try? FileManager.default.removeItem(atPath: output) }
    let (times, errors) = ("\(folder)/times", "\(folder)/errors")
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/time")
    process.arguments = ["-o", times, "-f", "%e %U %S %M"] + command
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    guard codes.contains(process.terminationStatus) else {
      let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      throw ProgramError(
        text: "\(command.joined(separator: " ")): exit \(process.terminationStatus): \(text.prefix(500))")
    }
    let line = try String(contentsOfFile: times, encoding: .utf8).split(separator: "\n").last ?? ""
    let numbers = line.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4 else { throw ProgramError(text: "/usr/bin/time printed `\(line)`") }
    return RunCost(wall: numbers[0], cpu: numbers[1] + numbers[2], peakKilobytes: numbers[3])
  }

  /// What a program prints on standard output.
  static func output(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ProgramError(text: "\(command.joined(separator: " ")): exit \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// A program that did not do what was to be measured.
struct ProgramError: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
