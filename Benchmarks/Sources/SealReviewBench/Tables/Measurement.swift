/// A table that a benchmark prints.
enum Measurement: String, CaseIterable {
  case parse, documents, laws, files, memory, growth, decisions, check, start
}

/// How large the inputs are.
struct Sizes {
  /// Megabytes of the register.
  var register = 1_000
  /// Megabytes of the laws.
  var laws = 500
  /// A folder of laws; without one there is no table of them.
  var lawFolder: String?
  /// Megabytes of the registers of which memory is measured.
  var memory: [Int] = [1, 10, 100, 1_000]
  /// How many rules are checked.
  var rules = [20, 200, 2_000]
  /// Forms of which decisions are made in memory.
  var decidedForms = 100_000
}
