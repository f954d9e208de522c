/// One way of rewriting an act of an article: its name, why it stands at this place, and the new sentences.
///
/// Source: how the ministries' orders of 2020-12 to 2021-09 that dropped seals changed their articles.
struct ProvisionRewritingRule: Sendable {
  var name: String
  var because: String
  /// Alternatives in order of preference; empty where the rule does not fit.
  var texts: @Sendable (ProvisionWording, MarkReplacement) -> [String]

  /// In order of preference.
  static let all: [ProvisionRewritingRule] = [
    ProvisionRewritingRule(
      name: "option", because: "任意 takes the duty and leaves the act, so no other rule may see it",
      texts: option),
    ProvisionRewritingRule(
      name: "stamp of words", because: "「再発行」の印を押し shows words, and is nobody's name: 「再発行」と記載し",
      texts: stampOfWords),
    ProvisionRewritingRule(
      name: "jointly", because: "保証人と連署し、記名押印した: with 連署 the particle と would stand alone",
      texts: jointly),
    ProvisionRewritingRule(
      name: "whose", because: "受領者の印を押した: a seal is somebody's, writing one's name is done by somebody",
      texts: whose),
    ProvisionRewritingRule(
      name: "which", because: "当該印鑑を押した, 届出に係る銀行印を押した: what tells the seal goes with it", texts: which),
    ProvisionRewritingRule(
      name: "bracket", because: "署名（記名を含む。）及び押印: the bracket belongs to the signature that stays",
      texts: bracket),
    ProvisionRewritingRule(
      name: "phrase", because: "any other sentence keeps its form: 記名押印しなければ → 記名しなければ", texts: phrase),
  ]

  /// The act is rewritten like that of a sentence in a form.
  static func replaced(_ wording: ProvisionWording, _ replacement: MarkReplacement, droppingHead: Int = 0)
    -> String
  {
    let new = wording.phrase.rewritten(replacement)
    return wording.text(new.words, droppingHead: droppingHead, droppingTail: new.taken)
  }

  @Sendable private static func phrase(_ wording: ProvisionWording, _ replacement: MarkReplacement)
    -> [String]
  {
    guard replacement != .optional, isPersonal(wording) else { return [] }
    // 所定の印を押し: 所定の記名し would be no sentence.
    if wording.isDone, wording.head.hasSuffix("の") || wording.head.hasSuffix("ノ") { return [] }
    return [replaced(wording, replacement)]
  }

  /// Somebody's seal or signature: not a stamp that shows words, nor a seal across pages, for which no name stands.
  static func isPersonal(_ wording: ProvisionWording) -> Bool {
    !wording.act.isStampOfWords && wording.act.seal != .integrity
  }
}
