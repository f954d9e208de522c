/// How the time grows with the forms.
struct GrowthTable {
  let bench: Workbench
  let sizes: Sizes

  func measure() throws -> MarkdownTable {
    let large = try bench.register(bytes: sizes.register * 1_000_000)
    let small = try bench.register(forms: large.forms / 10)
    var table = MarkdownTable(
      "Ten times the forms",
      ["program", "\(small.forms.grouped) forms, CPU s", "\(large.forms.grouped) forms, CPU s", "×", "goal"])
    for make in [{ bench.tally($0) }, { bench.review($0, documents: false) }] as [(String) -> Program] {
      let contest = try Contest(
        [make(small.files[0]), make(large.files[0])], rounds: bench.rounds, in: bench)
      table.add([
        contest.programs[0].name, contest.median(0, \.cpu).text(2), contest.median(1, \.cpu).text(2),
        contest.ratio(1, \.cpu).text(2), "≤ 10.5",
      ])
    }
    return table
  }
}
