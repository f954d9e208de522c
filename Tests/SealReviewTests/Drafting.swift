import Foundation
import SealReview

/// A temporary folder with a register and a rule set by which the fact `to` says what becomes of a requirement:
/// k存続, s署名, c選択, o任意, n記名, r廃止.
final class Drafting {
  let folder: URL
  let ruleSet: RuleSet
  let inputs: [ReviewInput]

  struct Unusable: Error { var diagnostics: [Diagnostic] }

  static let head = """
    ruleset: fates
    title: {ja: 試験, en: test}
    layers: [city]
    outcomes:
      - {id: keep, label: {ja: 存続, en: kept}, effect: keep}
      - {id: sign, label: {ja: 署名, en: signature}, effect: revise, into: signature}
      - {id: choice, label: {ja: 選択, en: choice}, effect: revise, into: signature-or-seal}
      - {id: opt, label: {ja: 任意, en: optional}, effect: revise, into: optional}
      - {id: abolish, label: {ja: 廃止, en: abolished}, effect: revise, into: name}
      - {id: merge, label: {ja: 統合, en: merged}, effect: revise, into: repeal}
    facts:
      - {id: to, label: {ja: 方針, en: fate}, values: [k, s, c, o, n, r]}

    """

  static let rules = [
    ("k", "keep"), ("s", "sign"), ("c", "choice"), ("o", "opt"), ("n", "abolish"), ("r", "merge"),
  ].map {
    "- {rule: \($0), layer: city, title: \($0), when: {to: \($0)}, outcome: \($1), because: 方針\($0)による, cite: [{law: 方針}]}\n"
  }.joined()

  /// - Parameters:
  ///   - registers: The instruments of each file.
  ///   - head: The rule set's own file.
  ///   - rules: That of its rules.
  init(
    _ registers: String..., municipality: String? = "試験市", head: String = Drafting.head,
    rules texts: String = Drafting.rules
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "drafting-\(UUID().uuidString)")
    let rules = folder.appending(path: "rules")
    try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
    try Data(head.utf8).write(to: rules.appending(path: "ruleset.yaml"))
    try Data(texts.utf8).write(to: rules.appending(path: "rules.yaml"))
    let (ruleSet, diagnostics) = RuleSet.load(directory: rules.path)
    guard let ruleSet else { throw Unusable(diagnostics: diagnostics) }
    self.ruleSet = ruleSet
    var inputs: [ReviewInput] = []
    for (index, register) in registers.enumerated() {
      let file = folder.appending(path: "\(index + 1).xml")
      let city = municipality.map { " municipality=\"\($0)\"" } ?? ""
      let text =
        "<formRegister xmlns=\"urn:sealreview:register:1\"\(city) exportedOn=\"2021-03-31\">\n\(register)\n</formRegister>\n"
      try Data(text.utf8).write(to: file)
      inputs.append(ReviewInput(path: file.path, name: file.lastPathComponent))
    }
    self.inputs = inputs
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func draft(_ options: AmendmentDraft.Options = .init()) throws -> HeldDraft {
    HeldDraft(drafting: self, draft: try AmendmentDraft(inputs, by: ruleSet, options))
  }

  /// A rule of the mayor with these forms, all of one fate.
  static func rule(
    _ forms: String..., id: String = "R1", title: String = "試験市規則", to fate: String = "n"
  ) -> String {
    """
    <instrument id="\(id)" tier="規則" number="平成元年規則第\(id.dropFirst())号" title="\(title)" enactor="市長">
    <fact name="to">\(fate)</fact>
    \(forms.joined(separator: "\n"))
    </instrument>
    """
  }

  static func form(_ number: String, _ body: String, id: String? = nil, to fate: String? = nil) -> String {
    let fact = fate.map { "<fact name=\"to\">\($0)</fact>" } ?? ""
    return "<form id=\"\(id ?? "F-" + number)\" number=\"\(number)\">\(fact)<body>\(body)</body></form>"
  }
}

/// A draft with the files that it was made of, which stay as long as it does.
@dynamicMemberLookup struct HeldDraft {
  let drafting: Drafting
  let draft: AmendmentDraft

  subscript<Value>(dynamicMember path: KeyPath<AmendmentDraft, Value>) -> Value { draft[keyPath: path] }

  func prove() throws -> AmendmentProof {
    try withExtendedLifetime(drafting) { try draft.prove() }
  }

  /// The sentences of the first amending instrument, line by line.
  var sentences: [String] {
    draft.instruments.first?.articles.flatMap {
      $0.sentences.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    } ?? []
  }

  var reasons: [AmendmentNote.Reason] { draft.plan.notes.map(\.reason) }
}
