internal import FormRegister
internal import SourceText

/// A rule in a canonical text: equal for rules that say the same, wherever they stand and whatever they are called.
struct RuleText {
  let ruleSet: RuleSet

  /// Everything that a rule says but its title; each text is quoted, so that none runs into the next.
  func text(_ rule: Rule) -> String {
    let lines = [
      ["layer", quoted(ruleSet.layers[rule.layer])],
      ["when", text(rule.condition)],
      ["outcome", quoted(ruleSet.outcomes[rule.outcome].id)],
      ["because", quoted(rule.because)],
      ["cite"] + rule.citations.map { "\(quoted($0.law)) \($0.article.map(quoted) ?? "-")" },
      ["from", rule.from?.description ?? "-"],
      ["until", rule.until?.description ?? "-"],
      ["overrides"] + sorted(rule.overrides.map { quoted(ruleSet.rules[$0].id) }),
    ]
    return lines.map { $0.joined(separator: " ") + "\n" }.joined()
  }

  private func text(_ condition: Condition) -> String {
    switch condition {
    case .value(let fact, let values, let isNegated):
      let id = quoted(ruleSet.vocabulary.facts[fact].id)
      return "(\(isNegated ? "not-in" : "in") \(id) \(names(values, of: fact).joined(separator: " ")))"
    case .all(let parts) where parts.count == 1: return text(parts[0])
    case .any(let parts) where parts.count == 1: return text(parts[0])
    case .all(let parts): return "(all \(sorted(parts.map(text)).joined(separator: " ")))"
    case .any(let parts): return "(any \(sorted(parts.map(text)).joined(separator: " ")))"
    case .not(let part): return "(not \(text(part)))"
    }
  }

  private func names(_ values: Condition.ValueSet, of fact: Int) -> [String] {
    switch values {
    case .codes(let codes): sorted(codes.map { quoted(ruleSet.vocabulary.facts[fact].values![Int($0)].id) })
    case .texts(let texts): sorted(texts.map { quoted($0.string) })
    }
  }

  /// By bytes, so that the order never depends on what Unicode takes for equal.
  private func sorted(_ texts: [String]) -> [String] { texts.map(ExactText.init).sorted().map(\.string) }

  /// The text in quotes, those within doubled.
  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension RuleSet {
  /// The digest of what a rule of this rule set says: when it applies, what it decides and why, and in which time;
  /// not its id, its title or its place.
  ///
  /// - Returns: The first 16 hexadecimal digits of a SHA-256.
  public func digest(of rule: Rule) -> String {
    var digest = SHA256()
    digest.update(RuleText(ruleSet: self).text(rule).utf8)
    return String(digest.finish().prefix(FormDigests.length))
  }
}
