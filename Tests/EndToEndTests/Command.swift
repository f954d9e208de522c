import Foundation
import Glibc

/// The built `sealreview`, run as a user runs it, and other programs.
enum Command {
  /// What a run left behind.
  struct Result {
    /// The exit code; 128 and the signal's number where a signal ended it.
    var code: Int
    var output: [UInt8]
    var diagnostics: String
    /// The most memory that it was seen to hold, in bytes.
    var peakMemory: Int

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard error.
    var lines: [String] { diagnostics.split(separator: "\n").map(String.init) }
    /// The output as JSON; nil where it is none.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(output), options: .fragmentsAllowed) }
  }

  enum Failure: Error {
    case notBuilt(String)
    case cannotStart(Int32)
    case timedOut(seconds: Int, arguments: [String])
  }

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The command stands beside the bundle of tests, whatever the scratch path is.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    var folder = URL(filePath: own).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "sealreview").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    return own
  }()

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - arguments: What stands behind its name.
  ///   - input: Its standard input.
  ///   - folder: Where it runs; the package's folder where nil.
  ///   - environment: Variables beside the tests' own.
  ///   - seconds: When it is killed.
  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil,
    environment: [String: String] = [:], seconds: Int = 100
  ) throws -> Result {
    guard path.hasSuffix("/sealreview") else { throw Failure.notBuilt(path) }
    return try run(
      program: path, arguments, input: input, in: folder, environment: environment, seconds: seconds)
  }

  /// Runs any program to its end.
  static func run(
    program: String, _ arguments: [String], input: [UInt8] = [], in folder: String? = nil,
    environment: [String: String] = [:], seconds: Int = 100
  ) throws -> Result {
    let scratch = FileManager.default.temporaryDirectory.path + "/command-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try Data(input).write(to: URL(filePath: scratch + "/in"))
    // Glibc hides from Swift that a process can be started in another folder.
    let child = try start(["/usr/bin/env", "-C", folder ?? root, program] + arguments, environment, scratch)
    var status: Int32 = 0
    var peakMemory = 0
    let deadline = ContinuousClock.now + .seconds(seconds)
    while waitpid(child, &status, WNOHANG) == 0 {
      if ContinuousClock.now > deadline {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        throw Failure.timedOut(seconds: seconds, arguments: arguments)
      }
      peakMemory = max(peakMemory, memory(of: child))
      usleep(2_000)
    }
    let signal = Int(status & 0x7F)
    return Result(
      code: signal == 0 ? Int((status >> 8) & 0xFF) : 128 + signal,
      output: Array(try Data(contentsOf: URL(filePath: scratch + "/out"))),
      diagnostics: String(decoding: try Data(contentsOf: URL(filePath: scratch + "/err")), as: UTF8.self),
      peakMemory: peakMemory)
  }

  /// The most memory that a running process has held; its resource usage would count the tests' own memory,
  /// which it shares until it becomes another program.
  private static func memory(of child: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return (Int(line.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]) ?? 0) * 1_024
  }

  private static func start(
    _ words: [String], _ environment: [String: String], _ scratch: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, scratch + "/in", O_RDONLY, 0)
    for (descriptor, name) in [(1, "/out"), (2, "/err")] as [(Int32, String)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, scratch + name, O_WRONLY | O_CREAT, 0o600)
    }
    // Messages are English, whatever the locale of whoever runs the tests.
    let own = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    let variables = own.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var arguments = words.map { strdup($0) } + [nil]
    var pairs = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + pairs { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, nil, &arguments, &pairs)
    guard code == 0 else { throw Failure.cannotStart(code) }
    return child
  }
}
