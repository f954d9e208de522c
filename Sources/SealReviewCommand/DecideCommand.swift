import ArgumentParser
import SealReview

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decides instruments and forms line by line, as they come.",
    discussion: """
      Each line of standard input is an element <instrument> or <form>, an
      instrument as JSON, a form's facts as a flat JSON object, or a whole file:
      {"file": NAME, "xml": TEXT} or {"file": NAME, "base64": BYTES}. Decisions are
      written as lines of decisions.ndjson. A line that cannot be used is told, and
      the rest goes on.

      Examples:
        sealreview decide --rules rules/wako --as-of 2021-04-22 \\
          <<< '{"form": "F1", "act": "押印", "seal": "認印"}'
      """)

  @Option(help: ArgumentHelp("The folder of the rule set.", valueName: "dir"), completion: .directory)
  var rules: String

  @Option(help: ArgumentHelp("The as-of date, yyyy-mm-dd; by default the day of export.", valueName: "date"))
  var asOf: String?

  @Flag(help: "Write lines that `merge` puts together, instead of decisions.")
  var partial = false

  @Option(
    help: ArgumentHelp(
      "With --partial, the name of the file that lines without one make up.", valueName: "name"))
  var name = "-"

  @OptionGroup var words: MarksOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    try Console.run(in: language.given) {
      var (ruleSet, diagnostics) = RuleSet.load(directory: rules)
      var options = ReviewJob.Options()
      do throws(Diagnostic) { options.asOf = try CalendarDate.option("--as-of", asOf) } catch {
        diagnostics.append(error)
      }
      Console.show(diagnostics)
      let marks = try words.loadOrRefuse()
      guard let ruleSet, !diagnostics.contains(where: { $0.severity == .error }) else {
        throw ExitCode.unusable
      }
      let stream = DecisionStream(ruleSet.vocabulary)
      let review = LineReview(
        ruleSet: ruleSet, options: options, marks: marks, input: "-",
        observers: partial ? [] : [stream.observer])
      let parts = PartialLines(review, ruleSet, asOf: options.asOf, name: name)
      var run = LineRun()
      try InputLines.forEach { bytes, range, number in
        guard !InputLine.isBlank(bytes, in: range) else { return }
        do throws(JSONProblem) {
          let line = try InputLine(bytes, in: range, number: number)
          if partial {
            run.note(parts.add(line, bytes[range]))
          } else if line.hasForms {
            run.note(Swift.Result { try review.decide(line) })
          }
        } catch {
          run.note([error.diagnostic(file: "-", line: number, bytes, range)])
        }
        try run.check()
      } pause: {
        try Console.printIfAny(partial ? parts.take() : stream.take())
      }
      parts.finish()
      try Console.printIfAny(parts.take())
      try run.finish()
    }
  }
}

/// What a run over lines has come upon.
private struct LineRun {
  private var hasErrors = false
  private var warningCount = 0
  private var failure: (any Error)?

  /// How many warnings are shown.
  private static let warningLimit = 20

  mutating func note(_ errors: [Diagnostic]) {
    Console.show(errors)
    hasErrors = hasErrors || !errors.isEmpty
  }

  mutating func note(_ result: Swift.Result<LineReview.Outcome, any Error>) {
    switch result {
    case .failure(let error): failure = error
    case .success(let outcome):
      note(outcome.errors)
      Console.show(Array(outcome.warnings.first.prefix(max(0, Self.warningLimit - warningCount))))
      warningCount += outcome.warnings.count
    }
  }

  /// - Throws: What keeps the run from going on.
  func check() throws { if let failure { throw failure } }

  /// - Throws: The exit code of a run with errors.
  func finish() throws {
    if warningCount > Self.warningLimit {
      Console.note("and \(warningCount - Self.warningLimit) more warnings")
    }
    if hasErrors { throw ExitCode.unusable }
  }
}

extension Console {
  /// Prints what is there at once, so that a pipe sees it.
  static func printIfAny(_ bytes: [UInt8]) throws { if !bytes.isEmpty { try print(bytes) } }
}
