internal import ArgumentParser
internal import Foundation
internal import SealReview

/// Measures other engines on one table, and fails where one decides otherwise.
struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers",
    abstract: "Decides the same cases with other engines, and fails where one disagrees.",
    discussion: "Each comes from PyPI into a virtual environment in a temporary folder, which is removed.")

  @Option(help: "How many random cases.") var cases = 20_000
  @Option(help: "What tells one set of cases from another.") var seed: UInt64 = 1
  @Option(help: "How often each engine decides them.") var rounds = 3
  @Option(help: "After how many seconds of processor an engine stops.") var seconds = 60
  @Option(help: "The folder of the table and the engines.") var scripts = "Benchmarks/Peers"
  @Option(help: "Only these, by their modules in the folder's `engines`.") var only: String?
  @Option(help: "The Python that makes the virtual environment.") var python = "python3"

  func validate() throws {
    guard cases > 0, rounds > 0, seconds > 0 else { throw ValidationError("numbers begin at 1") }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/sealreview-bench-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let table = try PeerTable(path: scripts + "/table.json")
    let own = OwnDecisions(try table.write(toFolder: folder + "/rules"), table.cases(cases, seed: seed))
    try JSONEncoder().encode(own.given).write(to: URL(filePath: folder + "/cases.json"))
    let environment = try PeerPython(folder: folder, scripts: scripts, python: python)
    var reasons: [String: String] = [:]
    let peers = Peer.all.filter { peer in
      only.map { $0.split(separator: ",").contains(peer.engine[...]) } ?? true
    }
    for peer in peers {
      Self.say("installing \(peer.name)")
      if let package = peer.package { reasons[peer.engine] = try environment.install(package) }
    }
    var answers: [String: [PeerAnswer]] = [:]
    for round in 1...rounds {
      own.decide()
      for peer in peers where reasons[peer.engine] == nil {
        Self.say("round \(round) of \(rounds): \(peer.name)")
        let (answer, reason) = try environment.decide(peer, cases: folder + "/cases.json", seconds: seconds)
        if let answer {
          answers[peer.engine, default: []].append(answer)
        } else {
          reasons[peer.engine] = reason
        }
      }
    }
    let disagreeing = print(peers, answers, reasons, own, rows: table.count)
    if !disagreeing.isEmpty {
      Self.say("another outcome than SealReview's: \(disagreeing.joined(separator: ", "))")
      throw ExitCode.failure
    }
  }

  /// Prints the table, and gives the engines that decide otherwise.
  private func print(
    _ peers: [Peer], _ answers: [String: [PeerAnswer]], _ reasons: [String: String], _ own: OwnDecisions,
    rows: Int
  ) -> [String] {
    var table = MarkdownTable(
      "One table of \(rows) rules, \(cases.grouped) random cases, all facts known, one core",
      ["engine", "version", "decisions a second", "SealReview is × as fast", "agrees on"])
    let speed = RunCost.median(own.speeds)
    func times(_ other: Double) -> String { (speed / other).text(other > speed / 10 ? 2 : 0) }
    table.add(["SealReview, each case anew", "", speed.text(0), "1", "itself"])
    let known = RunCost.median(own.memoSpeeds)
    table.add(["SealReview, cases that it has met (`DecisionMemo`)", "", known.text(0), times(known), "all"])
    var disagreeing: [String] = []
    for peer in peers {
      guard let given = answers[peer.engine], let first = given.first, reasons[peer.engine] == nil else {
        table.add([peer.name, "", "—", "", reasons[peer.engine] ?? "not run"])
        continue
      }
      let agrees = given.allSatisfy { zip($0.outcomes, own.outcomes).allSatisfy { $0 == $1 } }
      if !agrees { disagreeing.append(peer.name) }
      let decided = given.map(\.outcomes.count).min()!
      let peerSpeed = RunCost.median(given.map(\.speed))
      table.add([
        peer.name, first.version, peerSpeed.text(0), times(peerSpeed),
        agrees ? decided == cases ? "all" : "the first \(decided.grouped)" : "**not all**",
      ])
    }
    Swift.print(
      "\(Machine.description), \(rounds) rounds; load \(Machine.load)\n\n\(table.text)", terminator: "")
    return disagreeing
  }

  private static func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
