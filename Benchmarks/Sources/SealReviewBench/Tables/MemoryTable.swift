internal import Workload

/// The most memory that a review holds, above a review of nothing.
struct MemoryTable {
  let bench: Workbench
  let sizes: Sizes

  func measure() throws -> MarkdownTable {
    let empty = try bench.register(forms: 0).files[0]
    let base = try peak(bench.review(empty, documents: false))
    var table = MarkdownTable(
      "Peak memory above an empty run (\((base / 1_000_000).text(1)) MB)",
      ["register", "forms", "tally MB", "review --output MB", "bytes a form", "goal MB"])
    for megabytes in sizes.memory {
      let written = try bench.register(bytes: megabytes * 1_000_000)
      let tally = try peak(bench.tally(written.files[0])) - base
      let review = try peak(bench.review(written.files[0], documents: false)) - base
      let goal = 48_000_000 + 32 * Double(written.forms)
      table.add([
        "\(megabytes.grouped) MB", written.forms.grouped, (tally / 1_000_000).text(1),
        (review / 1_000_000).text(1),
        (review / Double(written.forms)).text(0), "≤ \((goal / 1_000_000).text(0))",
      ])
      if megabytes > 1_000 { bench.drop(written) }
    }
    return table
  }

  /// The larger of two runs, in bytes.
  private func peak(_ program: Program) throws -> Double {
    bench.say("memory: \(program.name)")
    return try (0..<2).map { _ in try program.run(in: bench.folder).peakKilobytes }.max()! * 1_024
  }
}
