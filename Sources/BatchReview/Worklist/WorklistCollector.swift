public import FormRegister
internal import RuleBook
internal import SourceText

/// Collects what a review wants revised; what it keeps in memory is a few words an instrument.
public final class WorklistCollector: ReviewObserver {
  private let spool: Spool
  private let vocabulary: Vocabulary
  private let marksDecisions: Bool
  private let rootArticle: UInt8
  private let ownTiers: Set<UInt8>
  private var records: [InstrumentPlace] = []
  private var references: [Reference] = []
  private var failure: (any Error)?
  private var memo: DecisionMemo?
  private var file = ""
  /// What stood here when the file began, for a file that is rejected.
  private var mark: (records: Int, references: Int, end: UInt64) = (0, 0, 0)

  // The instrument at hand.
  private var forms = RecordWriter()
  private var formCount = 0
  private var articles: [ExactText] = []

  /// A basis that names another instrument than the form's own.
  private struct Reference {
    var from: Int
    var number: NumberHash
    var article: String?
    /// The law as written and the place, where it should be one of the city's own; else nil.
    var own: (law: String, file: String, position: SourcePosition)?
  }

  /// - Parameters:
  ///   - temporaryDirectory: Where a file is made when there is much to remember.
  ///   - marksDecisions: Whether there are answers, and so may be decisions of people.
  public init(vocabulary: Vocabulary, temporaryDirectory: String, marksDecisions: Bool = false) {
    (self.vocabulary, self.marksDecisions) = (vocabulary, marksDecisions)
    spool = Spool(directory: temporaryDirectory)
    rootArticle = vocabulary.value("article", of: .basisRoot)
    ownTiers = Set(
      ["ordinance", "rule", "directive", "notice", "outline"].map { vocabulary.value($0, of: .basisTier) })
  }

  public func use(_ memo: DecisionMemo) { self.memo = memo }

  public func begin(file: String) {
    self.file = file
    mark = (records.count, references.count, spool.end)
  }

  public func begin(_ instrument: borrowing InstrumentRecord) {
    forms.removeAll()
    formCount = 0
    articles.removeAll(keepingCapacity: true)
  }

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {
    guard let memo else { return }
    var requirements = RecordWriter()
    var count = 0
    for (index, decision) in decided.decisions.enumerated() {
      guard let outcome = memo.decisions[decision].outcome,
        let into = memo.rules.ruleSet.outcomes[outcome].replacement
      else { continue }
      let requirement = form.requirements[index]
      count += 1
      requirements.put(Int(requirement.act))
      requirements.put(Int(requirement.signer))
      requirements.put(Outcome.Replacement.allCases.firstIndex(of: into)!)
      requirements.put(memo.departure(at: decision) == nil ? 0 : 1)
      for position in requirement.bases { note(form.bases[position], requirement, form, instrument) }
    }
    guard count > 0 else { return }
    formCount += 1
    for range in [form.id, form.number, form.title, form.department, form.section] {
      forms.put(range, form.store)
    }
    forms.put(count)
    forms.append(requirements)
  }

  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {
    var record = RecordWriter()
    for range in [instrument.id, instrument.title, instrument.number] {
      record.put(range, instrument.store)
    }
    record.put(Int(instrument.tier))
    for range in [instrument.enactor, instrument.department, instrument.section] {
      record.put(range, instrument.store)
    }
    record.put(articles.count)
    for article in articles { record.put(Array(article.string.utf8)[...]) }
    record.put(formCount)
    record.append(forms)
    let number =
      instrument.number.isUnknown
      ? NumberHash.none : NumberHash(instrument.store.bytes[instrument.number.range])
    records.append(
      InstrumentPlace(
        offset: spool.end, count: record.bytes.count, isListed: formCount > 0 || !articles.isEmpty,
        number: number))
    do { try spool.append(record.bytes) } catch { failure = failure ?? error }
  }

  public func end(fileIsRejected: Bool) throws {
    if let failure { throw failure }
    guard fileIsRejected else { return }
    records.removeSubrange(mark.records...)
    references.removeSubrange(mark.references...)
    spool.truncate(to: mark.end)
  }

  /// A basis rooted in an article: of the form's own instrument where it names no other.
  private func note(
    _ basis: BasisRecord, _ requirement: RequirementRecord, _ form: borrowing FormRecord,
    _ instrument: borrowing InstrumentRecord
  ) {
    guard basis.root == rootArticle else { return }
    let bytes = basis.isInstrumentDefault ? instrument.store.bytes : form.store.bytes
    let article =
      basis.article.isUnknown || basis.article.range.isEmpty
      ? nil : String(decoding: bytes[basis.article.range], as: UTF8.self)
    let law = bytes[basis.law.range]
    let isOwn =
      basis.law.isUnknown
      || (!instrument.number.isUnknown && law.elementsEqual(instrument.store.bytes[instrument.number.range]))
    if isOwn {
      if let article, !articles.contains(ExactText(article)) { articles.append(ExactText(article)) }
      return
    }
    var reference = Reference(from: records.count, number: NumberHash(law), article: article)
    if let last = references.last, last.from == reference.from, last.number == reference.number,
      last.article == article
    {
      return
    }
    if ownTiers.contains(basis.tier) {
      reference.own = (String(decoding: law, as: UTF8.self), file, requirement.position)
    }
    references.append(reference)
  }

  /// The worklist of everything collected.
  public func worklist() -> Worklist {
    let wanted = Set(references.map(\.number))
    var targets: [NumberHash: Int] = [:]
    for (index, record) in records.enumerated()
    where wanted.contains(record.number) && targets[record.number] == nil {
      targets[record.number] = index
    }
    var warnings = WarningList()
    var after: [Int: [Int]] = [:]
    var articles: [Int: [String]] = [:]
    for reference in references {
      guard let target = targets[reference.number] else {
        if let own = reference.own { warnings.add(Self.missing(own)) }
        continue
      }
      if !after[reference.from, default: []].contains(target) {
        after[reference.from, default: []].append(target)
      }
      if let article = reference.article, !articles[target, default: []].contains(article) {
        articles[target, default: []].append(article)
      }
    }
    for index in after.keys { after[index]!.sort() }
    let listed = records.indices.filter { records[$0].isListed || articles[$0] != nil }
    let (order, circles) = WorklistOrder(after: after).order(listed)
    for index in circles { warnings.add(circleWarning(index)) }
    return Worklist(
      spool: spool, records: records, order: order, after: after, articles: articles, warnings: warnings,
      marksDecisions: marksDecisions)
  }

  private static func missing(_ own: (law: String, file: String, position: SourcePosition)) -> Diagnostic {
    Diagnostic(
      .warning, file: own.file, position: own.position,
      "the basis `\(own.law)` is of the city's own tiers, but no instrument of the register has this number")
  }

  private func circleWarning(_ index: Int) -> Diagnostic {
    let bytes = (try? spool.read(at: records[index].offset, count: records[index].count)) ?? []
    var reader = RecordReader(bytes)
    return Diagnostic(
      .warning, file: "", "the instrument `\(reader.text() ?? "")` waits for one that waits for it in turn")
  }
}
