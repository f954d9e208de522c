internal import FormRegister
internal import Foundation
internal import RuleBook
internal import SourceText

/// Reads `review.json`: what is needed of it, whatever else it holds.
struct WrittenReviewReader {
  private let files: WrittenReviewFiles
  private(set) var diagnostics: [Diagnostic] = []
  private var values: [String: (value: JSONValue, offset: Int)] = [:]
  private var bytes: [UInt8] = []

  private static let keys: Set = [
    "program", "asOf", "inputs", "ruleSet", "rules", "counts", "outcomes", "tally",
  ]

  /// The largest number that is believed, so that sums stay numbers.
  private static let countLimit = 1 << 40

  init(_ files: WrittenReviewFiles) { self.files = files }

  /// The review; nil where it cannot be used.
  mutating func read() -> WrittenReview? {
    guard isPlainFile(files.review) else {
      report("the file is no plain file, and not read", at: nil)
      return nil
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: files.review))
      defer { try? handle.close() }
      bytes = Array(try handle.readToEnd() ?? Data())
    } catch {
      report("cannot read the file: \(systemReason(error))", at: nil)
      return nil
    }
    var scanner = JSONScanner(bytes, in: 0..<bytes.count)
    do throws(JSONProblem) {
      try scanner.members { key, scanner throws(JSONProblem) in
        let key = String(decoding: key, as: UTF8.self)
        guard Self.keys.contains(key) else { return try scanner.skip() }
        let offset = scanner.offset
        values[key] = (try scanner.value(), offset)
      }
      try scanner.finish()
    } catch {
      report("not the JSON of a review: \(error.message)", at: error.offset)
      return nil
    }
    for key in Self.keys.sorted() where values[key] == nil {
      report("the review has no `\(key)`", at: 0, help: "write it anew with `review --output`")
    }
    guard diagnostics.isEmpty else { return nil }
    let review = assemble()
    return diagnostics.isEmpty ? review : nil
  }

  private mutating func assemble() -> WrittenReview? {
    let program = part("program") { $0.text }
    let asOf: CalendarDate?? = part("asOf", Self.day)
    let ruleSet = part("ruleSet") { value in
      value["id"]?.text.flatMap { id in value["digest"]?.text.map { (id: id, digest: $0) } }
    }
    let inputs = part("inputs") { value in
      value["register"].flatMap { register in value["answers"].map { (register.text, $0.text) } }
    }
    let rules = part("rules", Self.rules)
    let outcomes = part("outcomes", Self.outcomes)
    let tally = outcomes.flatMap { outcomes in part("tally") { Tally(written: $0, outcomes: outcomes) } }
    let lines = part("counts") { counts -> Int? in
      let numbers = [counts["requirements"]?.integer, counts["unread"]?.integer].compactMap(\.self)
      return numbers.count == 2 && numbers.allSatisfy { (0...Self.countLimit).contains($0) }
        ? numbers[0] + numbers[1] : nil
    }
    guard let program, let asOf, let ruleSet, let inputs, let rules, let outcomes, let tally, let lines else {
      return nil
    }
    return WrittenReview(
      program: program, asOf: asOf, ruleSetID: ruleSet.id, ruleSetDigest: ruleSet.digest,
      registerDigest: inputs.0, answersDigest: inputs.1, rules: rules, outcomes: outcomes, tally: tally,
      writtenTally: values["tally"]!.value, lineCount: lines, files: files)
  }

  /// What a key's value says; where it says nothing that can be used, that is reported.
  private mutating func part<Part>(_ key: String, _ read: (JSONValue) -> Part?) -> Part? {
    let (value, offset) = values[key]!
    if let part = read(value) { return part }
    report("`\(key)` is not as a review writes it", at: offset)
    return nil
  }

  private static func rules(_ value: JSONValue) -> [ExactText: WrittenReview.RuleMark]? {
    guard let elements = value.elements else { return nil }
    var rules: [ExactText: WrittenReview.RuleMark] = [:]
    for element in elements {
      guard let id = element["id"]?.text, let digest = element["digest"]?.text,
        let from = day(element["from"]), let until = day(element["until"])
      else { return nil }
      let mark = WrittenReview.RuleMark(
        digest: digest, title: element["title"]?.text, from: from, until: until)
      guard rules.updateValue(mark, forKey: ExactText(id)) == nil else { return nil }
    }
    return rules
  }

  private static func day(_ value: JSONValue?) -> CalendarDate?? {
    value == .null ? .some(nil) : value?.text.flatMap { CalendarDate($0) }.map(Optional.some)
  }

  private static func outcomes(_ value: JSONValue) -> [Outcome]? {
    guard let elements = value.elements, !elements.isEmpty, elements.count <= RuleSet.outcomeLimit else {
      return nil
    }
    let outcomes = elements.compactMap { element -> Outcome? in
      guard let id = element["id"]?.text, let effect = element["effect"]?.text.flatMap(Outcome.Effect.init)
      else { return nil }
      let label = Label(
        japanese: element["label"]?["ja"]?.text ?? id, english: element["label"]?["en"]?.text ?? id)
      return Outcome(id: id, label: label, effect: effect, replacement: nil)
    }
    return Set(outcomes.map(\.id)).count == elements.count ? outcomes : nil
  }

  private mutating func report(_ message: String, at offset: Int?, help: String? = nil) {
    let position = offset.map { SourcePosition(of: $0, in: bytes) }
    diagnostics.append(Diagnostic(.error, file: files.review, position: position, message, help: help))
  }
}
