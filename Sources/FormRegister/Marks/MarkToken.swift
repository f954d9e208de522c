/// A word of the vocabulary found in the text.
struct MarkToken: Sendable {
  var sense: MarkVocabulary.Sense
  var units: Range<Int>
  var line: Int

  /// 署名, 記名押印, ㊞, 受付印: begins or continues a requirement.
  var elements: MarkElements? {
    switch sense {
    case .signature: .sign
    case .name: .name
    case .seal, .stamp, .box: .seal
    case .nameAndSeal: [.name, .seal]
    default: nil
    }
  }

  var isStamp: Bool { sense == .stamp }

  var isSlot: Bool {
    if case .slot = sense { true } else { false }
  }

  var cue: MarkCue? {
    if case .cue(let cue) = sense { cue } else { nil }
  }

  var sealKind: MarkSeal? {
    switch sense {
    case .seal(let kind), .box(_, let kind): kind
    default: nil
    }
  }
}

/// The words of a text in order, and where each line's words stand among them.
struct MarkTokens: Sendable {
  private(set) var all: ContiguousArray<MarkToken> = []
  private(set) var ofLine: ContiguousArray<Range<Int>> = []

  /// Complexity: linear in the text; at each place at most the longest word is read.
  init(_ text: FoldedText, trie: WordTrie, compoundTails: Set<UInt32>) {
    var at = 0
    while at < text.units.count {
      guard let (end, sense) = trie.longest(in: text, at: at) else {
        at += 1
        continue
      }
      if case .falseFriend = sense, Self.repeats(text, at) {
        // 氏名　○○○印: a row of signs stands for a name.
        at += 1
        continue
      }
      var token = MarkToken(sense: sense, units: at..<end, line: text.line(of: at))
      if end < text.units.count, Self.goesOn(text, end, compoundTails),
        token.elements?.contains(.seal) == true
      {
        token.sense = .falseFriend("印を含む別の語の一部である")
      }
      all.append(token)
      at = end
    }
    var index = 0
    ofLine.reserveCapacity(text.lines.count)
    for line in text.lines.indices {
      let first = index
      while index < all.count, all[index].line == line { index += 1 }
      ofLine.append(first..<index)
    }
  }

  private static func repeats(_ text: FoldedText, _ at: Int) -> Bool {
    at > 0 && text.units[at].joined && text.units[at].gap == 0
      && text.units[at - 1].scalar == text.units[at].scalar
  }

  /// 確認印 + 刷: the word is part of a longer one.
  private static func goesOn(_ text: FoldedText, _ end: Int, _ tails: Set<UInt32>) -> Bool {
    let before = text.units[end - 1]
    guard before.scalar == 0x5370 else { return false }
    let next = text.units[end]
    return next.joined && next.gap == 0 && tails.contains(next.scalar)
  }
}
