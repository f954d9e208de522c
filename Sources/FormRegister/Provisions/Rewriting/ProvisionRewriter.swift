/// Rewrites articles so that they no longer demand an act, or demand another, and proves it by reading again.
public struct ProvisionRewriter: Sendable {
  private let reader: ProvisionReader

  public init(_ reader: ProvisionReader = ProvisionReader()) { self.reader = reader }

  /// Rewrites a sentence, or an article of several.
  ///
  /// - Parameters:
  ///   - decide: What becomes of each act that the article demands; nil: it stays.
  public func rewrite(_ text: String, _ decide: (ProvisionAct) -> MarkReplacement?) -> ProvisionRewriting {
    let old = ArticleRecord.sentences(text)
    var result = ProvisionRewriting(text: text)
    var new: [String] = []
    var isAbolished = false
    for sentence in old {
      let (rewritten, unchanged) = rewritten(sentence) { act in
        let replacement = decide(act)
        if replacement == .name || replacement == .signature { isAbolished = true }
        return replacement
      }
      new.append(rewritten)
      result.unchanged += unchanged
    }
    guard new != old else {
      // What 押印 means, or with what it is done, is somebody's to look at even so.
      result.mentions = old.flatMap { reader.read($0).acts }.filter(\.isExplained)
      return result
    }
    if isAbolished, result.unchanged.isEmpty { new = withoutIdleProvisos(new, reader: reader) }
    // Blanks behind the last sentence are no sentence.
    result.text = new.joined() + text.dropFirst(old.reduce(0) { $0 + $1.count })
    result.mentions = new.flatMap { reader.read($0).acts }.filter { $0.standing != .demanded }
    return result
  }

  private func rewritten(
    _ sentence: String, _ decide: (ProvisionAct) -> MarkReplacement?
  ) -> (text: String, unchanged: [ProvisionAct]) {
    var text = sentence
    var unchanged: [ProvisionAct] = []
    var at = 0
    for act in reader.read(sentence).acts {
      guard act.standing == .demanded, let replacement = decide(act), act.act != replacement.act else {
        at += 1
        continue
      }
      if let new = rewritten(text, at, replacement) {
        text = new
        // Words that are left to choice are still read, as asking for nothing.
        if replacement.act != nil || replacement == .optional { at += 1 }
      } else {
        unchanged.append(act)
        at += 1
      }
    }
    return (text, unchanged)
  }

  /// The text with one of its acts rewritten, by the first proposal that reads as it should.
  private func rewritten(_ text: String, _ index: Int, _ replacement: MarkReplacement) -> String? {
    let old = reader.read(text)
    guard old.acts.indices.contains(index) else { return nil }
    let words = ProvisionWording(text, old.acts[index])
    return ProvisionRewritingRule.all.lazy.flatMap { $0.texts(words, replacement) }
      .first { new in holds(reader.read(new), old, index, replacement) }
  }

  /// Whether only this act has changed, and has become what it should.
  private func holds(
    _ new: ProvisionReading, _ old: ProvisionReading, _ index: Int, _ replacement: MarkReplacement
  ) -> Bool {
    var acts = new.acts
    if let act = replacement.act {
      guard acts.indices.contains(index), acts[index].act == act, acts[index].standing == .demanded else {
        return false
      }
      acts.remove(at: index)
    } else if replacement == .optional {
      // The words stay, and are a demand no more.
      guard acts.indices.contains(index), acts[index].standing != .demanded else { return false }
      acts.remove(at: index)
    }
    var others = old.acts
    others.remove(at: index)
    return acts.elementsEqual(others) {
      $0.act == $1.act && $0.seal == $1.seal && $0.standing == $1.standing && $0.signer == $1.signer
    }
  }
}
