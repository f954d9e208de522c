public import BatchReview
internal import FormRegister
internal import SourceText

/// A worklist as JSON, CSV, or text.
public struct WorklistReport {
  let worklist: Worklist
  let wording: ReportWording
  let schedule: WorklistSchedule?

  /// Takes the parts of a result that may be too long to be kept.
  public typealias Sink = ([UInt8]) throws -> Void

  /// - Parameter schedule: Adds sessions and latest dates; nil where there is no calendar.
  public init(_ worklist: Worklist, _ wording: ReportWording, schedule: WorklistSchedule? = nil) {
    (self.worklist, self.wording, self.schedule) = (worklist, wording, schedule)
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
              writer.object { requirement.write(to: &$0, vocabulary) }
            }
          }
        }
      }
    }
    writer.key("articles")
    writer.strings(entry.articles)
    writeSchedule(of: entry, &writer)
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
    writer.row((titles + scheduleTitles).map { wording.text($0.0, $0.1) })
    try worklist.visitEntries { entry in
      let head = [
        wording.label(of: Procedure(tier: entry.tier, in: wording.vocabulary)), entry.enactor ?? "",
        entry.department ?? "", entry.section ?? "", wording.label(entry.tier, of: .instrumentTier),
        entry.number ?? "", entry.title ?? "", entry.id, entry.after.joined(separator: " "),
      ]
      let tail = scheduleCells(of: entry)
      for article in entry.articles { writer.row(head + ["", "", "", article, "", "", ""] + tail) }
      for form in entry.forms {
        for requirement in form.requirements {
          writer.row(
            head + [
              form.id, form.number ?? "", form.title ?? "", "", wording.label(requirement.act, of: .act),
              wording.label(requirement.signer, of: .signer), wording.label(of: requirement.into),
            ] + tail)
        }
      }
      try sink(writer.drain())
    }
    try sink(writer.drain())
  }
}

extension Worklist.Requirement {
  func write(to writer: inout JSONWriter, _ vocabulary: Vocabulary) {
    writer.string("act", vocabulary.id(act, of: .act))
    writer.string("signer", vocabulary.id(signer, of: .signer))
    writer.string("into", into.rawValue)
  }
}

extension Vocabulary {
  /// The id of a value of an enumerated fact, nil where it is not known.
  func id(_ code: UInt8, of fact: StandardFact) -> String? {
    code == ValueCode.unknown ? nil : facts[fact.rawValue].values![Int(code)].id
  }
}
