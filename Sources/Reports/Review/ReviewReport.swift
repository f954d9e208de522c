public import BatchReview
internal import FormRegister
internal import RuleBook
public import SourceText

/// A whole review: what it read, its tables, its worklist.
public struct ReviewReport {
  public let summary: ReviewSummary
  public let byForm: Tally
  public let byRequirement: Tally
  public let byReason: Tally
  public let lists: WorklistSet
  public var worklist: Worklist { lists.revisions }
  public let inputs: ReviewInputDigests
  let wording: ReportWording

  public init(
    _ summary: ReviewSummary, byForm: Tally, byRequirement: Tally, byReason: Tally, lists: WorklistSet,
    inputs: ReviewInputDigests, _ wording: ReportWording
  ) {
    (self.summary, self.byForm, self.byRequirement) = (summary, byForm, byRequirement)
    (self.byReason, self.lists, self.inputs, self.wording) = (byReason, lists, inputs, wording)
  }

  /// Writes `review.json`.
  public func writeJSON(to sink: WorklistReport.Sink) throws {
    let ruleSet = summary.ruleSet
    var writer = JSONWriter()
    try writer.object { writer in
      writer.key("municipality")
      if summary.municipalities.count > 1 {
        writer.strings(summary.municipalities)
      } else {
        writer.string(summary.municipalities.first)
      }
      writer.string("asOf", summary.asOf?.description)
      writer.object("ruleSet") { writer in
        writer.string("id", ruleSet.id)
        writer.string("digest", ruleSet.digest)
      }
      inputs.write(to: &writer)
      ruleSet.writeRules(to: &writer)
      writer.object("counts") { write(summary.counts, &$0) }
      writer.array("outcomes") { writer in
        for outcome in ruleSet.outcomes {
          writer.object { writer in
            writer.string("id", outcome.id)
            writer.object("label") { writer in
              writer.string("ja", outcome.label.japanese)
              writer.string("en", outcome.label.english)
            }
            writer.string("effect", outcome.effect.rawValue)
          }
        }
      }
      writer.key("tally")
      TallyReport(byForm, ruleSet, wording).write(to: &writer)
      writer.key("tallyByRequirement")
      TallyReport(byRequirement, ruleSet, wording).write(to: &writer)
      writer.key("worklist")
      try WorklistReport(worklist, wording).write(to: &writer, sink)
      writer.key("ordinanceCandidates")
      try OrdinanceCandidateReport(lists.ordinances, wording).write(to: &writer, sink)
      writer.key("onlineCandidates")
      try OnlineCandidateReport(lists.online, wording).write(to: &writer, sink)
      AnswerReport(summary, wording)?.write(to: &writer)
      writer.array("rejected") { writer in
        for file in summary.rejected {
          writer.object { writer in
            writer.string("file", file.name)
            writer.array("errors") { writer in
              for error in file.errors { writer.object { error.write(to: &$0) } }
            }
          }
        }
      }
      writer.object("warnings") { summary.warnings.write(to: &$0) }
    }
    try sink(writer.finish())
  }

  private func write(_ counts: ReviewCounts, _ writer: inout JSONWriter) {
    writer.number("instruments", counts.instruments)
    writer.number("forms", counts.forms)
    writer.number("requirements", counts.requirements)
    writer.number("repealed", counts.repealed)
    writer.number("unread", counts.unread)
    writer.number("noRequirement", counts.noRequirement)
  }

  /// What the meeting sees: the table per department, the rates, and a line for each kind of rest.
  public func text() -> String {
    let ruleSet = summary.ruleSet
    let title = ruleSet.title.text(in: wording.language)
    var lines: [String] = []
    lines.append(
      wording.text(
        "\(city)　\(title)　\(summary.asOf.map(wording.date) ?? "")現在",
        "\(city): \(title), as of \(summary.asOf.map(wording.date) ?? "")"))
    lines.append(countsLine)
    lines.append("")
    lines.append(wording.byForm)
    lines.append(TallyReport(byForm, ruleSet, wording).text())
    lines.append(wording.byRequirement)
    lines.append(TallyReport(byRequirement, ruleSet, wording).text())
    if let forms = byForm.reviewRate, let requirements = byRequirement.reviewRate {
      lines.append(
        wording.text(
          "見直し率: 様式 \(Shares.text(forms)) %、押印・署名 \(Shares.text(requirements)) %",
          "Review rate: \(Shares.text(forms)) % of forms, \(Shares.text(requirements)) % of seals and signatures"
        ))
    }
    lines += restLines(ruleSet)
    if let answers = AnswerReport(summary, wording) { lines += answers.lines.map(printable) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whose forms were reviewed.
  var city: String { summary.municipalities.joined(separator: wording.text("・", ", ")) }

  /// How much was read.
  var countsLine: String {
    let counts = summary.counts
    return wording.text(
      "例規 \(counts.instruments)件、様式 \(counts.forms)件、押印・署名 \(counts.requirements)か所",
      "\(counts.instruments) instruments, \(counts.forms) forms, \(counts.requirements) seals and signatures")
  }

  /// Where the files are.
  public func filesLine(folder: String, _ documents: [ReviewDocumentKind] = []) -> String {
    let answers = summary.answers == nil ? [] : ReviewFiles.answerNames
    let names = ReviewFiles.names + answers + documents.map(\.fileName)
    return wording.text("出力: ", "written: ") + printable(folder) + "/{" + names.joined(separator: ",") + "}\n"
  }

  /// Whether any form or requirement is undetermined.
  public var hasUndetermined: Bool {
    byForm.total.counts[byForm.outcomes.count] + byRequirement.total.counts[byRequirement.outcomes.count] > 0
  }

  /// One line for each outcome that stays, with its reasons, and one for what is undetermined.
  private func restLines(_ ruleSet: RuleSet) -> [String] {
    var lines: [String] = []
    for (index, outcome) in ruleSet.outcomes.enumerated()
    where outcome.effect == .keep || outcome.effect == .wait {
      let rows = byReason.rows.filter { $0.counts[index] > 0 }.sorted { $0.counts[index] > $1.counts[index] }
      guard !rows.isEmpty else { continue }
      let reasons = rows.map {
        "\(wording.label(ofRow: $0.key, of: byReason.axis, ruleSet)) \($0.counts[index])"
      }
      lines.append(
        "\(outcome.label.text(in: wording.language)) \(byReason.total.counts[index]): "
          + reasons.joined(separator: wording.text("、", ", ")))
    }
    let undetermined = byForm.total.counts[ruleSet.outcomes.count]
    if undetermined > 0 {
      let unread = summary.counts.unread
      lines.append(
        wording.text(
          "未定: 様式 \(undetermined)件（うち読めない様式 \(unread)件）",
          "undetermined: \(undetermined) forms, \(unread) of them unread"))
    }
    lines.append(
      wording.text("改正を要する例規: \(worklist.count)件", "instruments to be amended: \(worklist.count)"))
    if lists.ordinances.count > 0 {
      lines.append(OrdinanceCandidateReport(lists.ordinances, wording).totalLine)
    }
    if lists.online.count > 0 { lines.append(OnlineCandidateReport(lists.online, wording).totalLine) }
    if summary.warnings.count > 0 {
      lines.append(wording.text("警告: \(summary.warnings.count)件", "warnings: \(summary.warnings.count)"))
    }
    for file in summary.rejected {
      lines.append(wording.text("除外したファイル: ", "rejected file: ") + printable(file.name))
    }
    return lines
  }
}

extension ReportWording {
  var byForm: String { text("部局別（様式数）", "By department (forms)") }
  var byRequirement: String { text("部局別（押印・署名の数）", "By department (seals and signatures)") }

  /// A day as people write it: in the Japanese era, or in figures.
  public func date(_ date: CalendarDate) -> String {
    text(date.inJapaneseEra, date.description)
  }
}

extension Diagnostic {
  func write(to writer: inout JSONWriter) {
    if let position {
      writer.number("line", position.line)
      writer.number("column", position.column)
    }
    writer.string("message", fullMessage)
  }
}

extension WarningList {
  func write(to writer: inout JSONWriter) {
    writer.number("count", count)
    writer.array("first") { writer in
      for warning in first {
        writer.object { writer in
          if !warning.file.isEmpty { writer.string("file", warning.file) }
          warning.write(to: &writer)
        }
      }
    }
  }
}
