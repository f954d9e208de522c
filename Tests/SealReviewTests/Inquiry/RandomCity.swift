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
    var isOpen: Bool { ["basis.law", "basis.article", "instrument.enactor"].contains(id) }
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

/// A register as values, in which facts can be written down.
struct RandomRegister {
  typealias Facts = [String: String]

  struct Requirement {
    var facts: Facts
    var declared: Facts
    /// Its own bases; where it has none, those of the form hold, or of the instrument.
    var bases: [Facts]
  }

  struct Form {
    var id: String
    var section: String?
    var facts: Facts
    var bases: [Facts]
    var requirements: [Requirement]
  }

  struct Instrument {
    var id: String
    var section: String
    var facts: Facts
    var bases: [Facts]
    var forms: [Form]
  }

  private(set) var instruments: [Instrument] = []

  init() {}

  init(_ facts: [RandomCity.Fact], _ random: inout Seeded) {
    func known(_ levels: RandomCity.Level..., percent: Int = 55) -> Facts {
      var known: Facts = [:]
      for fact in facts where levels.contains(fact.level) && random.chance(percent) {
        known[fact.id] = random.pick(fact.values)
      }
      return known
    }
    func bases() -> [Facts] { (0..<random.pick([0, 1, 1, 2, 3])).map { _ in known(.basis) } }
    let sections = ["総務課", "財政課", "市民課"]
    instruments = (1...Int.random(in: 1...3, using: &random)).map { number in
      Instrument(
        id: "R\(number)", section: random.pick(sections), facts: known(.instrument), bases: bases(),
        forms: (1...Int.random(in: 1...4, using: &random)).map { form in
          Form(
            id: "R\(number)-F\(form)", section: random.chance(30) ? random.pick(sections) : nil,
            facts: known(.form), bases: bases(),
            requirements: (1...Int.random(in: 1...3, using: &random)).map { _ in
              Requirement(facts: known(.requirement), declared: known(.declared), bases: bases())
            })
        })
    }
  }

  /// Writes down an answered fact as an editor of the register would.
  ///
  /// - Parameters:
  ///   - fact: The fact as it was asked for: `certificate`, `basis[2].tier`.
  ///   - requirement: From 1.
  mutating func write(_ fact: String, _ value: String, form id: String, requirement: Int) {
    for (i, instrument) in instruments.enumerated() {
      guard let f = instrument.forms.firstIndex(where: { $0.id == id }) else { continue }
      let form = instrument.forms[f]
      let path = \RandomRegister.instruments[i].forms[f].requirements[requirement - 1]
      if fact.hasPrefix("basis") {
        let number = fact.firstIndex(of: "[").map { Int(String(fact[fact.index(after: $0)...].first!))! } ?? 1
        let own = self[keyPath: path].bases
        let held = [own, form.bases, instrument.bases].first { !$0.isEmpty }
        // Without any, there is one of which nothing is known.
        self[keyPath: path].bases = held ?? [[:]]
        self[keyPath: path].bases[number - 1]["basis" + fact[fact.firstIndex(of: ".")!...]] = value
      } else if fact.hasPrefix("instrument.") {
        instruments[i].facts[fact] = value
      } else if ["flow", "document"].contains(fact) {
        instruments[i].forms[f].facts[fact] = value
      } else if ["to", "size"].contains(fact) {
        self[keyPath: path].declared[fact] = value
      } else {
        self[keyPath: path].facts[fact] = value
      }
    }
  }

  /// The register's XML, without its root.
  var xml: String {
    instruments.map { instrument in
      "<instrument id=\"\(instrument.id)\" title=\"\(instrument.id)規則\" number=\"\(instrument.id)\" section=\"\(instrument.section)\""
        + attributes(instrument.facts) + ">" + bases(instrument.bases)
        + instrument.forms.map(xml).joined(separator: "\n") + "</instrument>\n"
    }.joined()
  }

  private func xml(_ form: Form) -> String {
    let section = form.section.map { " section=\"\($0)\"" } ?? ""
    return "<form id=\"\(form.id)\" number=\"\(form.id)\"\(section)\(attributes(form.facts))>"
      + bases(form.bases)
      + form.requirements.map { requirement in
        "<requirement signer=\"申請者\"\(attributes(requirement.facts))>"
          + requirement.declared.sorted { $0.key < $1.key }.map { "<fact name=\"\($0)\">\($1)</fact>" }
          .joined()
          + bases(requirement.bases) + "</requirement>"
      }.joined() + "</form>"
  }

  private func bases(_ bases: [Facts]) -> String { bases.map { "<basis\(attributes($0))/>" }.joined() }

  private func attributes(_ facts: Facts) -> String {
    facts.sorted { $0.key < $1.key }.map { " \($0.key.split(separator: ".").last!)=\"\($0.value)\"" }.joined()
  }
}
