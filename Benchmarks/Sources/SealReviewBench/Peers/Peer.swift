internal import Foundation

/// Another engine, with its package.
struct Peer {
  /// The module of `Peers/engines`.
  let engine: String
  let name: String
  /// The package that is installed; nil for what Python brings along.
  let package: String?

  static let all = [
    Peer(engine: "plain_python", name: "plain Python", package: nil),
    Peer(engine: "openfisca_core", name: "openfisca-core (arrays)", package: "openfisca-core"),
    Peer(engine: "saxonche", name: "saxonche (XSLT 3.0)", package: "saxonche"),
    Peer(engine: "lxml_schematron", name: "lxml (ISO Schematron)", package: "lxml"),
    Peer(engine: "cedarpy", name: "cedarpy (Cedar)", package: "cedarpy"),
    Peer(engine: "zen_engine", name: "zen-engine (GoRules)", package: "zen-engine"),
    Peer(engine: "clipspy", name: "clipspy (CLIPS)", package: "clipspy"),
    Peer(engine: "regopy", name: "regopy (Rego)", package: "regopy"),
  ]
}

/// What an engine did with the cases.
struct PeerAnswer: Decodable {
  let version: String
  /// The outcomes in the order of the cases, nil where undetermined; fewer than the cases where time was up.
  let outcomes: [String?]
  /// Decisions a second of processor.
  let speed: Double
}

/// Python with the peers' packages.
struct PeerPython {
  let folder: String
  let scripts: String

  /// Makes a virtual environment of its own.
  init(folder: String, scripts: String, python: String) throws {
    (self.folder, self.scripts) = (folder, scripts)
    let made = try Self.run([python, "-m", "venv", folder + "/venv"])
    guard made.code == 0 else { throw ProgramError(text: "no virtual environment: \(made.errors)") }
  }

  private var python: String { folder + "/venv/bin/python" }

  /// Installs a package.
  ///
  /// - Returns: Why it cannot be installed; nil where it can.
  func install(_ package: String) throws -> String? {
    let made = try Self.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", package])
    return made.code == 0 ? nil : Self.lastLine(made.errors)
  }

  /// Has an engine decide the cases.
  ///
  /// - Returns: Its answer, or why there is none.
  func decide(_ peer: Peer, cases: String, seconds: Int) throws -> (answer: PeerAnswer?, reason: String) {
    let made = try Self.run(
      [python, "-B", scripts + "/peer.py", peer.engine, scripts + "/table.json", cases, String(seconds)])
    let answer = try? JSONDecoder().decode(PeerAnswer.self, from: Data(made.output.utf8))
    return (answer, answer == nil ? Self.lastLine(made.errors) : "")
  }

  private static func lastLine(_ text: String) -> String {
    String(
      (text.split(separator: "\n").last { !$0.hasPrefix("hint") && !$0.isEmpty } ?? "no reason given").prefix(
        200))
  }

  private static func run(_ command: [String]) throws -> (code: Int32, output: String, errors: String) {
    let base = FileManager.default.temporaryDirectory.path + "/sealreview-bench-\(UUID().uuidString)"
    let paths = [base + ".out", base + ".err"]
    defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    for path in paths { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = FileHandle(forWritingAtPath: paths[0])
    process.standardError = FileHandle(forWritingAtPath: paths[1])
    try process.run()
    process.waitUntilExit()
    let texts = try paths.map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
    return (process.terminationStatus, texts[0], texts[1])
  }
}
