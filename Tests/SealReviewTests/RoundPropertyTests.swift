import Foundation
import SealReview
import TestSupport
import Testing

/// Any two reviews: what is said to move is what moves, and everything that moves has a reason.
@Suite struct RoundPropertyTests {
  private static let seals = ["認印", "実印", "銀行印"]
  private static let outcomes = ["retain", "hold", "abolish", "exclude"]

  private func rules(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { index in
      var when = ["seal: [\(random.pick(Self.seals)), \(random.pick(Self.seals))]"]
      if random.chance(40) { when.append("certificate: \(random.pick(["有", "無"]))") }
      if random.chance(30) { when.append("payment: \(random.pick(["yes", "no"]))") }
      if random.chance(20) { when.append("basis.law: \(random.pick(["L", "M"]))") }
      let time = random.pick(["", "", "from: 2021-06-01", "until: 2021-06-01"])
      return roundRule("r\(index)", "{\(when.joined(separator: ", "))}", random.pick(Self.outcomes), time)
        .replacing("layer: upper", with: "layer: \(random.pick(["upper", "lower"]))")
    }.joined()
  }

  private func requirement(_ random: inout Seeded) -> String {
    var text = "<requirement act=\"押印\""
    if random.chance(85) { text += " seal=\"\(random.pick(Self.seals))\"" }
    if random.chance(60) { text += " certificate=\"\(random.pick(["有", "無"]))\"" }
    text += ">"
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      text += "<basis tier=\"規則\"" + (random.chance(70) ? " law=\"\(random.pick(["L", "M"]))\"" : "") + "/>"
    }
    if random.chance(50) { text += "<fact name=\"payment\">\(random.pick(["yes", "no"]))</fact>" }
    return text + "</requirement>"
  }

  /// A register in which one form in three differs from the one made from the same seed.
  private func register(_ random: inout Seeded, from seed: UInt64) -> String {
    var same = Seeded(state: seed)
    let forms = (0..<12).map { index in
      var own = Seeded(state: same.next())
      if random.chance(33) { own = Seeded(state: random.next()) }
      if own.chance(10) { return "" }
      if own.chance(10) { return "<form id=\"F\(index)\"/>" }
      let count = Int.random(in: 0...3, using: &own)
      if count == 0 { return "<form id=\"F\(index)\" requirements=\"none\"/>" }
      return "<form id=\"F\(index)\">" + (0..<count).map { _ in requirement(&own) }.joined() + "</form>"
    }
    return "<instrument id=\"I\">" + forms.joined() + "</instrument>"
  }

  /// The outcome of each form that has lines, by trying every choice of one result for each requirement.
  private func outcomes(_ lines: [[String: Any]]) -> [String: String] {
    let order = ["retain", "undetermined", "hold", "abolish", "exclude"]
    return Dictionary(grouping: lines) { $0["form"] as! String }.mapValues { lines in
      var choices: Set<[String]> = [[]]
      for line in lines {
        let results = line["possible"] as? [String] ?? [line["outcome"] as! String]
        choices = Set(choices.flatMap { choice in results.map { choice + [$0] } })
      }
      let strictest = Set(choices.map { choice in order.first(where: choice.contains)! })
      return strictest.count == 1 ? strictest.first! : "undetermined"
    }
  }

  @Test func `what moves is what brute force finds, each with a reason`() throws {
    var random = Seeded(state: Seeded.seedOfRun)
    print("seed \(Seeded.seedOfRun)")
    let bench = try RoundBench()
    var moved = 0
    for round in 0..<60 {
      let seed = random.next()
      let first = rules(&random)
      let second = random.chance(50) ? first : rules(&random)
      let from = try bench.review("\(round)a", register(&random, from: seed), rules: first)
      let to = try bench.review(
        "\(round)b", register(&random, from: seed), rules: second,
        asOf: random.pick(["2021-04-01", "2021-07-01"]))
      let (old, new) = (outcomes(try RoundBench.lines(from)), outcomes(try RoundBench.lines(to)))
      let expected = Set(old.keys).union(new.keys).filter {
        (old[$0] ?? "no-requirement") != (new[$0] ?? "no-requirement")
      }
      let rounds = try RoundComparison(from: from, to: to)
      #expect(
        rounds.forms.map(\.id).sorted() == expected.sorted(), "seed \(Seeded.seedOfRun), round \(round)")
      for form in rounds.forms {
        #expect(form.from == old[form.id] ?? "no-requirement" && form.to == new[form.id] ?? "no-requirement")
        #expect(!form.why.isEmpty && form.requirements.allSatisfy { !$0.why.isEmpty })
      }
      #expect(Set(rounds.added) == Set(new.keys).subtracting(old.keys))
      #expect(Set(rounds.removed) == Set(old.keys).subtracting(new.keys))
      moved += rounds.forms.count
    }
    #expect(moved > 0)
  }
}
