internal import FormRegister
public import RuleBook
public import SourceText

/// Reviews files of forms by a rule set, and hands every decided form to its observers.
public final class ReviewJob {
  public struct Options: Sendable {
    /// The as-of date; where nil, the date on which the registers were exported.
    public var asOf: CalendarDate?
    /// Whether files that can be used are reviewed although others cannot.
    public var keepsGoing: Bool
    /// What sections have answered and people have decided; nil where nobody was asked.
    public var answers: AnswerBook?

    public init(asOf: CalendarDate? = nil, keepsGoing: Bool = false, answers: AnswerBook? = nil) {
      (self.asOf, self.keepsGoing, self.answers) = (asOf, keepsGoing, answers)
    }
  }

  let ruleSet: RuleSet
  let options: Options
  var observers: [any ReviewObserver] = []
  private let reader: RegisterReader
  private var memos: [CalendarDate: DecisionMemo] = [:]

  public init(ruleSet: RuleSet, options: Options) {
    self.ruleSet = ruleSet
    self.options = options
    reader = RegisterReader(vocabulary: ruleSet.vocabulary, knowsDeclaredFacts: true)
  }

  /// The decisions by the rules in force on a day.
  func memo(on date: CalendarDate) -> DecisionMemo {
    if let memo = memos[date] { return memo }
    let memo = DecisionMemo(CompiledRules(ruleSet, on: date))
    memos[date] = memo
    return memo
  }

  /// Reviews the files in their order.
  ///
  /// A file with an error is rejected whole. Identifiers that stand twice are found when all files are
  /// read; where the review keeps going, `makeObservers` is then called again for a second run without the
  /// files that repeat them.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - makeObservers: Makes the observers of a run, for rules that are in force on no particular day.
  /// - Throws: What an observer throws.
  public func run(
    _ inputs: [ReviewInput], makeObservers: () throws -> [any ReviewObserver]
  ) throws -> ReviewSummary {
    var rejected: [RejectedFile] = []
    while true {
      observers = try makeObservers()
      let remaining = inputs.filter { input in !rejected.contains { $0.name == input.name } }
      var summary = try runOnce(remaining)
      // Without going on, every duplicate is an error of the run; else only those among what is reviewed.
      let left = options.keepsGoing ? summary.rejected.map(\.name) : Array(summary.unreadable)
      let searched = remaining.filter { !left.contains($0.name) }
      let duplicates = duplicates(searched, &summary.identifiers)
      for file in Set(duplicates.map(\.file)) {
        rejected.append(RejectedFile(name: file, errors: duplicates.filter { $0.file == file }))
      }
      if duplicates.isEmpty || !options.keepsGoing {
        summary.rejected = merged(summary.rejected + rejected, inputs)
        if let answers = summary.answers { summary.add(WarningList(answers.use.warnings(answers.book))) }
        return summary
      }
    }
  }

  /// The rejected files in the order of the inputs, each once with all its errors.
  private func merged(_ files: [RejectedFile], _ inputs: [ReviewInput]) -> [RejectedFile] {
    var seen: Set<String> = []
    return inputs.compactMap { input in
      let own = files.filter { $0.name == input.name }
      guard !own.isEmpty, seen.insert(input.name).inserted else { return nil }
      return RejectedFile(
        name: input.name, errors: own.flatMap(\.errors), errorCount: own.reduce(0) { $0 + $1.errorCount })
    }
  }

  private func runOnce(_ inputs: [ReviewInput]) throws -> ReviewSummary {
    var summary = ReviewSummary(ruleSet: ruleSet)
    summary.asOf = options.asOf
    summary.answers = options.answers.map { ($0, AnswerUse()) }
    for input in inputs {
      let review = FileReview(file: input.name, job: self)
      let kind = reader.read(input, visitor: review)
      if let mismatch = dateMismatch(review, summary) { review.report(mismatch) }
      let isRejected = kind == nil || review.errorCount > 0
      for observer in observers { try observer.end(fileIsRejected: isRejected) }
      if isRejected {
        summary.rejected.append(
          RejectedFile(name: input.name, errors: review.errors, errorCount: review.errorCount))
        if kind == nil { summary.unreadable.insert(input.name) }
        if kind != nil, !options.keepsGoing { summary.identifiers.merge(review.identifiers) }
      } else {
        summary.add(review)
      }
    }
    return summary
  }

  /// Registers exported on different days cannot be reviewed as of the day of export.
  private func dateMismatch(_ review: FileReview, _ summary: ReviewSummary) -> Diagnostic? {
    guard options.asOf == nil, let header = review.header, let date = header.exportedOn,
      let asOf = summary.asOf,
      let other = summary.firstDated, date != asOf
    else { return nil }
    return Diagnostic(
      .error, file: review.file, position: header.position,
      "`exportedOn` is \(date), but \(asOf) in \(other)", help: "give the day with --as-of")
  }

  private func duplicates(_ inputs: [ReviewInput], _ identifiers: inout IdentifierHashes) -> [Diagnostic] {
    let suspects = identifiers.suspects()
    guard !suspects.forms.isEmpty || !suspects.instruments.isEmpty else { return [] }
    let search = DuplicateSearch(suspects: suspects)
    for input in inputs { search.search(input, reader) }
    return search.duplicates
  }
}

/// A file that was left out of a review, and why.
public struct RejectedFile: Hashable, Sendable {
  public let name: String
  /// The first errors.
  public let errors: [Diagnostic]
  /// How many errors there are.
  public let errorCount: Int

  init(name: String, errors: [Diagnostic], errorCount: Int? = nil) {
    (self.name, self.errors, self.errorCount) = (name, errors, errorCount ?? errors.count)
  }
}

/// What a review has read, beside what its observers made of it.
public struct ReviewSummary: Sendable {
  public let ruleSet: RuleSet
  public internal(set) var asOf: CalendarDate?
  /// The municipalities whose registers were read, each once, in order.
  public internal(set) var municipalities: [String] = []
  public internal(set) var counts = ReviewCounts()
  public internal(set) var warnings = WarningList()
  public internal(set) var rejected: [RejectedFile] = []
  /// The answers, and what became of each; nil where there are none.
  public internal(set) var answers: (book: AnswerBook, use: AnswerUse)?
  var identifiers = IdentifierHashes()
  /// The files that are no XML of a known kind.
  var unreadable: Set<String> = []
  /// The file whose date of export is the as-of date.
  var firstDated: String?

  init(ruleSet: RuleSet) { self.ruleSet = ruleSet }

  mutating func add(_ review: FileReview) {
    counts += review.counts
    warnings.add(review.warnings)
    if let use = review.answerUse { answers?.use.add(use) }
    identifiers.merge(review.identifiers)
    if let header = review.header {
      if let name = header.municipality, !municipalities.contains(name) { municipalities.append(name) }
      if asOf == nil, let date = header.exportedOn { (asOf, firstDated) = (date, review.file) }
    }
  }

  /// What has to be looked at again of the answers and decisions about a form.
  public func answerWarnings(of form: String) -> [Diagnostic] {
    answers.map { $0.use.warnings($0.book, of: form) } ?? []
  }

  /// Adds warnings that are found when all files are read.
  public mutating func add(_ further: WarningList) { warnings.add(further) }
}
