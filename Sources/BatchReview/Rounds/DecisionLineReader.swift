internal import RuleBook
internal import SourceText

/// What a form is called for people.
struct FormLineName {
  var number: String?
  var title: String?
}

/// Reads a line of `decisions.ndjson` into a few words.
struct DecisionLineReader {
  private let outcomes: [String: UInt8]
  private let strictness: Strictness

  /// Which form a line is about, and what is decided.
  struct Line {
    var form = -1
    /// The number of the department's text, nil where it is not known.
    var department: Int?
    /// The form's number and title, where the line has them.
    var name = FormLineName()
    var decided = DecidedLine()
  }

  /// The keys without which a line is none.
  private static let required = ["form", "department", "outcome", "rule", "forcedBy", "facts"]

  init(_ review: WrittenReview) {
    outcomes = Dictionary(uniqueKeysWithValues: review.outcomes.enumerated().map { ($1.id, UInt8($0)) })
    strictness = Strictness(review.outcomes)
  }

  /// Reads one line; its texts go into the tables.
  func read(_ scanner: inout JSONScanner, _ tables: inout DecisionTables) throws(JSONProblem) -> Line {
    var line = Line()
    var found: Set<String> = []
    var named: [UInt32] = []
    var possible: [Int]?
    var rules: [UInt32]?
    var isUnread = false
    let start = scanner.offset
    try scanner.members { key, scanner throws(JSONProblem) in
      let key = String(decoding: key, as: UTF8.self)
      let place = scanner.offset
      switch key {
      case "form": line.form = tables.forms.index(of: try scanner.text())
      case "department": line.department = try scanner.textOrNull().map { tables.texts.index(of: $0) }
      case "number": line.name.number = try scanner.textOrNull().map { String(decoding: $0, as: UTF8.self) }
      case "title": line.name.title = try scanner.textOrNull().map { String(decoding: $0, as: UTF8.self) }
      case "requirement":
        let number = try scanner.integer()
        guard (1...1_000_000).contains(number) else {
          throw JSONProblem("no number of a requirement", at: place)
        }
        line.decided.requirement = Int32(number)
      case "outcome": line.decided.outcome = try outcome(&scanner)
      case "undetermined": isUnread = try scanner.text().elementsEqual("unread".utf8)
      case "possible":
        var ranks: [Int] = []
        try scanner.elements { scanner throws(JSONProblem) in
          ranks.append(rank(of: try outcome(&scanner)))
        }
        possible = ranks
      case "rule":
        if let rule = try scanner.textOrNull() { rules = [UInt32(tables.texts.index(of: rule))] }
      case "rules": rules = try names(&scanner) { UInt32(tables.texts.index(of: $0)) }
      case "forcedBy", "ask": named += try names(&scanner) { UInt32(tables.fact($0)) }
      case "answered": line.decided.answered = tables.list(try names(&scanner) { UInt32(tables.fact($0)) })
      case "facts": line.decided.facts = try facts(&scanner, &tables)
      case "decision":
        let decision = try scanner.value()
        guard decision != .null else { return }
        line.decided.decision = Int32(tables.decisions.count)
        tables.decisions.append(decision)
      default: return try scanner.skip()
      }
      found.insert(key)
    }
    try scanner.finish()
    let required = Self.required + (isUnread ? [] : ["requirement"])
    if let key = required.first(where: { !found.contains($0) }) {
      throw JSONProblem("the line has no `\(key)`", at: start)
    }
    line.decided.rules = tables.list(rules ?? [])
    line.decided.named = tables.list(named)
    line.decided.results = ResultSet(possible ?? [rank(of: line.decided.outcome)])
    return line
  }

  private func rank(of outcome: UInt8?) -> Int {
    outcome.map { strictness.rank(of: Int($0)) } ?? strictness.undetermined
  }

  private func outcome(_ scanner: inout JSONScanner) throws(JSONProblem) -> UInt8? {
    let place = scanner.offset
    let id = String(decoding: try scanner.text(), as: UTF8.self)
    if id == FormOutcomes.undetermined { return nil }
    guard let outcome = outcomes[id] else {
      throw JSONProblem("`\(id)` is no outcome of the review", at: place)
    }
    return outcome
  }

  private func names(
    _ scanner: inout JSONScanner, _ number: (ArraySlice<UInt8>) -> UInt32
  ) throws(JSONProblem) -> [UInt32] {
    var names: [UInt32] = []
    try scanner.elements { scanner throws(JSONProblem) in names.append(number(try scanner.text())) }
    return names
  }

  /// The known facts by the numbers of their names; the form's id is left out, which is the same on both sides.
  private func facts(
    _ scanner: inout JSONScanner, _ tables: inout DecisionTables
  ) throws(JSONProblem) -> Int32 {
    var pairs: [UInt32] = []
    var isSorted = true
    try scanner.members { key, scanner throws(JSONProblem) in
      guard let value = try scanner.textOrNull(), !key.elementsEqual("form.id".utf8) else { return }
      let fact = UInt32(tables.facts.index(of: key))
      isSorted = isSorted && (pairs.isEmpty || pairs[pairs.count - 2] < fact)
      pairs.append(fact)
      pairs.append(UInt32(tables.texts.index(of: value)))
    }
    if !isSorted {
      let order = stride(from: 0, to: pairs.count, by: 2).sorted { pairs[$0] < pairs[$1] }
      pairs = order.flatMap { [pairs[$0], pairs[$0 + 1]] }
    }
    return tables.list(pairs)
  }
}
