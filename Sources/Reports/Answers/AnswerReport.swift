internal import BatchReview
internal import SourceText

/// What became of all answers of a review: none is passed over in silence.
struct AnswerReport {
  private let book: AnswerBook
  private let use: AnswerUse
  private let opinions: [OpinionRecord]
  private let departures: [DepartureRecord]
  private let wording: ReportWording

  /// How many decisions, and how many objections, have a line of their own on the terminal.
  private static let lineLimit = 20

  /// - Returns: nil where nobody was asked.
  init?(_ summary: ReviewSummary, _ wording: ReportWording) {
    guard let (book, use) = summary.answers else { return nil }
    (self.book, self.use, self.wording) = (book, use, wording)
    opinions = OpinionRecord.all(summary)
    departures = DepartureRecord.all(summary)
  }

  /// Adds the keys `answers`, `departures` and `objections`.
  func write(to writer: inout JSONWriter) {
    let objections = opinions.filter(\.isObjection)
    writer.object("answers") { writer in
      write("facts", book.facts.indices.map(use.state(ofFact:)), &writer)
      writer.object("opinions") { writer in
        writer.number("objections", objections.count)
        writer.number("agreements", opinions.count - objections.count)
      }
      write("decisions", book.decisions.indices.map(use.state(ofDecision:)), &writer)
    }
    writer.array("departures") { writer in
      for record in departures { writer.object { record.write(to: &$0) } }
    }
    writer.array("objections") { writer in
      for record in objections { writer.object { record.write(to: &$0) } }
    }
  }

  private func write(_ name: String, _ states: [AnswerUse.State], _ writer: inout JSONWriter) {
    writer.object(name) { writer in
      for state in AnswerUse.State.allCases {
        writer.number(state.rawValue, states.count { $0 == state })
      }
    }
  }

  /// How many answers there are, and what became of them, in one line.
  var countsLine: String {
    let facts = book.facts.indices.map { wording.label(ofFact: use.state(ofFact: $0)) }
    let decisions = departures.map { $0.state(wording) }
    return wording.text("回答: ", "answers: ")
      + wording.list([
        group(("事実", "facts"), facts),
        group(("意見", "opinions"), opinions.map { $0.kind(wording) }),
        group(("個別の決定", "individual decisions"), decisions),
      ])
  }

  /// A number with what it consists of, in the order in which that first appears.
  private func group(_ name: (String, String), _ states: [String]) -> String {
    var names: [String] = []
    for state in states where !names.contains(state) { names.append(state) }
    let parts = names.map { name in "\(name) \(states.count { $0 == name })" }
    let detail = parts.isEmpty ? "" : wording.text("（\(wording.list(parts))）", " (\(wording.list(parts)))")
    return wording.text("\(name.0) \(states.count)件", "\(name.1) \(states.count)") + detail
  }

  /// For the terminal: how many, then the first decisions and objections.
  var lines: [String] {
    let objections = opinions.filter(\.isObjection).map { $0.line(wording) }
    return [countsLine] + list(wording.byDecision, departures.map { $0.line(wording) })
      + list(wording.text("異議", "objection"), objections)
  }

  private func list(_ name: String, _ lines: [String]) -> [String] {
    let rest = lines.count - Self.lineLimit
    return lines.prefix(Self.lineLimit).map { "  \(name): \($0)" }
      + (rest > 0 ? [wording.text("  \(name): ほか\(rest)件", "  \(name): \(rest) more")] : [])
  }
}
