internal import ArgumentParser
internal import Foundation

/// Measures, and prints the tables of the README.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Measures, and prints tables in Markdown; programs run in turn, round by round.",
    discussion:
      "Run it in the project's folder. Values are medians of the rounds, ratios those of each round.")

  @Option(
    help: "The tables: \(Measurement.allCases.map(\.rawValue).joined(separator: ", ")); all by default.")
  var tables: String?
  @Option(help: "Megabytes of the register.") var size = 1_000
  @Option(help: "A folder of standard law XML; without it there is no table of laws.") var laws: String?
  @Option(help: "Megabytes to which the laws are repeated.") var lawsSize = 500
  @Option(help: "How often each program runs.") var rounds = 5
  @Option(help: "What tells one register from another.") var seed: UInt64 = 1
  @Flag(help: "Also measure the memory of a register of 4 GB.") var large = false
  @Option(help: "The program that is measured.") var sealreview = ".build/release/sealreview"
  @Option(help: "The rule set.") var rules = "rules/wako"
  @Option(help: "Where files are written; by default a temporary folder, which is removed.") var work: String?

  func run() throws {
    let folder =
      work ?? FileManager.default.temporaryDirectory.path + "/sealreview-bench-\(UUID().uuidString)"
    defer { if work == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let bench = try Workbench(
      folder: folder, sealreview: sealreview, rules: rules, rounds: rounds, seed: seed)
    var sizes = Sizes(register: size, laws: lawsSize, lawFolder: laws)
    sizes.memory = [1, 10, 100, 1_000].filter { $0 <= size } + (large ? [4_000] : [])
    if size < 100 {
      sizes.rules = [20]
      sizes.decidedForms = 1_000
    }
    print("\(Machine.description), \(rounds) rounds; load \(Machine.load) at the beginning")
    for table in try measurements() {
      guard let table = try measure(table, bench, sizes) else { continue }
      print("\n" + table.text, terminator: "")
      fflush(nil)
    }
    print("\nload \(Machine.load) at the end")
  }

  private func measurements() throws -> [Measurement] {
    guard let tables else { return Measurement.allCases }
    return try tables.split(separator: ",").map { name in
      guard let table = Measurement(rawValue: String(name)) else {
        throw ValidationError("no table `\(name)`")
      }
      return table
    }
  }

  private func measure(_ table: Measurement, _ bench: Workbench, _ sizes: Sizes) throws -> MarkdownTable? {
    let parse = ParseTables(bench: bench, sizes: sizes)
    return switch table {
    case .parse: try parse.register()
    case .documents: try parse.documents()
    case .laws: try parse.laws()
    case .files: try parse.files()
    case .memory: try MemoryTable(bench: bench, sizes: sizes).measure()
    case .growth: try GrowthTable(bench: bench, sizes: sizes).measure()
    case .decisions: try DecisionTable(bench: bench, sizes: sizes).measure()
    case .check: try CheckTable(bench: bench, sizes: sizes).measure()
    case .start: try StartTable(bench: bench).measure()
    }
  }
}
