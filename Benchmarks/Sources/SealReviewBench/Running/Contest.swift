/// Several programs that run in turn, round by round, so that each meets the same weather.
struct Contest {
  let programs: [Program]
  /// For each program its runs, by round.
  private(set) var costs: [[RunCost]]

  init(_ programs: [Program], rounds: Int, in bench: Workbench) throws {
    self.programs = programs
    costs = Array(repeating: [], count: programs.count)
    for round in 1...rounds {
      for (index, program) in programs.enumerated() {
        bench.say("round \(round) of \(rounds): \(program.name)")
        costs[index].append(try program.run(in: bench.folder))
      }
    }
  }

  /// The middle of a program's runs.
  func median(_ program: Int, _ value: (RunCost) -> Double) -> Double {
    RunCost.median(costs[program].map(value))
  }

  /// The middle of a program's ratios to the first, each of one round.
  func ratio(_ program: Int, _ value: (RunCost) -> Double) -> Double {
    RunCost.median(zip(costs[program], costs[0]).map { value($0) / max(value($1), 0.001) })
  }

  /// A table of all programs, the first of which is the measure.
  func table(_ title: String, goals: [Int: String] = [:]) -> MarkdownTable {
    var table = MarkdownTable(title, ["program", "CPU s", "× CPU", "wall s", "× wall", "peak MB", "goal"])
    for index in programs.indices {
      table.add([
        programs[index].name, median(index, \.cpu).text(2), ratio(index, \.cpu).text(2),
        median(index, \.wall).text(2),
        ratio(index, \.wall).text(2), (median(index, \.peakKilobytes) * 1_024 / 1_000_000).text(0),
        goals[index] ?? "",
      ])
    }
    return table
  }
}
