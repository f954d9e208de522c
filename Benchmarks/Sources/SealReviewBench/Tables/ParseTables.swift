internal import Workload

/// SealReview against libxml2's own limit, on the same bytes.
struct ParseTables {
  let bench: Workbench
  let sizes: Sizes

  private static let goals = [1: "≤ 1.25 × CPU", 2: "≤ 1.6 × CPU"]

  /// One large register.
  func register() throws -> MarkdownTable {
    let written = try bench.register(bytes: sizes.register * 1_000_000)
    let path = written.files[0]
    return try Contest(
      [bench.bareParse([path]), bench.tally(path), bench.review(path, documents: false)],
      rounds: bench.rounds, in: bench
    ).table("One register: \(describe(written))", goals: Self.goals)
  }

  /// A register with the documents for people, which are meant for at most 100,000 forms.
  func documents() throws -> MarkdownTable {
    let written = try bench.register(bytes: min(sizes.register, 100) * 1_000_000)
    let path = written.files[0]
    return try Contest(
      [bench.bareParse([path]), bench.review(path, documents: false), bench.review(path, documents: true)],
      rounds: bench.rounds, in: bench
    ).table("With workbook and page: \(describe(written))")
  }

  /// Laws, repeated.
  func laws() throws -> MarkdownTable? {
    guard let folder = sizes.lawFolder else { return nil }
    let copies = try LawCopies.write(folder, bytes: sizes.laws * 1_000_000, to: "\(bench.folder)/laws")
    let (path, day) = ("\(bench.folder)/laws", ["--as-of", "2021-10-01"])
    return try Contest(
      [bench.bareParse(copies.files), bench.tally(path, day), bench.review(path, documents: false, day)],
      rounds: bench.rounds, in: bench
    ).table(
      "Standard law XML: \(copies.files.count.grouped) files, \((copies.bytes / 1_000_000).grouped) MB",
      goals: Self.goals)
  }

  /// The same bytes in twenty files.
  func files() throws -> MarkdownTable {
    let written = try bench.registers(bytes: sizes.register * 1_000_000, files: 20)
    let folder = String(written.files[0].prefix(upTo: written.files[0].lastIndex(of: "/")!))
    return try Contest(
      [bench.bareParse(written.files), bench.tally(folder), bench.review(folder, documents: false)],
      rounds: bench.rounds, in: bench
    ).table("Twenty files: \(describe(written))", goals: [1: "≤ 0.7 × wall", 2: "≤ 0.7 × wall"])
  }

  private func describe(_ written: RegisterGenerator.Written) -> String {
    "\(written.forms.grouped) forms, \((written.bytes / 1_000_000).grouped) MB"
  }
}
