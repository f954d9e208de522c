import Foundation
import SourceText

@testable import RuleBook

/// The rule set of a folder with these files; the folder is called `rules` in diagnostics.
func load(_ files: [String: String]) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
  load(bytes: files.mapValues { Data($0.utf8) })
}

func load(bytes files: [String: Data]) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
  let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID())")
  defer { try? FileManager.default.removeItem(at: folder) }
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  } catch {
    return (nil, [Diagnostic(.error, file: "", "cannot write: \(error)")])
  }
  return RuleSet.load(directory: folder.path, name: "rules")
}

/// A head with two layers and four outcomes, one of each effect.
let plainHead = """
  ruleset: plain
  layers: [upper, lower]
  outcomes:
    - {id: retain, effect: keep}
    - {id: hold, effect: wait}
    - {id: abolish, effect: revise, into: name}
    - {id: exclude, effect: none}
  facts:
    - {id: payment, values: [yes, no]}

  """

/// A rule of the layer `upper` in one line.
func rule(_ id: String, _ when: String, _ outcome: String = "retain", _ rest: String = "") -> String {
  let more = rest.isEmpty ? "" : ", \(rest)"
  return "- {rule: \(id), layer: upper, when: \(when), outcome: \(outcome), because: 理由\(more)}\n"
}

/// A rule set of ``plainHead`` and these rules, which must be right.
func ruleSet(_ rules: String..., head: String = plainHead) throws -> RuleSet {
  let (ruleSet, diagnostics) = load(["ruleset.yaml": head, "rules.yaml": rules.joined()])
  guard let ruleSet else { throw BrokenRules(diagnostics: diagnostics.map(\.rendered)) }
  return ruleSet
}

struct BrokenRules: Error { var diagnostics: [String] }

extension RuleSet {
  /// The decision of a requirement of one basis, given as fact and value; what is left out is unknown.
  func decide(_ given: [String: String], on date: String = "2021-04-01") -> Decision {
    decide([given], on: date)
  }

  /// The decision of a requirement, given as fact and value for each basis.
  func decide(_ bases: [[String: String]], on date: String = "2021-04-01") -> Decision {
    let rules = CompiledRules(self, on: CalendarDate(date)!)
    return rules.decide(codes(bases, rules), basisCount: bases.count)
  }

  /// The facts that force that decision, by name.
  func forcing(_ given: [String: String], on date: String = "2021-04-01") -> [String] {
    let rules = CompiledRules(self, on: CalendarDate(date)!)
    let codes = codes([given], rules)
    let decision = rules.decide(codes, basisCount: 1)
    return rules.forcingFacts(of: decision, codes, basisCount: 1).map { $0.name(in: vocabulary) }
  }

  /// The codes of facts given by id and value; a value that is none traps.
  private func codes(_ bases: [[String: String]], _ rules: CompiledRules) -> [UInt16] {
    bases.flatMap { given in
      rules.domain.facts.enumerated().map { dimension, fact in
        guard let text = given[vocabulary.facts[fact].id] else { return unknownCode }
        if vocabulary.facts[fact].values != nil { return UInt16(vocabulary.valueIndex(text, of: fact)!) }
        let constants = rules.domain.constants[dimension]
        return UInt16(constants.firstIndex(of: ExactText(text)) ?? constants.count)
      }
    }
  }

  /// What decides it, in words: `retain by koseki`, `conflict of a, b`, `gap`, `missing seal of retain, …`.
  func verdict(_ bases: [String: String]..., on date: String = "2021-04-01") -> String {
    verdict(decide(bases, on: date))
  }

  func verdict(_ given: [String: String], compiled rules: CompiledRules) -> String {
    verdict(rules.decide(codes([given], rules), basisCount: 1))
  }

  private func verdict(_ decision: Decision) -> String {
    let results = decision.results.ranks.map { rank in
      Strictness(outcomes).outcome(at: rank).map { outcomes[$0].id } ?? "undetermined"
    }
    switch decision.undetermined {
    case .gap: return "gap"
    case .conflict:
      return "conflict of " + decision.conflictingRules.map { rules[$0].id }.joined(separator: ", ")
    case .missing:
      let asked = decision.ask.map { $0.name(in: vocabulary) }.joined(separator: ", ")
      return "missing \(asked) of \(results.joined(separator: ", "))"
    case nil: return "\(outcomes[decision.outcome!].id) by \(rules[decision.rule!].id)"
    }
  }
}
