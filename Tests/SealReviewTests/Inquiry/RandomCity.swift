import SealReview
import TestSupport

/// A random rule set, and a random register whose facts are partly unknown on every level.
struct RandomCity {
  /// A fact, where it stands, and what it can be.
  struct Fact {
    let id: String
    let level: Level
    /// Spellings of its values; of an open text, some that rules name.
    let values: [String]
  }

  enum Level { case instrument, form, requirement, basis, declared }

  private static let facts: [Fact] = [
    Fact(id: "instrument.tier", level: .instrument, values: ["条例", "規則", "要綱"]),
    Fact(id: "instrument.enactor", level: .instrument, values: ["市長", "議会"]),
    Fact(id: "flow", level: .form, values: ["申請等", "通知等", "内部"]),
    Fact(id: "document", level: .form, values: ["申請書", "誓約書", "委任状"]),
    Fact(id: "act", level: .requirement, values: ["押印", "署名", "記名押印"]),
    Fact(id: "seal", level: .requirement, values: ["認印", "実印", "なし"]),
    Fact(id: "purpose", level: .requirement, values: ["本人確認", "真意確認", "なし"]),
    Fact(id: "certificate", level: .requirement, values: ["有", "無"]),
    Fact(id: "alternative", level: .requirement, values: ["有", "無"]),
    Fact(id: "basis.tier", level: .basis, values: ["法律", "規則", "なし"]),
    Fact(id: "basis.root", level: .basis, values: ["条文", "様式", "なし"]),
    Fact(id: "basis.law", level: .basis, values: ["甲法", "乙条例", "神\u{FA19}規則"]),
    Fact(id: "basis.article", level: .basis, values: ["第1条", "12"]),
    Fact(id: "to", level: .declared, values: ["k", "s", "n"]),
    Fact(id: "size", level: .declared, values: ["大", "小"]),
  ]

  private(set) var facts: [Fact] = []
  private(set) var rules = ""
  private(set) var register = RandomRegister()

  static let head =
    Drafting.head.split(separator: "\n").filter { !$0.hasPrefix("  - {id: to") && !$0.hasPrefix("layers") }
    .joined(separator: "\n") + """

        - {id: to, label: {ja: 方針, en: fate}, values: [k, s, n]}
        - {id: size, label: {ja: 規模, en: size}, values: [大, 小]}
      layers: [city, rest]

      """

  init(_ random: inout Seeded) {
    facts = Array(Self.facts.shuffled(using: &random).prefix(Int.random(in: 2...6, using: &random)))
    rules = makeRules(&random)
    register = RandomRegister(facts, &random)
  }

  private func makeRules(_ random: inout Seeded) -> String {
    let outcomes = ["keep", "sign", "choice", "opt", "abolish"]
    var rules = (1...Int.random(in: 2...7, using: &random)).map { number in
      let count = min(Int.random(in: 1...3, using: &random), facts.count)
      let when = facts.shuffled(using: &random).prefix(count).map { fact -> String in
        let named = fact.values.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
        let list = "[\(named.map { "\"\($0)\"" }.joined(separator: ", "))]"
        return "\(fact.id): \(random.chance(25) ? "{not: \(list)}" : list)"
      }.joined(separator: ", ")
      return
        "- {rule: r\(number), layer: \(random.pick(["city", "city", "rest"])), title: 規則\(number), when: {\(when)}, outcome: \(random.pick(outcomes)), because: 理由\(number), cite: []}\n"
    }
    // What no other rule decides.
    rules.append(
      "- {rule: other, layer: rest, title: その他, when: {signer: 申請者}, outcome: merge, because: その他, cite: []}\n"
    )
    return rules.joined()
  }
}
