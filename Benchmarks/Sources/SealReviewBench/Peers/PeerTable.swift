internal import Foundation
internal import SealReview
internal import Workload

/// The table that all engines decide by: the first row that applies decides, without one a case is undetermined.
struct PeerTable {
  private struct Row: Decodable {
    let when: [String: [String]]
    let outcome: String
  }

  private let rows: [Row]

  /// - Parameter path: The table, which the other engines read as it stands.
  init(path: String) throws {
    rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: URL(filePath: path)))
  }

  var count: Int { rows.count }

  /// The facts that the table looks at, as the table writes them.
  var facts: [String] { Set(rows.flatMap(\.when.keys)).sorted() }

  /// A fact's id, which has a dot where other languages have no place for one.
  static func id(_ fact: String) -> String { fact.replacingOccurrences(of: "basis_", with: "basis.") }

  /// Writes the table as a rule set in which each row is a layer of its own.
  func write(toFolder folder: String) throws -> RuleSet {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let layers = rows.indices.map { "row\($0 + 1)" }.joined(separator: ", ")
    let outcomes = [
      ("retain", "keep"), ("hold", "wait"), ("choice", "revise"), ("abolish", "revise"), ("exclude", "none"),
    ]
    let head =
      "ruleset: peers\ntitle: {ja: 比較表, en: Table of peers}\nlayers: [\(layers)]\noutcomes:\n"
      + outcomes.map { id, effect in
        let into = effect == "revise" ? ", into: \(id == "choice" ? "signature-or-seal" : "name")" : ""
        return "  - {id: \(id), label: {ja: \(id), en: \(id)}, effect: \(effect)\(into)}\n"
      }.joined()
    let rules = rows.enumerated().map { index, row in
      let when = row.when.sorted { $0.key < $1.key }
        .map { "\(Self.id($0)): [\($1.joined(separator: ", "))]" }.joined(separator: ", ")
      return "- {rule: r\(index + 1), layer: row\(index + 1), title: r\(index + 1), when: {\(when)}, "
        + "outcome: \(row.outcome), because: row \(index + 1)}\n"
    }
    try head.write(toFile: folder + "/ruleset.yaml", atomically: false, encoding: .utf8)
    try rules.joined().write(toFile: folder + "/rules.yaml", atomically: false, encoding: .utf8)
    return try RuleSet(at: folder)
  }

  /// Random cases of which all facts are known.
  func cases(_ count: Int, seed: UInt64) -> [[String: String]] {
    var numbers = SeededNumbers(seed: seed)
    let vocabulary = Vocabulary.standard
    let values = facts.map { fact in
      vocabulary.facts[vocabulary.index(of: Self.id(fact))!].values!.map(\.id)
    }
    return (0..<count).map { _ in
      var given: [String: String] = [:]
      for (fact, values) in zip(facts, values) { given[fact] = numbers.pick(values) }
      return given
    }
  }
}
