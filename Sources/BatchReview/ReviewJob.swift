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

    public init(asOf: CalendarDate? = nil, keepsGoing: Bool = false) {
      self.asOf = asOf
      self.keepsGoing = keepsGoing
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
      let accepted = remaining.filter { input in !summary.rejected.contains { $0.name == input.name } }
      let duplicates = duplicates(accepted, &summary.identifiers)
      summary.rejected = inputs.compactMap { input in
        (summary.rejected + rejected).first { $0.name == input.name }
      }
      if duplicates.isEmpty { return summary }
      for file in accepted {
        let own = duplicates.filter { $0.file == file.name }
        if !own.isEmpty { rejected.append(RejectedFile(name: file.name, errors: own, errorCount: own.count)) }
      }
      if !options.keepsGoing {
        summary.rejected = inputs.compactMap { input in
          (summary.rejected + rejected).first { $0.name == input.name }
        }
        return summary
      }
    }
  }

  private func runOnce(_ inputs: [ReviewInput]) throws -> ReviewSummary {
    var summary = ReviewSummary(ruleSet: ruleSet)
    summary.asOf = options.asOf
    for input in inputs {
      let review = FileReview(file: input.name, job: self)
      let kind = reader.read(input, visitor: review)
      if let mismatch = dateMismatch(review, summary) { review.report(mismatch) }
      let isRejected = kind == nil || review.errorCount > 0
      for observer in observers { try observer.end(fileIsRejected: isRejected) }
      if isRejected {
        summary.rejected.append(
          RejectedFile(name: input.name, errors: review.errors, errorCount: review.errorCount))
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
  var identifiers = IdentifierHashes()
  /// The file whose date of export is the as-of date.
  var firstDated: String?

  init(ruleSet: RuleSet) { self.ruleSet = ruleSet }

  mutating func add(_ review: FileReview) {
    counts += review.counts
    warnings.add(review.warnings)
    identifiers.merge(review.identifiers)
    if let header = review.header {
      if let name = header.municipality, !municipalities.contains(name) { municipalities.append(name) }
      if asOf == nil, let date = header.exportedOn { (asOf, firstDated) = (date, review.file) }
    }
  }

  /// Adds warnings that are found when all files are read.
  public mutating func add(_ further: WarningList) { warnings.add(further) }
}
