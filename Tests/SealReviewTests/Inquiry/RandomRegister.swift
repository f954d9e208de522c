import TestSupport

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
