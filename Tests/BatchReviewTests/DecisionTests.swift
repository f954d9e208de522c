import FormRegister
import Foundation
import RuleBook
import TestSupport
import Testing

@testable import BatchReview

/// How many numbers of a table rest on decisions of people.
@Suite struct DecisionTests {
  private static let outcomes = ["retain", "hold", "abolish", "exclude"]
  /// What each letter can be; of `m` the seal is not known.
  private static let byRules: [Character: Set<String>] = [
    "k": ["retain"], "w": ["hold"], "d": ["abolish"], "o": ["exclude"], "g": ["undetermined"],
    "m": Set(strictness),
  ]
  /// The strictest first.
  private static let strictness = ["retain", "undetermined", "hold", "abolish", "exclude"]

  /// What several can be together, over all choices of one result each; nil where there is nothing.
  private static func strictest(_ results: [Set<String>]) -> String? {
    guard let first = results.first else { return nil }
    let all = results.dropFirst().reduce(first) { sums, next in
      Set(sums.flatMap { sum in next.map { one in strictness.first { $0 == sum || $0 == one }! } })
    }
    return column(all)
  }

  /// Where a table counts what can be these.
  private static func column(_ results: Set<String>) -> String {
    results.count == 1 ? results.first! : "undetermined"
  }

  /// A form with a requirement for each letter, and what people decided of some of them.
  private struct Form {
    let id: String
    let letters: [Character]
    var decided: [Int: String] = [:]

    var xml: String {
      if letters.isEmpty { return "<form id=\"\(id)\" requirements=\"none\"/>" }
      let seals: [Character: String] = ["k": "実印", "w": "銀行印", "d": "認印", "o": "公印", "g": "契印", "m": ""]
      let requirements = letters.map { "<requirement act=\"押印\" seal=\"\(seals[$0]!)\"/>" }
      return "<form id=\"\(id)\">\(requirements.joined())</form>".replacing(" seal=\"\"", with: "")
    }

    var rules: [Set<String>] { letters.map { byRules[$0]! } }
    var people: [Set<String>] {
      rules.enumerated().map { place, rules in decided[place].map { [$0] } ?? rules }
    }
  }

  private static func book(_ records: [String], _ bench: Bench) throws -> AnswerBook {
    let folder = bench.folder.appending(path: "answers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("decisions:\n\(records.joined())".utf8).write(to: folder.appending(path: "a.yaml"))
    let (answers, diagnostics) = AnswerBook.load(directory: folder.path, of: bench.ruleSet)
    return try #require(answers, "\(diagnostics.map(\.rendered))")
  }

  private static func record(_ form: Form, _ requirement: Int, _ outcome: String) -> String {
    let (letter, byRules) = (form.letters[requirement], column(form.rules[requirement]))
    let rule = ["k": "keep", "w": "wait", "d": "drop", "o": "out"][letter].map { ", rule: \($0)" } ?? ""
    return "  - {form: \(form.id), requirement: \(requirement + 1), outcome: \(outcome), who: w,"
      + " when: 2021-01-01, why: y, departsFrom: {outcome: \(byRules)\(rule)}}\n"
  }

  @Test func `the sums of what rests on decisions = the units that they change`() throws {
    let seed = Seeded.seedOfRun
    var random = Seeded(state: seed)
    for _ in 0..<12 {
      var registers: [String] = []
      var instruments: [[Form]] = []
      var records: [String] = []
      for file in 0..<2 {
        var content = ""
        for number in 0..<Int.random(in: 1...4, using: &random) {
          let id = "I\(file)\(number)"
          let forms = (0..<Int.random(in: 0...4, using: &random)).map { index in
            var form = Form(
              id: "\(id)-\(index)",
              letters: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                random.pick(["k", "w", "d", "o", "g", "m"])
              })
            for place in form.letters.indices where random.chance(40) {
              let outcome = random.pick(Self.outcomes)
              form.decided[place] = outcome
              records.append(Self.record(form, place, outcome))
            }
            return form
          }
          content +=
            "<instrument id=\"\(id)\" department=\"\(random.pick(["甲", "乙"]))\">"
            + forms.map(\.xml).joined() + "</instrument>\n"
          instruments.append(forms)
        }
        registers.append(content)
      }
      let bench = try Bench(registers)
      let book = try Self.book(records.isEmpty ? ["  []\n"] : records, bench)
      let forms = instruments.joined()
      let wanted: [TallyUnit: Int] = [
        .requirement: forms.reduce(0) {
          $0 + zip($1.rules, $1.people).count { Self.column($0) != Self.column($1) }
        },
        .form: forms.count { Self.strictest($0.rules) != Self.strictest($0.people) },
        .instrument: instruments.count {
          Self.strictest($0.flatMap(\.rules)) != Self.strictest($0.flatMap(\.people))
        },
      ]
      for (unit, count) in wanted {
        for axis in ["department", "reason", "act"] {
          let tally = try bench.tally(by: axis, unit: unit, answers: book)
          let sums = tally.rows.flatMap(\.byDecision).reduce(0, +) + tally.notCountedByDecision.reduce(0, +)
          #expect(sums == count, "seed \(seed): \(unit) by \(axis)")
          #expect(tally.total.byDecision.reduce(0, +) == tally.rows.flatMap(\.byDecision).reduce(0, +))
          for row in tally.rows { #expect(zip(row.byDecision, row.counts).allSatisfy(<=), "seed \(seed)") }
          let without = try bench.tally(by: axis, unit: unit)
          #expect(without.total.byDecision.allSatisfy { $0 == 0 } && !without.countsDecisions)
        }
      }
    }
  }
}
