internal import BatchReview
internal import RuleBook
internal import SourceText

/// What a section says of a proposal, and whether it is still about what stands there.
struct OpinionRecord {
  let opinion: Opinion
  let about: RecordSubject
  let state: AnswerUse.State
  private let ruleSet: RuleSet

  var isObjection: Bool { opinion.objection != nil }

  /// All opinions of a review's answers: the objections, then the agreements, each in the order of the records.
  static func all(_ summary: ReviewSummary) -> [OpinionRecord] {
    guard let (book, use) = summary.answers else { return [] }
    let records = book.opinions.enumerated().map { index, opinion in
      OpinionRecord(
        opinion: opinion,
        about: RecordSubject(subject: use.opinions[index]?.subject, requirement: opinion.requirement),
        state: use.state(ofOpinion: index), ruleSet: summary.ruleSet)
    }
    return records.filter(\.isObjection) + records.filter { !$0.isObjection }
  }

  /// `opinions.csv` and its sheet.
  static func table(_ summary: ReviewSummary, _ wording: ReportWording) -> RecordTable {
    let titles: [(String, String, TableColumn.Kind)] = [
      ("提案", "proposed", .text), ("提案の規則", "rule", .text), ("希望する結果", "wanted", .text),
      ("理由", "reason", .prose), ("根拠", "basis", .prose), ("回答者", "who", .text), ("回答日", "when", .text),
      ("ファイル", "file", .text), ("セル", "cell", .text), ("状態", "state", .text), ("記録", "record", .text),
    ]
    return RecordTable(
      columns: [TableColumn(wording.text("意見", "opinion"))] + RecordSubject.columns(wording)
        + titles.map { TableColumn(wording.text($0.0, $0.1), $0.2) },
      rows: all(summary).map { $0.cells(wording) })
  }

  private func cells(_ wording: ReportWording) -> [TableCell] {
    let source = opinion.source
    return [.text(kind(wording))] + about.cells + [
      TableCell(proposed(wording)), TableCell(opinion.rule), TableCell(wanted(wording)),
      TableCell(opinion.objection?.why), TableCell(opinion.objection?.basis), TableCell(source.who),
      TableCell(source.when?.description), TableCell(source.file), TableCell(source.cell),
      .text(state(wording)), .text(opinion.place.text),
    ]
  }

  func kind(_ wording: ReportWording) -> String {
    isObjection ? wording.text("異議", "objection") : wording.text("同意", "agreement")
  }

  /// What was proposed, as far as the record says.
  func proposed(_ wording: ReportWording) -> String? {
    opinion.proposed.map { wording.label(ofOutcome: $0, ruleSet) }
  }

  /// What the section wants instead.
  func wanted(_ wording: ReportWording) -> String? {
    opinion.objection?.outcome.map { wording.label(ofOutcome: $0, ruleSet) }
  }

  func state(_ wording: ReportWording) -> String { wording.label(ofOpinion: state) }

  func write(to writer: inout JSONWriter) {
    about.write(to: &writer)
    writer.string("proposed", opinion.proposed)
    writer.string("rule", opinion.rule)
    writer.string("outcome", opinion.objection?.outcome)
    writer.string("why", opinion.objection?.why)
    writer.string("basis", opinion.objection?.basis)
    writer.string("who", opinion.source.who)
    writer.string("when", opinion.source.when?.description)
    writer.object("source") { writer in
      writer.string("file", opinion.source.file)
      writer.string("cell", opinion.source.cell)
    }
    writer.string("state", state.rawValue)
    opinion.place.write(to: &writer)
  }

  /// The opinion in one line.
  func line(_ wording: ReportWording) -> String {
    let change = [proposed(wording), wanted(wording)].compactMap(\.self).joined(separator: "→")
    let basis = opinion.objection?.basis.map { wording.text("（\($0)）", " (\($0))") } ?? ""
    let why = (opinion.objection?.why ?? "") + basis
    let parts = [about.name(wording), change, source(wording) ?? "", why.inOneLine, state(wording)]
    return parts.filter { !$0.isEmpty }.joined(separator: wording.text("　", " / "))
  }

  /// Who says it, and when; nil where the record does not say.
  func source(_ wording: ReportWording) -> String? {
    let parts = [opinion.source.who, opinion.source.when.map(wording.date)].compactMap(\.self)
    return parts.isEmpty ? nil : wording.list(parts)
  }
}
