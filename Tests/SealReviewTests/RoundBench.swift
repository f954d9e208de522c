import Foundation
import SealReview

/// Writes reviews into a temporary folder, to be held against each other.
final class RoundBench {
  private let folder = FileManager.default.temporaryDirectory.path + "/rounds-\(UUID().uuidString)"

  static let head = """
    ruleset: t
    title: {ja: 試験, en: test}
    layers: [upper, lower]
    outcomes:
      - {id: retain, label: {ja: 存続, en: retained}, effect: keep}
      - {id: hold, label: {ja: 保留, en: on hold}, effect: wait}
      - {id: abolish, label: {ja: 廃止, en: abolishable}, effect: revise, into: name}
      - {id: exclude, label: {ja: 対象外, en: out of scope}, effect: none}
    facts:
      - {id: payment, label: {ja: 支払, en: payment}, values: [yes, no]}

    """

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Reviews the content of a register, and gives the folder of the review.
  func review(
    _ name: String, _ register: String, rules: String, head: String = head, asOf: String = "2021-04-01"
  ) throws -> String {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(atPath: path + "/rules", withIntermediateDirectories: true)
    try Data(head.utf8).write(to: URL(filePath: path + "/rules/ruleset.yaml"))
    try Data(rules.utf8).write(to: URL(filePath: path + "/rules/rules.yaml"))
    let document =
      "<formRegister xmlns=\"urn:sealreview:register:1\" municipality=\"市\">\n\(register)</formRegister>"
    try Data(document.utf8).write(to: URL(filePath: path + "/forms.xml"))
    let ruleSet = try RuleSet(at: path + "/rules")
    _ = try Review(
      [ReviewInput(path: path + "/forms.xml", name: "forms.xml")], by: ruleSet,
      .init(asOf: CalendarDate(asOf)), outputPath: path + "/out")
    return path + "/out"
  }

  /// The lines of a review's decisions as JSON.
  static func lines(_ review: String) throws -> [[String: Any]] {
    try String(contentsOfFile: review + "/decisions.ndjson", encoding: .utf8).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// Changes a file of a review.
  static func edit(_ review: String, _ name: String = "decisions.ndjson", _ body: (String) -> String) throws {
    let path = review + "/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(body(text).utf8).write(to: URL(filePath: path))
  }
}

/// A rule of the layer `upper` in one line.
func roundRule(_ id: String, _ when: String, _ outcome: String, _ rest: String = "") -> String {
  "- {rule: \(id), layer: upper, title: t, when: \(when), outcome: \(outcome), because: b, cite: []"
    + "\(rest.isEmpty ? "" : ", " + rest)}\n"
}

/// A form with requirements of these attributes.
func roundForm(_ id: String, _ requirements: String...) -> String {
  "<form id=\"\(id)\">" + requirements.map { "<requirement act=\"押印\" \($0)/>" }.joined() + "</form>"
}

/// An instrument around forms.
func roundInstrument(_ forms: String...) -> String {
  "<instrument id=\"I\" department=\"甲部\">" + forms.joined() + "</instrument>\n"
}
