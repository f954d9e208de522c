internal import BatchReview
internal import FormRegister
internal import SourceText

extension WorklistReport {
  /// The worklist for people: by procedure and body, in each the instruments in the order of their amendment.
  public func writeText(to sink: Sink) throws {
    let bundles = try worklist.bundles(wording.vocabulary)
    try write([wording.text("改正を要する例規", "Instruments to be amended")] + scheduleHead + [""], sink)
    if bundles.isEmpty {
      try write([wording.text("  ありません。", "  none"), ""], sink)
    }
    var ordinal = 0
    let width = String(worklist.count).count
    for bundle in bundles {
      try write(head(bundle) + [""], sink)
      try worklist.visitEntries(of: bundle) { entry in
        ordinal += 1
        let blanks = String(repeating: " ", count: width - String(ordinal).count)
        try write(lines(entry, blanks + String(ordinal), indent: width + 4) + [""], sink)
      }
    }
  }

  /// What is on it, in one line.
  public func totalLine() throws -> String {
    let bundles = try worklist.bundles(wording.vocabulary)
    let counts = counts(
      worklist.count, forms: bundles.reduce(0) { $0 + $1.forms },
      requirements: bundles.reduce(0) { $0 + $1.requirements },
      articles: bundles.reduce(0) { $0 + $1.articles })
    return wording.text("改正を要する例規: ", "to be amended: ") + counts
  }

  func counts(_ instruments: Int, forms: Int, requirements: Int, articles: Int) -> String {
    var parts = [
      wording.text("例規 \(instruments)件", instruments == 1 ? "1 instrument" : "\(instruments) instruments"),
      wording.text("様式 \(forms)件", forms == 1 ? "1 form" : "\(forms) forms"),
      wording.text(
        "押印・署名 \(requirements)か所",
        requirements == 1 ? "1 seal or signature" : "\(requirements) seals and signatures"),
    ]
    if articles > 0 {
      parts.append(
        wording.text("条項 \(articles)か所", articles == 1 ? "1 article" : "\(articles) articles"))
    }
    return wording.list(parts)
  }

  private func head(_ bundle: WorklistBundle) -> [String] {
    let procedure = wording.label(of: bundle.procedure)
    let enactor = bundle.enactor ?? wording.text("制定者不明", "body unknown")
    let counts = counts(
      bundle.count, forms: bundle.forms, requirements: bundle.requirements, articles: bundle.articles)
    return [
      wording.text("■ \(procedure)（\(enactor)）　\(counts)", "■ \(procedure) (\(enactor)): \(counts)"),
      "  " + wording.publication(of: bundle),
    ] + planLines(bundle)
  }

  private func lines(_ entry: Worklist.Entry, _ ordinal: String, indent: Int) -> [String] {
    let name = wording.name(ofInstrument: entry.title, entry.number, id: entry.id)
    var notes = TextColumns(indent: indent)
    for other in entry.predecessors {
      notes.row([wording.text("先に改正", "after"), predecessor(other, of: entry)])
    }
    if entry.needsBoardOpinion(wording.vocabulary) {
      notes.row([wording.text("意見聴取", "opinion"), boardOpinion(entry)])
    }
    if !entry.articles.isEmpty {
      notes.row([wording.text("条項", "articles"), wording.list(entry.articles)])
    }
    var forms = TextColumns(indent: indent)
    for form in entry.forms {
      let isElsewhere = form.department != nil || form.section != nil
      let place = isElsewhere ? "［\(wording.place(form.department, form.section))］" : ""
      forms.row([form.number ?? form.id, (form.title ?? "") + place, wording.marks(form.requirements)])
    }
    return ["  \(ordinal)  \(name)\(wording.gap)\(wording.place(entry.department, entry.section))"]
      + notes.lines
      + forms.lines
  }

  func write(_ lines: [String], _ sink: Sink) throws {
    try sink(Array(lines.map { printable($0) + "\n" }.joined().utf8))
  }
}
