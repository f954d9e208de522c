extension NoteReading {
  /// 「押印は、朱肉を使用し、スタンプ印は使用しないこと。」: says how to seal, and is of no use for anything else.
  var explainsSeal: Bool {
    let act = acts.first.flatMap { $0.units.lowerBound < spot.units.lowerBound ? $0 : nil } ?? spot
    guard act.elements == .seal, !text.isPlace(act), !isChoice else { return false }
    let before = text.words(body.lowerBound..<max(body.lowerBound, act.units.lowerBound))
    let after = text.words(act.units.upperBound..<max(act.units.upperBound, body.upperBound))
    guard !Self.goesOn(before), Self.topics.contains(where: after.hasPrefix) else { return false }
    return !acts.contains { $0.elements.contains(.sign) || $0.elements.contains(.name) }
      && !Self.otherDuties.contains(where: after.contains)
  }

  /// It names what is used for sealing.
  var namesTools: Bool { Self.tools.contains(where: text.words(body).contains) }

  /// A seal is what the sentence is about: 押印は、実印とし、証明書を添付すること.
  var isAboutSeal: Bool {
    acts.contains { act in
      act.elements == .seal && text.scalar(act.units.upperBound) == 0x306F
    }
  }

  private static let topics = [
    "は", "には", "に当たって", "に当たつて", "にあたって", "に際して", "の際", "する際", "するとき", "する印", "に使用する", "に用いる",
  ]
  private static let otherDuties = ["添", "提出", "記載", "記入", "持参", "届", "氏名", "住所", "用紙", "提示"]
  private static let tools = ["朱肉", "スタンプ", "シャチハタ", "シヤチハタ", "ゴム印", "インク", "インキ", "鮮明", "明瞭", "認印", "実印"]
}

extension RewritingText {
  /// 印は、朱肉を…; 印鑑は、…: the things themselves, which are no act to the reader, where sentences begin with them.
  var spokenSeals: [Spot] {
    draft.tokens.all.indices.compactMap { index in
      let token = token(index)
      guard token.isStamp || token.kind == .falseFriend else { return nil }
      var (start, end) = (token.units.lowerBound, token.units.upperBound)
      // ※印鑑は: the word ※印 hides the other.
      if scalar(start) == 0x203B { start += 1 }
      if scalar(end) == 0x9451 || scalar(end) == 0x7AE0 { end += 1 }
      guard scalar(end) == 0x306F, !text.endsLine(end - 1), start < end,
        ["印", "印鑑", "印章"].contains(words(start..<end))
      else { return nil }
      return Spot(
        elements: .seal, tokens: index...index, units: start..<end, evidenceStart: start,
        line: token.line, standing: .sentence, isStamp: false)
    }
  }
}
