import BatchReview
import Foundation
import RuleBook
import SourceText

/// A temporary folder with rules and registers, gone with its owner.
final class Bench {
  let folder: URL
  let ruleSet: RuleSet
  private(set) var inputs: [ReviewInput] = []

  /// The seal decides: 実印 retain, 銀行印 hold, 認印 abolish, 公印 exclude; any other is a gap.
  static let rules = """
    - {rule: keep, layer: city, title: 実印は残す, when: {seal: 実印}, outcome: retain, because: b, cite: []}
    - {rule: wait, layer: city, title: 銀行印は待つ, when: {seal: 銀行印}, outcome: hold, because: b, cite: []}
    - {rule: drop, layer: city, title: 認印は廃止, when: {seal: 認印}, outcome: abolish, because: b, cite: []}
    - {rule: out, layer: city, title: 公印は対象外, when: {seal: 公印}, outcome: exclude, because: b, cite: []}
    """

  static let head = """
    ruleset: t
    title: {ja: 試験, en: test}
    layers: [city]
    outcomes:
      - {id: retain, label: {ja: 存続, en: retained}, effect: keep}
      - {id: hold, label: {ja: 保留, en: on hold}, effect: wait}
      - {id: abolish, label: {ja: 廃止, en: abolishable}, effect: revise, into: name}
      - {id: exclude, label: {ja: 対象外, en: out of scope}, effect: none}
    facts:
      - {id: payment, label: {ja: 支払, en: payment}, values: [yes, no]}

    """

  struct Unusable: Error { var diagnostics: [Diagnostic] }

  /// - Parameter registers: The contents of `formRegister` elements, or whole documents.
  init(_ registers: [String], head: String = head, rules: String = rules) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    let directory = folder.appending(path: "rules")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try Data(head.utf8).write(to: directory.appending(path: "ruleset.yaml"))
    try Data(rules.utf8).write(to: directory.appending(path: "a.yaml"))
    let (ruleSet, diagnostics) = RuleSet.load(directory: directory.path)
    guard let ruleSet else { throw Unusable(diagnostics: diagnostics) }
    self.ruleSet = ruleSet
    for (index, content) in registers.enumerated() {
      let name = "\(index + 1).xml"
      let file = folder.appending(path: name)
      try Data((content.hasPrefix("<formRegister") ? content : Self.document(content)).utf8).write(to: file)
      inputs.append(ReviewInput(path: file.path, name: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func document(_ content: String) -> String {
    "<formRegister xmlns=\"urn:sealreview:register:1\" municipality=\"和光市\" exportedOn=\"2021-03-31\">\n"
      + content + "</formRegister>"
  }

  /// Runs a review with these observers.
  @discardableResult
  func run(
    keepsGoing: Bool = false, answers: AnswerBook? = nil, _ observers: () -> [any ReviewObserver]
  ) throws -> ReviewSummary {
    try ReviewJob(ruleSet: ruleSet, options: .init(keepsGoing: keepsGoing, answers: answers))
      .run(inputs, makeObservers: observers)
  }

  func tally(
    by axis: String = "department", unit: TallyUnit = .form, keepsGoing: Bool = false,
    answers: AnswerBook? = nil
  ) throws -> Tally {
    var counter: TallyCounter!
    try run(keepsGoing: keepsGoing, answers: answers) {
      counter = TallyCounter(
        axis: TallyAxis(axis, in: ruleSet.vocabulary)!, unit: unit, ruleSet: ruleSet,
        countsDecisions: answers != nil)
      return [counter]
    }
    return counter.tally
  }

  func worklist(keepsGoing: Bool = false) throws -> Worklist {
    var collector: WorklistCollector!
    try run(keepsGoing: keepsGoing) {
      collector = WorklistCollector(
        vocabulary: ruleSet.vocabulary, temporaryDirectory: folder.path)
      return [collector]
    }
    return collector.worklist()
  }
}

/// An instrument with one form for each letter: k keeps, w waits, d is dropped, o is out of scope, g has no
/// rule, n asks for nothing, u cannot be read.
func instrument(_ id: String, _ letters: String, _ attributes: String = "") -> String {
  "<instrument id=\"\(id)\" \(attributes)>" + forms(id, letters) + "</instrument>\n"
}

func forms(_ instrument: String, _ letters: String) -> String {
  let seals: [Character: String] = ["k": "実印", "w": "銀行印", "d": "認印", "o": "公印", "g": "契印"]
  return letters.enumerated().map { index, letter in
    let id = "\(instrument)-\(index + 1)"
    switch letter {
    case "n": return "<form id=\"\(id)\" requirements=\"none\"/>"
    case "u": return "<form id=\"\(id)\"/>"
    default: return "<form id=\"\(id)\"><requirement act=\"押印\" seal=\"\(seals[letter]!)\"/></form>"
    }
  }.joined()
}
