public import BatchReview
public import RuleBook
internal import SourceText

/// What is said of one requirement: what decides it and why, what was set aside, and what would change it.
public struct ExplainedRequirement {
  let decision: Decision
  private let reasons: DecisionReasons
  let ruleSet: RuleSet
  let wording: ReportWording
  private let valueLimit: Int
  let people: HumanDecision?

  /// - Parameters:
  ///   - decision: What the rules have decided.
  ///   - reasons: Why.
  ///   - ruleSet: By which rules.
  ///   - wording: In which words.
  ///   - valueLimit: Of how many texts that a fact does not have each is named; of more, only how many they are.
  ///   - people: What people decided in place of the rules; nil where the rules decide.
  public init(
    _ decision: Decision, _ reasons: DecisionReasons, _ ruleSet: RuleSet, _ wording: ReportWording,
    valueLimit: Int = .max, by people: HumanDecision? = nil
  ) {
    (self.decision, self.reasons, self.ruleSet, self.wording) = (decision, reasons, ruleSet, wording)
    (self.valueLimit, self.people) = (valueLimit, people)
  }

  private var rule: Rule? { decision.rule.map { ruleSet.rules[$0] } }
  private var outcome: Outcome? { decision.outcome.map { ruleSet.outcomes[$0] } }

  var outcomeLabel: String {
    people.map { ruleSet.outcomes[$0.outcome].label.text(in: wording.language) } ?? labelByRules
  }

  var labelByRules: String {
    outcome?.label.text(in: wording.language) ?? decision.undetermined.map(wording.label(of:)) ?? ""
  }

  func write(to writer: inout JSONWriter) {
    if let people { write(people, to: &writer) } else { writeRules(to: &writer) }
  }

  /// What the rules say.
  func writeRules(to writer: inout JSONWriter) {
    writer.string("outcome", outcome?.id ?? "undetermined")
    if let kind = decision.undetermined { writer.string("undetermined", kind.rawValue) }
    writer.string("rule", rule?.id)
    writer.string("title", rule?.title)
    writer.string("because", rule?.because)
    writer.array("cite") { writer in
      for citation in rule?.citations ?? [] {
        writer.object { writer in
          writer.string("law", citation.law)
          writer.string("article", citation.article)
        }
      }
    }
    writer.key("forcedBy")
    writer.strings(reasons.forcing.map { $0.reference.name(in: ruleSet.vocabulary) })
    write(reasons.forcing, as: "forcingFacts", to: &writer)
    writer.key("ask")
    writer.strings(decision.ask.map { $0.name(in: ruleSet.vocabulary) })
    writer.key("rules")
    writer.strings(ids(decision.conflictingRules))
    writer.array("setAside") { writer in
      for setAside in reasons.setAside {
        writer.object { writer in
          writer.string("rule", ruleSet.rules[setAside.rule].id)
          writer.key("by")
          writer.strings(ids(setAside.by))
        }
      }
    }
    writer.key("notReached")
    writer.strings(ids(reasons.notReached))
    writer.array("otherwise") { writer in
      for alternative in reasons.alternatives {
        writer.object { writer in
          writer.string("outcome", ruleSet.outcomes[alternative.outcome].id)
          write(alternative.changes, as: "facts", to: &writer)
        }
      }
    }
  }

  private func write(_ facts: [DecisionReasons.Fact], as name: String, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      for fact in facts {
        writer.key(fact.reference.name(in: ruleSet.vocabulary))
        writer.strings(
          fact.restriction.values.map { $0.name(of: fact.restriction.fact, in: ruleSet.vocabulary) })
      }
    }
  }

  private func ids(_ rules: [Int]) -> [String] { rules.map { ruleSet.rules[$0].id } }

  /// The explanation as text.
  public var text: String { ([outcomeLabel] + lines).map { printable($0) + "\n" }.joined() }

  /// The explanation in lines that a section chief can read.
  var lines: [String] { parts.map { $0.label + $0.joint + $0.text } }

  /// One thing that is said, and what it is about.
  struct Part {
    let label: String
    let text: String
    /// What stands between the two in a line.
    let joint: String

    init(_ label: String, _ text: String, joint: String = ": ") {
      (self.label, self.text, self.joint) = (label, text, joint)
    }
  }

  /// The explanation in parts.
  var parts: [Part] {
    var parts = partsOfDecision
    if let rule {
      parts.append(Part(wording.text("規則", "rule"), name(decision.rule!)))
      parts.append(Part(wording.text("理由", "because"), rule.because))
      if !rule.citations.isEmpty {
        let citations = rule.citations.map(\.text).joined(separator: comma)
        parts.append(Part(wording.text("根拠", "citing"), citations))
      }
    }
    if !reasons.forcing.isEmpty {
      parts.append(Part(wording.text("決め手となる事実", "forced by"), text(reasons.forcing)))
    }
    if !decision.ask.isEmpty {
      let asked = decision.ask.map(wording.label(of:)).joined(separator: comma)
      parts.append(Part(wording.text("確認する事項", "to be asked"), asked))
    }
    if !decision.conflictingRules.isEmpty {
      parts.append(Part(wording.text("矛盾する規則", "contradicting rules"), names(decision.conflictingRules)))
    }
    for setAside in reasons.setAside {
      let text = wording.text(
        "\(name(setAside.rule))＝\(titles(setAside.by))が優先する",
        "\(name(setAside.rule)), by \(names(setAside.by))")
      parts.append(Part(wording.text("退けられた規則", "set aside"), text))
    }
    if !reasons.notReached.isEmpty {
      parts.append(
        Part(wording.text("先の層で決まるため適用しない規則", "not reached in later layers"), names(reasons.notReached)))
    }
    for alternative in reasons.alternatives {
      let label = ruleSet.outcomes[alternative.outcome].label.text(in: wording.language)
      let change = text(alternative.changes)
      let isJapanese = wording.language == .japanese
      parts.append(
        Part(
          wording.text("\(label)となるのは", "\(label) if"), change + wording.text("の場合", ""),
          joint: isJapanese ? ": " : " "))
    }
    return parts
  }

  private var comma: String { wording.text("、", ", ") }

  private func text(_ facts: [DecisionReasons.Fact]) -> String {
    facts.map { wording.text($0.restriction, label: wording.label(of: $0.reference), valueLimit) }
      .joined(separator: wording.text("で、", " and "))
  }

  private func name(_ index: Int) -> String {
    let rule = ruleSet.rules[index]
    return rule.title == rule.id
      ? rule.id : wording.text("\(rule.title)（\(rule.id)）", "\(rule.title) (\(rule.id))")
  }

  private func titles(_ rules: [Int]) -> String {
    rules.map { ruleSet.rules[$0].title }.joined(separator: comma)
  }

  private func names(_ rules: [Int]) -> String { rules.map(name).joined(separator: comma) }
}
