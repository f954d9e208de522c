internal import FormRegister
public import RuleBook
public import SourceText

/// What becomes of a register's forms when the rules change, or the day.
public struct RegisterComparison {
  /// A form whose outcome as a whole changes.
  public struct MovedForm: Sendable {
    public let from: FormOutcomes.Form
    public let to: FormOutcomes.Form
  }

  /// The forms that move, in the order of the register.
  public let forms: [MovedForm]
  /// The tables of forms per department.
  public let tally: (from: Tally, to: Tally)
  public let worklist: WorklistChange
  /// What the later of the two reviews read.
  public let summary: ReviewSummary

  /// Reviews the same files by both rule sets.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - ruleSets: The rules before and after, in one vocabulary.
  ///   - fromDate: The as-of date before; the day of export where neither day is given.
  ///   - toDate: The as-of date after; where only one day is given it holds for both.
  ///   - temporaryDirectory: Where the worklists may keep a file.
  /// - Throws: What reading and collecting throws.
  public init(
    _ inputs: [ReviewInput], by ruleSets: ComparableRuleSets, fromDate: CalendarDate?, toDate: CalendarDate?,
    temporaryDirectory: String
  ) throws {
    let before = try Side(inputs, ruleSets.from, fromDate ?? toDate, temporaryDirectory)
    let after = try Side(inputs, ruleSets.to, toDate ?? fromDate, temporaryDirectory)
    forms = zip(before.outcomes.forms, after.outcomes.forms).filter { $0.outcome != $1.outcome }.map {
      MovedForm(from: $0, to: $1)
    }
    tally = (before.counter.tally, after.counter.tally)
    worklist = try WorklistChange(before.collector.worklist(), after.collector.worklist())
    summary = after.summary
  }

  /// One of the two reviews.
  private struct Side {
    let outcomes = FormOutcomes()
    let counter: TallyCounter
    let collector: WorklistCollector
    let summary: ReviewSummary

    init(_ inputs: [ReviewInput], _ ruleSet: RuleSet, _ date: CalendarDate?, _ directory: String) throws {
      counter = TallyCounter(axis: .department, unit: .form, ruleSet: ruleSet)
      collector = WorklistCollector(vocabulary: ruleSet.vocabulary, temporaryDirectory: directory)
      let observers: [any ReviewObserver] = [outcomes, counter, collector]
      summary = try ReviewJob(ruleSet: ruleSet, options: .init(asOf: date)).run(inputs) { observers }
    }
  }
}

/// Which instruments a change puts on the worklist, takes off it, or asks something else of.
public struct WorklistChange: Sendable {
  /// An instrument as the worklist names it.
  public struct Instrument: Hashable, Sendable {
    public let id: String
    public let title: String?
  }

  public private(set) var added: [Instrument] = []
  public private(set) var removed: [Instrument] = []
  public private(set) var changed: [Instrument] = []

  init(_ before: Worklist, _ after: Worklist) throws {
    var old: [String: [String]] = [:]
    var order: [Instrument] = []
    try before.visitEntries { entry in
      old[entry.id] = Self.work(entry)
      order.append(Instrument(id: entry.id, title: entry.title))
    }
    var kept: Set<String> = []
    try after.visitEntries { entry in
      let instrument = Instrument(id: entry.id, title: entry.title)
      guard let work = old[entry.id] else { return added.append(instrument) }
      kept.insert(entry.id)
      if work != Self.work(entry) { changed.append(instrument) }
    }
    removed = order.filter { !kept.contains($0.id) }
  }

  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// What has to be done to an instrument, in words that are the same where the work is.
  private static func work(_ entry: Worklist.Entry) -> [String] {
    ["\(entry.tier)"] + entry.after.map { "after \($0)" } + entry.articles
      + entry.forms.flatMap { form in
        form.requirements.map { "\(form.id)\u{0}\($0.act)\u{0}\($0.signer)\u{0}\($0.into)" }
      }
  }
}
