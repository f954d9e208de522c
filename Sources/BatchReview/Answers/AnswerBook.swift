public import SourceText

/// What sections have answered and people have decided: a folder of records, each with who, when and where.
public struct AnswerBook: Sendable {
  public internal(set) var facts: [FactAnswer] = []
  public internal(set) var opinions: [Opinion] = []
  public internal(set) var decisions: [HumanDecision] = []
  /// SHA-256 of the names and bytes of the folder's files, in hexadecimal.
  public internal(set) var digest = ""

  /// The records about a form, by their indices.
  struct Entry: Sendable {
    var facts: [Int] = []
    var opinions: [Int] = []
    var decisions: [Int] = []
  }

  private var forms: [ExactText: Entry] = [:]
  private var instruments: [ExactText: [Int]] = [:]

  /// The records about a form.
  func entry(of form: String) -> Entry? { forms[ExactText(form)] }

  /// The answers that state a fact of an instrument.
  func facts(ofInstrument id: String) -> [Int] { instruments[ExactText(id)] ?? [] }

  /// The decision about a requirement that holds on a day of this time; nil where there is none.
  public func decision(
    of requirement: RequirementID, from: CalendarDate?, until: CalendarDate?
  ) -> HumanDecision? {
    decisions.first { $0.requirement == requirement && $0.holds(from: from, until: until) }
  }

  /// Finds the records by what they are about.
  mutating func buildIndex() {
    for (index, answer) in facts.enumerated() {
      if let instrument = answer.instrument {
        instruments[ExactText(instrument), default: []].append(index)
      } else {
        forms[answer.requirement.form, default: Entry()].facts.append(index)
      }
    }
    for (index, opinion) in opinions.enumerated() {
      forms[opinion.requirement.form, default: Entry()].opinions.append(index)
    }
    for (index, decision) in decisions.enumerated() {
      forms[decision.requirement.form, default: Entry()].decisions.append(index)
    }
  }
}
