internal import BatchReview
internal import FormRegister
internal import RuleBook

extension ReviewPage {
  /// What is to be amended, by enacting body, an instrument at a time.
  func writeWorklist() throws {
    let list = WorklistReport(report.worklist, wording)
    var ordinal = 0
    for bundle in try report.worklist.bundles(wording.vocabulary) {
      try write(
        "bundle",
        [
          "procedure": wording.label(of: bundle.procedure),
          "enactor": bundle.enactor ?? wording.text("制定者不明", "body unknown"),
          "counts": list.counts(
            bundle.count, forms: bundle.forms, requirements: bundle.requirements, articles: bundle.articles),
          "publication": wording.publication(of: bundle),
        ])
      try report.worklist.visitEntries(of: bundle) { entry in
        ordinal += 1
        try write("entry", context(entry, ordinal, list))
      }
      try write("bundle-end")
    }
  }

  private func context(_ entry: Worklist.Entry, _ ordinal: Int, _ list: WorklistReport) -> [String: Any] {
    var notes = entry.predecessors.map {
      ["label": wording.text("先に改正", "after"), "text": list.predecessor($0, of: entry)]
    }
    if entry.needsBoardOpinion(wording.vocabulary) {
      notes.append(["label": wording.text("意見聴取", "opinion"), "text": list.boardOpinion(entry)])
    }
    let marks = entry.forms.flatMap(\.requirements)
    return [
      "ordinal": ordinal, "title": entry.title ?? entry.number ?? entry.id,
      "link": PageLink.instrument(entry.id), "place": wording.place(entry.department, entry.section),
      "changes": wording.marks(marks), "marks": marks.count, "notes": notes,
      "forms": wording.list(entry.forms.map { $0.number ?? $0.id }),
    ].adding("number", entry.title == nil ? nil : entry.number)
      .adding("articles", entry.articles.isEmpty ? nil : wording.list(entry.articles))
  }

  /// What only ordinances of the city keep.
  func writeOrdinances() throws {
    let candidates = report.lists.ordinances
    let list = OrdinanceCandidateReport(candidates, wording)
    try write("ordinances", ["total": list.totalLine, "hasAny": candidates.count > 0])
    for ordinance in candidates.ordinances {
      let name = wording.name(
        ofInstrument: ordinance.title ?? ordinance.law, ordinance.title == nil ? nil : ordinance.law,
        id: wording.text("条例不明", "ordinance unknown"))
      try write(
        "ordinance", ["name": name, "place": wording.place(ordinance.department, ordinance.section)])
      try candidates.visitRequirements(of: ordinance) { requirement in
        let isOwn = ordinance.id == requirement.instrument
        try write(
          "ordinance-mark",
          [
            "form": wording.name(ofForm: requirement.formNumber, requirement.formTitle, id: requirement.form),
            "link": PageLink.form(requirement.form), "bases": list.bases(requirement),
            "mark": wording.mark(requirement.act, requirement.signer),
            "because": candidates.ruleSet.rules[requirement.rule].because,
          ].adding("instrument", isOwn ? nil : requirement.instrumentTitle ?? requirement.instrument))
      }
      try write("ordinance-end")
    }
  }

  /// What becomes online-capable, by section.
  func writeOnline() throws {
    let candidates = report.lists.online
    try write(
      "online",
      ["total": OnlineCandidateReport(candidates, wording).totalLine, "hasAny": candidates.count > 0])
    for section in candidates.sections {
      try write(
        "online-section",
        [
          "place": wording.place(section.department, section.section),
          "count": wording.text("\(section.count)件", "\(section.count)"),
        ])
      try candidates.visitForms(of: section) { form in
        try write(
          "online-form",
          [
            "form": wording.name(ofForm: form.number, form.title, id: form.id),
            "link": PageLink.form(form.id), "flow": wording.label(form.flow, of: .flow),
            "instrument": form.instrumentTitle ?? form.instrument,
            "marks": wording.marks(form.requirements),
          ])
      }
      try write("online-section-end")
    }
  }
}

extension ReportWording {
  /// A form by its number and title; by its id where it has neither.
  func name(ofForm number: String?, _ title: String?, id: String) -> String {
    let names = [number, title].compactMap { $0 }
    return names.isEmpty ? id : names.joined(separator: gap)
  }
}
