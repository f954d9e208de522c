/// One way of rewriting a place or sentence: its name, why it stands at this place, and what it would change.
///
/// A rule only proposes; whether the new text says what it should is found out by reading it.
struct MarkRewritingRule: Sendable {
  var name: String
  var because: String
  /// Alternatives in order of preference; empty where the rule does not fit.
  var edits: @Sendable (RewritingText, RewritingText.Spot, MarkReplacement) -> [TextEdit]

  /// In order of preference.
  static let all: [MarkRewritingRule] = [
    MarkRewritingRule(
      name: "option", because: "任意 adds words and never takes any, so no other rule may see it",
      edits: option),
    MarkRewritingRule(
      name: "kind", because: "（実印） says of what kind a seal is; it goes before the words that it belongs to",
      edits: kindNote),
    MarkRewritingRule(
      name: "second sign", because: "署名　㊞ is one requirement in two places; the sign goes, the words stay",
      edits: secondSign),
    MarkRewritingRule(
      name: "glyph", because: "㊞ alone: one sentence 「㊞」を削る then fits many forms", edits: glyph),
    MarkRewritingRule(
      name: "box", because: "受領印, 代表者印: part of the word names the place and stays", edits: box),
    MarkRewritingRule(
      name: "words", because: "（署名押印）, 署名欄: words at a place have no grammar around them", edits: placeWords),
    MarkRewritingRule(
      name: "note",
      because: "what only says how to put the mark goes as a whole, before its words are changed",
      edits: note),
    MarkRewritingRule(
      name: "leading act", because: "実印を押し、証明書を添付する: what else is asked for stays", edits: leadingAct),
    MarkRewritingRule(
      name: "phrase", because: "any other sentence keeps its form: 記名押印して → 記名して", edits: phrase),
    MarkRewritingRule(
      name: "last resort", because: "a note that nothing else mends, though more might be said in it",
      edits: wholeNote),
  ]

  static func edits(
    _ text: RewritingText, _ spot: RewritingText.Spot, _ replacement: MarkReplacement
  ) -> [TextEdit] {
    all.flatMap { $0.edits(text, spot, replacement) }
  }
}
