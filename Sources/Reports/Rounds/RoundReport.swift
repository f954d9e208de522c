public import BatchReview
public import FormRegister
internal import RuleBook
internal import SourceText

/// What moved between two reviews, and why, as JSON or text.
public struct RoundReport {
  let rounds: RoundComparison
  let wording: ReportWording

  public init(_ rounds: RoundComparison, _ language: Language) {
    self.rounds = rounds
    wording = ReportWording(language, .standard)
  }

  /// Whether no form moves.
  public var isEmpty: Bool { rounds.forms.isEmpty }

  /// Writes JSON piece by piece.
  public func writeJSON(to sink: WorklistReport.Sink) throws {
    var writer = JSONWriter()
    try writer.object { writer in
      writer.object("inputs") { writer in
        for input in inputs {
          writer.object(input.key) { writer in
            writer.string("from", input.from)
            writer.string("to", input.to)
          }
        }
      }
      try writer.array("forms") { writer in
        for form in rounds.forms {
          writer.object { form.write(to: &$0) }
          try sink(writer.drain())
        }
      }
      writer.object("tally") { writer in
        writer.key("from")
        writer.value(rounds.from.writtenTally)
        writer.key("to")
        writer.value(rounds.to.writtenTally)
      }
      writer.key("added")
      writer.strings(rounds.added)
      writer.key("removed")
      writer.strings(rounds.removed)
      writer.object("reasons") { writer in
        for (reason, count) in rounds.counts { writer.number(reason.rawValue, count) }
      }
    }
    try sink(writer.finish())
  }

  /// What went into the two reviews, by the keys of JSON.
  var inputs: [(key: String, from: String?, to: String?)] {
    let (from, to) = (rounds.from, rounds.to)
    return [
      ("program", from.program, to.program),
      ("asOf", from.asOf?.description, to.asOf?.description),
      ("ruleSet", from.ruleSetDigest, to.ruleSetDigest),
      ("register", from.registerDigest, to.registerDigest),
      ("answers", from.answersDigest, to.answersDigest),
    ]
  }
}
