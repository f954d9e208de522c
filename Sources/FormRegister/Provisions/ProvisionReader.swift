internal import XMLStream

/// Reads what sentences of articles say about seals and signatures.
///
/// Complexity: one look at the bytes of a sentence without any such word; else linear in its length.
public struct ProvisionReader: Sendable {
  private let tokenizer = ProvisionTokenizer.shared
  /// How far after an act the words are looked at that say what becomes of it, in characters.
  private static let tailLength = 120

  public init() {}

  /// Whether a sentence holds a character of which every such word has one: 印, 署, 押, 捺, サ.
  public func maySpeak(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index + 2 < text.count {
      switch (text[index], text[index + 1], text[index + 2]) {
      case (0xE5, 0x8D, 0xB0), (0xE7, 0xBD, 0xB2), (0xE6, 0x8A, 0xBC), (0xE6, 0x8D, 0xBA), (0xE3, 0x82, 0xB5):
        return true
      default: index += 1
      }
    }
    return false
  }

  /// Reads one sentence given as UTF-8.
  public func read(_ text: [UInt8]) -> ProvisionReading {
    maySpeak(text.span) ? read(String(decoding: text, as: UTF8.self)) : ProvisionReading()
  }

  /// Reads one sentence, or an article of several.
  public func read(_ sentence: String) -> ProvisionReading {
    let text = ProvisionText(sentence)
    let tokens = tokenizer.tokens(in: text.scalars)
    var reading = ProvisionReading()
    guard !tokens.isEmpty else { return reading }
    reading.isElectronic = tokens.contains { if case .electronic = $0.sense { true } else { false } }
    for group in ProvisionComposition(tokens, in: text).groups {
      guard !isTreaty(group, text), let act = act(group, text) else { continue }
      if act.replacement == .electronic { reading.isElectronic = true }
      reading.acts.append(act)
    }
    noteReplacements(&reading, tokens)
    return reading
  }

  private func act(_ group: ProvisionComposition.Group, _ text: ProvisionText) -> ProvisionAct? {
    guard let (act, replacement, seal) = group.act else { return nil }
    let range = group.range
    let depth = text.depths[range.lowerBound]
    let tail = text.tail(from: range.upperBound, depth: depth, limit: Self.tailLength)
    let head = text.head(to: range.lowerBound, depth: depth)
    let words = text.string(range)
    let isExplained = ProvisionExplanation.explains(head: head, words: words, tail: tail)
    let standing = ProvisionStanding.standing(
      head: head, tail: self.tail(tail, after: words),
      isMention: isExplained || group.units.allSatisfy(\.isMention),
      isWholeSentence: depth == 0 && text.isClosed)
    var result = ProvisionAct(
      act: act, seal: seal, standing: standing,
      signer: ProvisionSigner.signer(in: head, isCaused: tail.contains("させ") || tail.contains("シム")),
      replacement: replacement, isStampOfWords: false, words: words, offset: range.lowerBound)
    result.isExplained = isExplained && standing == .mentioned
    result.isStampOfWords = act == .seal && saysWords(head)
    if seal == nil, result.words.hasPrefix("印"), isOffice(head) { result.seal = .official }
    if standing == .waived, isElsewhere(tail) || text.isElectronic { result.replacement = .electronic }
    return result
  }

  /// The words after an act as if its verb were する: 印を押|さなければ reads on as しなければ, 印を押|す as する.
  private func tail(_ tail: String, after words: String) -> String {
    guard let last = words.last, "押捺さしすせスシ".contains(last) else { return tail }
    let rest = "押捺".contains(last) ? tail : String(last) + tail
    for (pressing, doing) in [("さな", "しな"), ("さず", "せず"), ("すべ", "すべ"), ("する", "する"), ("す", "する")]
    where rest.hasPrefix(pressing) { return doing + rest.dropFirst(pressing.count) }
    return rest
  }

  /// 市長印: the seal of an office, by its holder's title.
  private func isOffice(_ head: String) -> Bool {
    ["長", "大臣", "知事", "委員会", "管理者", "教育長"].contains(where: head.hasSuffix)
  }

  private func saysWords(_ head: String) -> Bool {
    ["」の", "済の", "合格の", "様式による", "様式ニ依ル", "式に依る", "旨の", "日付の", "日附の", "文字の"].contains(where: head.hasSuffix)
  }

  /// 署名等に代わる措置 of electronic notices.
  private func isElsewhere(_ tail: String) -> Bool {
    ["電子", "電磁", "情報通信", "入力"].contains(where: tail.contains)
  }

  /// 条約 that were signed: the word 署名 after a day or place, of a treaty.
  private func isTreaty(_ group: ProvisionComposition.Group, _ text: ProvisionText) -> Bool {
    guard group.units.count == 1, group.units[0].act == .signature else { return false }
    let depth = text.depths[group.range.lowerBound]
    let head = text.head(to: group.range.lowerBound, depth: depth)
    let tail = text.tail(from: group.range.upperBound, depth: depth, limit: 60)
    guard ["日に", "で", "において"].contains(where: head.hasSuffix) || tail.hasPrefix("のため") else { return false }
    return ["条約", "協定", "議定書", "憲章", "取極"].contains { tail.contains($0) || head.hasSuffix($0 + "の") }
  }

  /// What is waived may be replaced by what the sentence names after it.
  private func noteReplacements(_ reading: inout ProvisionReading, _ tokens: [ProvisionToken]) {
    for index in reading.acts.indices where reading.acts[index].standing == .waived {
      guard reading.acts[index].replacement == nil else { continue }
      let start = reading.acts[index].offset
      if reading.acts.dropFirst(index + 1).contains(where: { $0.act == .signature && $0.standing != .waived })
      {
        reading.acts[index].replacement = .signature
      } else if tokens.contains(where: {
        if case .electronic = $0.sense { $0.range.lowerBound > start } else { false }
      }) {
        reading.acts[index].replacement = .electronic
      }
    }
  }
}
