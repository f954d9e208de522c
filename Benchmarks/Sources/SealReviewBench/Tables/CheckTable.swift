internal import Workload

/// How long the proof of rule sets takes.
struct CheckTable {
  let bench: Workbench
  let sizes: Sizes

  func measure() throws -> MarkdownTable {
    let programs = try sizes.rules.map { count in
      let folder = "\(bench.folder)/rules-\(count)"
      try RuleSetGenerator(seed: 1).write(rules: count, toFolder: folder)
      return Program(
        name: "sealreview check, \(count.grouped) rules", command: [bench.sealreview, "check", folder],
        codes: [0, 1])
    }
    let contest = try Contest(programs, rounds: bench.rounds, in: bench)
    var table = MarkdownTable("Proving generated rule sets", ["rules", "CPU s", "wall s", "peak MB"])
    for (index, count) in sizes.rules.enumerated() {
      table.add([
        count.grouped, contest.median(index, \.cpu).text(2), contest.median(index, \.wall).text(2),
        (contest.median(index, \.peakKilobytes) * 1_024 / 1_000_000).text(0),
      ])
    }
    return table
  }
}
