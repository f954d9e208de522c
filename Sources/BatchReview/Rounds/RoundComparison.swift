internal import RuleBook
public import SourceText

/// What moved between two reviews, and why: each form with another outcome, by what the reviews have written.
public struct RoundComparison {
  public let from: WrittenReview
  public let to: WrittenReview
  /// The forms that move, in the order of the later review; those that are gone last.
  public private(set) var forms: [MovedForm] = []
  /// The forms that have requirements, or are unread, in the later review only.
  public private(set) var added: [String] = []
  /// The same in the earlier review only.
  public private(set) var removed: [String] = []

  private let reasons: MoveReasons
  private var tables = DecisionTables()
  private var kept = KeptForms()

  /// How many forms move for each reason; a form can have several.
  public var counts: [(reason: MoveReason, count: Int)] {
    MoveReason.allCases.map { reason in (reason, forms.count { $0.why.contains(reason) }) }.filter {
      $0.1 > 0
    }
  }

  /// Reads two reviews that were written, and finds what moved.
  ///
  /// - Parameters:
  ///   - from: The folder of the earlier review, or its `review.json`.
  ///   - to: The same of the later one.
  /// - Throws: ``RoundError`` with everything that is wrong with both.
  public init(from: String, to: String) throws(RoundError) {
    var readers = [from, to].map { WrittenReviewReader(WrittenReviewFiles($0)) }
    let reviews = readers.indices.map { readers[$0].read() }
    var problems = readers.map(\.diagnostics)
    var tables = DecisionTables()
    var kept = KeptForms()
    if let from = reviews[0] {
      var reader = DecisionFileReader(from)
      reader.read(&tables) { form, _ in kept.add(form) }
      problems[0] += reader.diagnostics
    }
    guard let from = reviews[0], let to = reviews[1] else {
      if let to = reviews[1] {
        var reader = DecisionFileReader(to)
        reader.read(&tables) { _, _ in }
        problems[1] += reader.diagnostics
      }
      throw RoundError(diagnostics: problems.flatMap(\.self))
    }
    (self.from, self.to, reasons) = (from, to, MoveReasons(from, to))
    (self.tables, self.kept) = (tables, kept)
    problems[1] += compare()
    guard problems.allSatisfy(\.isEmpty) else { throw RoundError(diagnostics: problems.flatMap(\.self)) }
  }

  /// Holds every form of the later review against the earlier one.
  private mutating func compare() -> [Diagnostic] {
    let strictness = (Strictness(from.outcomes), Strictness(to.outcomes))
    var found: Set<Int> = []
    var reader = DecisionFileReader(to)
    var tables = self.tables
    self.tables = DecisionTables()
    reader.read(&tables) { form, tables in
      let before = kept[form.form]
      if before != nil { found.insert(form.form) } else { added.append(tables.forms.text(form.form)) }
      compare(before, form, strictness, tables)
    }
    for form in kept.order.map(Int.init) where !found.contains(form) {
      removed.append(tables.forms.text(form))
      compare(kept[form], nil, strictness, tables)
    }
    kept = KeptForms()
    return reader.diagnostics
  }

  private mutating func compare(
    _ before: DecisionFileReader.Form?, _ after: DecisionFileReader.Form?,
    _ strictness: (Strictness, Strictness),
    _ tables: borrowing DecisionTables
  ) {
    let outcomes = (outcome(before, from, strictness.0), outcome(after, to, strictness.1))
    guard outcomes.0 != outcomes.1 else { return }
    let pairs = RequirementPairs.pairs(before?.lines ?? [], after?.lines ?? [])
    let requirements = pairs.filter { moved($0, strictness) }.map { [tables = copy tables] in
      reasons.requirement($0, tables)
    }
    let why = Set(requirements.flatMap(\.why)).union(requirements.isEmpty ? [reasons.ofForm] : [])
    forms.append(
      MovedForm(
        id: tables.forms.text((after ?? before)!.form),
        department: (after ?? before)!.department.map(tables.texts.text), number: after?.name.number,
        title: after?.name.title, from: outcomes.0, to: outcomes.1,
        why: MoveReason.allCases.filter(why.contains), requirements: requirements))
  }

  /// Whether a requirement can be something else than before.
  private func moved(_ pair: RequirementPairs.Pair, _ strictness: (Strictness, Strictness)) -> Bool {
    guard let old = pair.from, let new = pair.to else { return true }
    return results(old, from, strictness.0) != results(new, to, strictness.1)
  }

  private func results(_ line: DecidedLine, _ review: WrittenReview, _ strictness: Strictness) -> Set<String>
  {
    Set(line.results.ranks.map { review.name(of: strictness.outcome(at: $0)) })
  }

  /// What a form is as a whole: the strictest of its requirements over all that they can be.
  private func outcome(
    _ form: DecisionFileReader.Form?, _ review: WrittenReview, _ strictness: Strictness
  ) -> String {
    guard let form else { return FormOutcomes.noRequirement }
    let results = form.lines.reduce(ResultSet()) { $0.strictest($1.results) }
    return review.name(of: results.single.flatMap(strictness.outcome(at:)))
  }
}

/// Written reviews that cannot be held against each other.
public struct RoundError: Error {
  /// Everything that is wrong with both.
  public let diagnostics: [Diagnostic]
}
