public import BatchReview
internal import FormRegister
internal import SourceText

/// Forms that become online-capable (オンライン化候補), as JSON, CSV, or text.
public struct OnlineCandidateReport {
  private let candidates: OnlineCandidates
  private let wording: ReportWording

  public init(_ candidates: OnlineCandidates, _ wording: ReportWording) {
    (self.candidates, self.wording) = (candidates, wording)
  }

  public func writeJSON(to sink: WorklistReport.Sink) throws {
    try JSONWriter.write(to: sink) { try write(to: &$0, sink) }
  }

  func write(to writer: inout JSONWriter, _ sink: WorklistReport.Sink) throws {
    try writer.array { writer in
      for section in candidates.sections {
        try writer.object { writer in
          writer.string("department", section.department)
          writer.string("section", section.section)
          try writer.array("forms") { writer in
            try candidates.visitForms(of: section) { form in
              writer.object { write(form, &$0) }
              try sink(writer.drain())
            }
          }
        }
      }
    }
  }

  private func write(_ form: OnlineCandidates.Form, _ writer: inout JSONWriter) {
    writer.string("id", form.id)
    writer.string("number", form.number)
    writer.string("title", form.title)
    writer.string("flow", wording.vocabulary.id(form.flow, of: .flow))
    writer.object("instrument") { writer in
      writer.string("id", form.instrument)
      writer.string("title", form.instrumentTitle)
      writer.string("number", form.instrumentNumber)
    }
    writer.array("requirements") { writer in
      for requirement in form.requirements {
        writer.object { requirement.write(to: &$0, wording.vocabulary) }
      }
    }
  }

  /// One row for each form.
  public func writeCSV(to sink: WorklistReport.Sink) throws {
    var writer = CSVWriter()
    let titles = [
      ("部局", "department"), ("課所", "section"), ("例規番号", "number"), ("例規名", "title"), ("様式ID", "form"),
      ("様式番号", "form number"), ("様式名", "form title"), ("手続の区分", "flow"), ("なくなる押印・署名", "goes"),
    ]
    writer.row(titles.map { wording.text($0.0, $0.1) })
    for section in candidates.sections {
      try candidates.visitForms(of: section) { form in
        writer.row([
          section.department ?? "", section.section ?? "", form.instrumentNumber ?? "",
          form.instrumentTitle ?? "", form.id, form.number ?? "", form.title ?? "",
          wording.label(form.flow, of: .flow), wording.marks(form.requirements),
        ])
        try sink(writer.drain())
      }
    }
    try sink(writer.drain())
  }

  /// By section.
  public func writeText(to sink: WorklistReport.Sink) throws {
    let head = wording.text(
      "  申請者側の押印・署名が全てなくなり、電子申請を妨げるものが残らない様式。",
      "  Nothing on the applicant's side is left that would hinder filing online.")
    try sink(Array("■ \(totalLine)\n\(candidates.count == 0 ? "" : head + "\n")".utf8))
    for section in candidates.sections {
      let place = printable(wording.place(section.department, section.section))
      let count = wording.text("\(section.count)件", "\(section.count)")
      try sink(Array("\n  \(place)\(wording.gap)\(count)\n".utf8))
      var rows = TextColumns(indent: 4)
      try candidates.visitForms(of: section) { form in
        rows.row([
          form.number ?? form.id, form.title ?? "", wording.label(form.flow, of: .flow),
          wording.marks(form.requirements), form.instrumentTitle ?? form.instrument,
        ])
        if rows.count >= TextColumns.chunk { try rows.flush(to: sink) }
      }
      try rows.flush(to: sink)
    }
    try sink(Array("\n".utf8))
  }

  /// How much there is.
  public var totalLine: String {
    wording.text("オンライン化候補: 様式 \(candidates.count)件", "online candidates: forms \(candidates.count)")
  }
}
