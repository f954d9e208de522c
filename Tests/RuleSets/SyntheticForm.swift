/// An invented form with one requirement: its facts by their ids, as in the tests of a rule set.
///
/// What it does not say is what most forms are: an applicant's unregistered seal on an application, asked for
/// by the form of the instrument that the form stands in.
struct SyntheticForm: Sendable, ExpressibleByDictionaryLiteral {
  private var facts: [String: String] = [
    "act": "押印", "seal": "認印", "signer": "申請者", "flow": "申請等", "document": "申請書", "basis.root": "様式",
  ]
  private static let ofForm: Set = ["flow", "document"]
  private static let ofRequirement: Set = [
    "act", "seal", "signer", "purpose", "certificate", "comparison", "alternative",
  ]

  init(dictionaryLiteral elements: (String, String)...) {
    facts.merge(elements) { $1 }
    if facts["act"] == "署名" { facts["seal"] = nil }
  }

  /// The form with further facts.
  func with(_ fact: String, _ value: String) -> SyntheticForm {
    var form = self
    form.facts[fact] = value
    return form
  }

  /// The form's element in an instrument of this tier.
  func xml(id: String, tier: String) -> String {
    let basis =
      [(key: "tier", value: facts["basis.tier"] ?? tier)]
      + attributes { key in
        key.hasPrefix("basis.") && key != "basis.tier" ? String(key.dropFirst(6)) : nil
      }
    let declared = attributes { key in
      Self.ofForm.contains(key) || Self.ofRequirement.contains(key) || key.hasPrefix("basis.") ? nil : key
    }
    return "<form id=\"\(id)\" title=\"架空の様式\"\(text(attributes(Self.ofForm)))>"
      + "<requirement\(text(attributes(Self.ofRequirement)))><basis\(text(basis))/>"
      + declared.map { "<fact name=\"\($0.key)\">\($0.value)</fact>" }.joined() + "</requirement></form>\n"
  }

  private func attributes(_ keys: Set<String>) -> [(key: String, value: String)] {
    attributes { keys.contains($0) ? $0 : nil }
  }

  /// The facts that have a name here, in the order of their names.
  private func attributes(named name: (String) -> String?) -> [(key: String, value: String)] {
    facts.sorted { $0.key < $1.key }.compactMap { fact in name(fact.key).map { ($0, fact.value) } }
  }

  private func text(_ attributes: [(key: String, value: String)]) -> String {
    attributes.map { " \($0.key)=\"\($0.value)\"" }.joined()
  }
}

extension [SyntheticForm] {
  /// So many forms, taken from these in turn.
  func repeated(_ count: Int) -> [SyntheticForm] { (0..<count).map { self[$0 % self.count] } }
}
