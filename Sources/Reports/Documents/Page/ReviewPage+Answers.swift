internal import BatchReview
internal import SourceText

extension ReviewPage {
  /// What people decided otherwise than the rules, and what sections say of what was proposed.
  func writeAnswers() throws {
    let departures = DepartureRecord.all(report.summary)
    let counts = AnswerReport(report.summary, wording)?.countsLine ?? ""
    try write("departures", ["hasAny": !departures.isEmpty, "counts": counts])
    for record in departures { try write("departure", context(record)) }
    try write("departures-end", ["hasAny": !departures.isEmpty])

    let opinions = OpinionRecord.all(report.summary)
    try write("opinions", ["hasAny": !opinions.isEmpty])
    for (id, isObjection) in [("objections", true), ("agreements", false)] {
      let records = opinions.filter { $0.isObjection == isObjection }
      if records.isEmpty { continue }
      try write("opinion-table", ["id": id, "title": wording.pageWords[id]!])
      for record in records { try write("opinion", context(record)) }
      try write("opinion-table-end")
    }
    try write("opinions-end")
  }

  private func context(_ record: DepartureRecord) -> [String: Any] {
    let decision = record.decision
    return context(record.about).merging([
      "byRules": record.byRules(wording) ?? "", "outcome": record.outcome(wording), "why": decision.why,
      "who": decision.who, "when": wording.date(decision.when), "day": decision.when.description,
      "state": record.state(wording), "record": decision.place.text,
    ]) { $1 }.adding("term", wording.term(of: decision)).adding("rule", record.about.subject?.rule)
  }

  private func context(_ record: OpinionRecord) -> [String: Any] {
    let (opinion, source) = (record.opinion, record.opinion.source)
    let file = [source.file, source.cell].compactMap(\.self).joined(separator: " ")
    return context(record.about).merging([
      "proposed": record.proposed(wording) ?? "", "why": opinion.objection?.why ?? "",
      "who": source.who ?? "",
      "state": record.state(wording), "record": opinion.place.text,
    ]) { $1 }.adding("wanted", record.wanted(wording)).adding("rule", opinion.rule)
      .adding("basis", opinion.objection?.basis).adding("file", file.isEmpty ? nil : file)
      .adding("when", source.when.map(wording.date)).adding("day", source.when?.description)
  }

  /// The form that a record is about; one that the register does not have leads nowhere.
  private func context(_ about: RecordSubject) -> [String: Any] {
    let id = about.requirement.form.string
    let name = wording.name(ofForm: about.subject?.number, about.subject?.title, id: id)
    return ["form": name, "id": id, "place": about.place(wording) ?? ""]
      .adding("link", about.subject == nil ? nil : PageLink.form(id))
      .adding("ordinal", about.ordinal.map { wording.text("\($0)番", "no. \($0)") })
  }
}
