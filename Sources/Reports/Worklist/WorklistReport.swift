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
    try JSONWriter.write(to: sink) { try write(to: &$0, sink) }
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
    writer.head(tableColumns)
    try visitRows { row in
      writer.row(row)
      if writer.count >= 1 << 16 { try sink(writer.drain()) }
    }
    try sink(writer.drain())
  }
}

extension Worklist.Requirement {
  func write(to writer: inout JSONWriter, _ vocabulary: Vocabulary) {
    writer.string("act", vocabulary.id(act, of: .act))
    writer.string("signer", vocabulary.id(signer, of: .signer))
    writer.string("into", into.rawValue)
    if isByDecision { writer.bool("decision", true) }
  }
}

extension Vocabulary {
  /// The id of a value of an enumerated fact, nil where it is not known.
  func id(_ code: UInt8, of fact: StandardFact) -> String? {
    code == ValueCode.unknown ? nil : facts[fact.rawValue].values![Int(code)].id
  }
}
