public import BatchReview
internal import FormRegister
internal import SourceText

/// A worklist as JSON, CSV, or text.
public struct WorklistReport {
  private let worklist: Worklist
  private let wording: ReportWording

  /// Takes the parts of a result that may be too long to be kept.
  public typealias Sink = ([UInt8]) throws -> Void

  public init(_ worklist: Worklist, _ wording: ReportWording) {
    (self.worklist, self.wording) = (worklist, wording)
  }

  public func writeJSON(to sink: Sink) throws {
    var writer = JSONWriter()
    try write(to: &writer, sink)
    try sink(writer.finish())
  }

  func write(to writer: inout JSONWriter, _ sink: Sink) throws {
    try writer.array { writer in
      try worklist.visitEntries { entry in
        writer.object { write(entry, &$0) }
        try sink(writer.drain())
      }
    }
  }

  private func write(_ entry: Worklist.Entry, _ writer: inout JSONWriter) {
    let vocabulary = wording.vocabulary
    writer.object("instrument") { writer in
      writer.string("id", entry.id)
      writer.string("title", entry.title)
      writer.string("number", entry.number)
      writer.string("tier", vocabulary.id(entry.tier, of: .instrumentTier))
    }
    writer.string("enactor", entry.enactor)
    writer.string("department", entry.department)
    writer.string("section", entry.section)
    writer.string("procedure", Procedure(tier: entry.tier, in: vocabulary)?.rawValue)
    writer.key("after")
    writer.strings(entry.after)
    writer.array("forms") { writer in
      for form in entry.forms {
        writer.object { writer in
          writer.string("id", form.id)
          writer.string("number", form.number)
          writer.array("requirements") { writer in
            for requirement in form.requirements {
              writer.object { writer in
                writer.string("act", vocabulary.id(requirement.act, of: .act))
                writer.string("signer", vocabulary.id(requirement.signer, of: .signer))
                writer.string("into", requirement.into.rawValue)
              }
            }
          }
        }
      }
    }
    writer.key("articles")
    writer.strings(entry.articles)
  }

  /// One row for each requirement and each article.
  public func writeCSV(to sink: Sink) throws {
    var writer = CSVWriter()
    let titles = [
      ("手続", "procedure"), ("制定者", "enactor"), ("部局", "department"), ("課所", "section"),
      ("例規の種別", "tier"), ("例規番号", "number"), ("例規名", "title"), ("例規ID", "instrument"),
      ("先に改正する例規", "after"), ("様式ID", "form"), ("様式番号", "form number"), ("様式名", "form title"),
      ("条項", "article"),
      ("行為", "act"), ("押印・署名をする者", "signer"), ("改正後", "into"),
    ]
    writer.row(titles.map { wording.text($0.0, $0.1) })
    try worklist.visitEntries { entry in
      let head = [
        wording.label(of: Procedure(tier: entry.tier, in: wording.vocabulary)), entry.enactor ?? "",
        entry.department ?? "", entry.section ?? "", wording.label(entry.tier, of: .instrumentTier),
        entry.number ?? "", entry.title ?? "", entry.id, entry.after.joined(separator: " "),
      ]
      for article in entry.articles { writer.row(head + ["", "", "", article, "", "", ""]) }
      for form in entry.forms {
        for requirement in form.requirements {
          writer.row(
            head + [
              form.id, form.number ?? "", form.title ?? "", "", wording.label(requirement.act, of: .act),
              wording.label(requirement.signer, of: .signer), wording.label(of: requirement.into),
            ])
        }
      }
      try sink(writer.drain())
    }
    try sink(writer.drain())
  }

  /// By instrument: who enacts it, which articles, which forms.
  public func writeText(to sink: Sink) throws {
    try worklist.visitEntries { entry in
      let procedure = wording.label(of: Procedure(tier: entry.tier, in: wording.vocabulary))
      var lines = [
        "\(entry.title ?? entry.id)\(entry.number.map { wording.text("（\($0)）", " (\($0))") } ?? "")"
      ]
      let place = [entry.department, entry.section].compactMap { $0 }.joined(separator: " ")
      lines.append(
        "  "
          + [procedure, entry.enactor, place.isEmpty ? nil : place].compactMap { $0 }.joined(separator: " / ")
      )
      if !entry.after.isEmpty {
        lines.append("  " + wording.text("先に改正: ", "after: ") + entry.after.joined(separator: ", "))
      }
      if !entry.articles.isEmpty {
        lines.append(
          "  " + wording.text("条項: ", "articles: ")
            + entry.articles.joined(separator: wording.text("、", ", ")))
      }
      for form in entry.forms {
        let marks = form.requirements.map {
          let (act, signer) = (wording.label($0.act, of: .act), wording.label($0.signer, of: .signer))
          return wording.text("\(act)（\(signer)）", "\(act) (\(signer))") + "→\(wording.label(of: $0.into))"
        }
        let name = [form.number ?? form.id, form.title].compactMap { $0 }.joined(separator: " ")
        lines.append("  \(name)  " + marks.joined(separator: wording.text("、", ", ")))
      }
      try sink(Array((lines.map(printable).joined(separator: "\n") + "\n\n").utf8))
    }
    let summary = wording.text("改正を要する例規 \(worklist.count)件", "\(worklist.count) instruments to be amended")
    try sink(Array((summary + "\n").utf8))
  }
}

extension Vocabulary {
  /// The id of a value of an enumerated fact, nil where it is not known.
  func id(_ code: UInt8, of fact: StandardFact) -> String? {
    code == ValueCode.unknown ? nil : facts[fact.rawValue].values![Int(code)].id
  }
}
