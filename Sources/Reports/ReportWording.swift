internal import BatchReview
public import FormRegister
internal import RuleBook

/// The words of reports in one language.
public struct ReportWording: Sendable {
  public let language: Language
  let vocabulary: Vocabulary

  public init(_ language: Language, _ vocabulary: Vocabulary) {
    self.language = language
    self.vocabulary = vocabulary
  }

  /// One of the two, by the language.
  func text(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

  var undetermined: String { text("未定", "undetermined") }
  var total: String { text("合計", "total") }
  var unknown: String { text("不明", "unknown") }
  var noRequirement: String { text("押印・署名なし", "no requirement") }
  var reviewRate: String { text("見直し率", "review rate") }

  /// The label of a value of an enumerated fact.
  func label(_ code: UInt8, of fact: StandardFact) -> String {
    guard code != ValueCode.unknown else { return unknown }
    return vocabulary.facts[fact.rawValue].values![Int(code)].label.text(in: language)
  }

  func label(of fact: Int) -> String { vocabulary.facts[fact].label.text(in: language) }

  /// The label of an axis of a tally.
  func label(of axis: TallyAxis) -> String {
    switch axis.name {
    case "enactor": text("制定者", "enactor")
    case "reason": text("理由（規則）", "reason (rule)")
    default: vocabulary.index(of: axis.name).map(label(of:)) ?? axis.name
    }
  }

  /// The label of a row of a tally.
  func label(ofRow key: String, of axis: TallyAxis, _ ruleSet: RuleSet) -> String {
    if key == Tally.unknownKey { return unknown }
    if axis.name == "reason" {
      if let rule = ruleSet.rules.first(where: { $0.id == key }) { return rule.title }
      return key == Tally.decisionKey ? byDecision : key
    }
    guard let fact = vocabulary.index(of: axis.name), let values = vocabulary.facts[fact].values else {
      return key
    }
    return values.first { $0.id == key }?.label.text(in: language) ?? key
  }

  /// A fact as it is asked for, with its basis where there are several.
  func label(of reference: FactReference) -> String {
    let label = label(of: reference.fact)
    guard let basis = reference.basis else { return label }
    return text("\(label)（根拠\(basis + 1)）", "\(label) (basis \(basis + 1))")
  }

  func label(of result: Result, _ outcomes: [Outcome]) -> String {
    switch result {
    case .outcome(let index): outcomes[index].label.text(in: language)
    case .undetermined: undetermined
    }
  }

  func label(of kind: Decision.Undetermined) -> String {
    switch kind {
    case .gap: text("該当する規則なし", "no rule applies")
    case .conflict: text("規則が矛盾", "rules contradict each other")
    case .missing: text("事実が不足", "facts are missing")
    }
  }

  var unread: String { text("様式が読めない", "form not read") }

  func label(of replacement: Outcome.Replacement) -> String {
    switch replacement {
    case .name: text("記名", "name")
    case .signature: text("署名", "signature")
    case .signatureOrSeal: text("署名又は記名押印", "signature or name and seal")
    case .optional: text("任意", "optional")
    case .repeal: text("様式の廃止・統合", "form repealed or merged")
    }
  }

  func label(of procedure: Procedure?) -> String { procedure?.label.text(in: language) ?? unknown }
}
