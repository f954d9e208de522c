import Foundation
import SealReview
import TestSupport
import Testing

/// Laws of an inquiry on random registers, rules and answers.
@Suite struct InquiryPropertyTests {
  private static let rounds = 25

  @Test func `what is collected is what was answered, however it comes back, and decides like the register`()
    throws
  {
    let seed = Seeded.seedOfRun
    var random = Seeded(state: seed)
    var (answered, moved) = (0, 0)
    for round in 0..<Self.rounds {
      let state = "seed \(seed), round \(round)"
      let city = RandomCity(&random)
      let asking = try Asking(city.register.xml, head: RandomCity.head, rules: city.rules)
      let answers = try RandomAnswers(asking, &random)
      guard !answers.facts.isEmpty || !answers.opinions.isEmpty else { continue }
      let copies = try asking.workbooks.indices.map { try asking.copy($0) }
      try asking.removeWorkbooks()
      let sent = try Set(FileManager.default.contentsOfDirectory(atPath: asking.folder))

      // Twice, in other files: the same.
      var collected: [Set<String>] = []
      for _ in 0..<2 {
        try answers.write(asking, copies, &random)
        let book = try asking.collected()
        let facts = book.facts.map { text($0, asking.drafting.ruleSet.vocabulary) }
        let expected = answers.facts.values.map { text($0) }
        #expect(facts.sorted() == expected.sorted(), "\(state)")
        let opinions = book.opinions.map {
          "\($0.requirement.form.string) \($0.requirement.number) \($0.objection?.why ?? "-")"
        }
        #expect(opinions.sorted() == answers.opinions.map { "\($0) \($1 ?? "-")" }.sorted(), "\(state)")
        collected.append(Set(facts + opinions))
        #expect(try asking.collect().write() == [], "\(state)")
        if collected.count == 1 {
          try checkDecisions(asking, book, city, answers, state, &moved)
          for name in try FileManager.default.contentsOfDirectory(atPath: asking.folder)
          where !sent.contains(name) {
            try FileManager.default.removeItem(atPath: asking.folder + "/" + name)
          }
        }
      }
      #expect(collected[0] == collected[1], "\(state)")
      answered += answers.facts.count
    }
    #expect(answered > 30 && moved > 10, "seed \(seed): \(answered) answered, \(moved) moved")
  }

  /// A fact with what it is about and its value.
  private func text(_ answer: FactAnswer, _ vocabulary: Vocabulary) -> String {
    let id = answer.requirement
    let key = RandomAnswers.key(
      answer.fact, form: id.form.string, requirement: id.number, instrument: answer.instrument)
    let value =
      switch answer.stated?.value {
      case .code(let code): vocabulary.facts[answer.stated!.fact].values![Int(code)].id
      case .text(let text): text.string
      case nil: "-"
      }
    return "\(key) \(value)"
  }

  private func text(_ answer: RandomAnswers.Fact) -> String {
    let instrument = String(answer.form.split(separator: "-")[0])
    let key = RandomAnswers.key(
      answer.fact, form: answer.form, requirement: answer.requirement, instrument: instrument)
    return "\(key) \(answer.value ?? "-")"
  }

  /// A review with the answers decides like one of the register in which they are written down, and a second round
  /// asks nothing that was answered.
  private func checkDecisions(
    _ asking: Asking, _ book: AnswerBook, _ city: RandomCity, _ answers: RandomAnswers, _ state: String,
    _ moved: inout Int
  ) throws {
    var register = city.register
    for answer in answers.facts.values {
      guard let value = answer.value else { continue }
      register.write(answer.fact, value, form: answer.form, requirement: answer.requirement)
    }
    let written = try Asking(register.xml, isAsked: false, head: RandomCity.head, rules: city.rules)
    let before = try outcomes(asking, nil)
    let after = try outcomes(asking, book)
    let reference = try outcomes(written, nil)
    #expect(
      after == reference,
      "\(state)\n\(city.rules)\n\(city.register.xml)\n\(register.xml)\n\(answers.facts.values.map { "\($0)" }.sorted())"
    )
    moved += after.count { before[$0.key] != $0.value }

    let next = try Asking(city.register.xml, isAsked: false, head: RandomCity.head, rules: city.rules)
    try next.ask(.init(answers: book))
    let known = Set(answers.facts.filter { $0.value.value != nil }.keys)
    for line in try String(contentsOfFile: next.folder + "/inquiry.ndjson", encoding: .utf8)
      .split(separator: "\n").dropFirst()
    {
      let row = try JSONDecoder().decode(InquiryRow.self, from: Data(line.utf8))
      for question in row.questions {
        let key = RandomAnswers.key(
          question.fact, form: row.form, requirement: row.requirement, instrument: row.instrument)
        #expect(!known.contains(key), "\(state): \(key) is asked again")
      }
    }
  }

  /// What becomes of each requirement.
  private func outcomes(_ asking: Asking, _ book: AnswerBook?) throws -> [String: String] {
    let scratch = try Scratch()
    _ = try Review(
      asking.drafting.inputs, by: asking.drafting.ruleSet, .init(answers: book),
      outputPath: scratch.path + "/out", documents: .none)
    let text = try String(contentsOfFile: scratch.path + "/out/decisions.ndjson", encoding: .utf8)
    var outcomes: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      outcomes["\(object["form"] ?? "") \(object["requirement"] ?? "")"] =
        "\(object["outcome"] ?? "") \(object["undetermined"] ?? "") \(object["rule"] ?? "")"
    }
    return outcomes
  }
}
