import ArgumentParser
import SealReview

/// Drafting the sentence that turns one text into another.
struct DraftOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The text before, or - for standard input.", valueName: "file"), completion: .file())
  var before: String?

  @Option(
    help: ArgumentHelp("The text after, or - for standard input.", valueName: "file"), completion: .file())
  var after: String?

  @Flag(help: "Quote compounds of kanji whole: 「記名押印」を「記名」に改める, not 「押印」を削る.")
  var wholeCompounds = false

  var isAsked: Bool { before != nil || after != nil }

  func validate() throws {
    if (before == nil) != (after == nil) { throw ValidationError("--before and --after belong together") }
    if before == "-", after == "-" { throw ValidationError("only one text can be standard input") }
  }

  func run(_ place: Place?, _ format: AmendmentFormat) throws {
    guard let before, let after else { return }
    let texts = try TextFiles.read([before, after])
    let drafter = AmendmentDrafter(quoting: wholeCompounds ? .wholeCompounds : .fewestWords)
    let amendment = drafter.draft(from: texts[0].text, to: texts[1].text, place: place)
    if amendment.isEmpty { Console.note("the texts are the same: there is nothing to amend") }
    let report = AmendmentReport(amendment)
    switch format {
    case .text: try Console.print(report.text())
    case .json: try Console.print(report.json())
    case .html: break
    }
  }
}

/// Applying a sentence to a text.
struct ApplicationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The sentence, or - for standard input.", valueName: "file"), completion: .file())
  var apply: String?

  @Option(
    help: ArgumentHelp("The text that it amends, or - for standard input.", valueName: "file"),
    completion: .file())
  var to: String?

  @Flag(help: "Words that occur several times change everywhere also where the sentence does not say 全ての.")
  var everyOccurrence = false

  var isAsked: Bool { apply != nil || to != nil }

  func validate() throws {
    if (apply == nil) != (to == nil) { throw ValidationError("--apply and --to belong together") }
    if apply == "-", to == "-" { throw ValidationError("only one text can be standard input") }
  }

  func run(_ place: Place?, _ format: AmendmentFormat) throws {
    guard let apply, let to else { return }
    let files = try TextFiles.read([apply, to])
    let reading = AmendmentReading(files[0].text, file: apply)
    guard reading.errors.isEmpty else { throw Console.refuse(reading.errors) }
    if reading.amendment.isEmpty { Console.note("the sentence amends nothing") }
    var texts = [PlacedText(place ?? reading.amendment.firstPlace, files[1].text)]
    let interpreter = AmendmentInterpreter(repeatedWords: everyOccurrence ? .changed : .refused)
    let failures = interpreter.apply(reading.amendment, to: &texts)
    guard failures.isEmpty else { throw Console.refuse(reading.diagnostics(of: failures)) }
    switch format {
    case .text: try Console.print((files[1].isMarked ? "\u{FEFF}" : "") + texts[0].text)
    case .json: try Console.print(AmendedText(texts[0].text).json())
    case .html: break
    }
  }
}

/// The texts that options name.
private enum TextFiles {
  /// Every problem of every file is shown.
  static func read(_ paths: [String]) throws -> [(text: String, isMarked: Bool)] {
    var texts: [(text: String, isMarked: Bool)] = []
    var problems: [Diagnostic] = []
    for path in paths {
      do throws(Diagnostic) {
        texts.append(try TextFile.read(path: path, name: path))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Console.refuse(problems) }
    return texts
  }
}

extension Place {
  static func option(_ name: String) throws(Diagnostic) -> Place {
    if let place = Place(name) { return place }
    throw Diagnostic(
      .error, file: "--place", "`\(name)` is no name of a place", help: "write 第3条第2項, 様式第1号 or the like")
  }
}
