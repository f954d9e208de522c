extension ProvisionRewriter {
  /// Takes away provisos that only waive what the article no longer demands: ただし、自署する場合は、押印を省略することができる。
  func withoutIdleProvisos(_ sentences: [String], reader: ProvisionReader) -> [String] {
    let demands = sentences.flatMap { reader.read($0).demands }
    guard demands.allSatisfy({ $0.act == .signature }) else { return sentences }
    return sentences.filter { !Self.isIdle($0, reader.read($0)) }
      .map { Self.withoutIdleBrackets($0, reader) }
  }

  /// 記名（自署する場合は、押印を省略することができる。）しなければ → 記名しなければ
  private static func withoutIdleBrackets(_ sentence: String, _ reader: ProvisionReader) -> String {
    var result = sentence
    var from = result.startIndex
    while let open = result[from...].firstIndex(of: "（"), let close = result[open...].firstIndex(of: "）") {
      let start = result.index(after: open)
      let inside = String(result[start..<close])
      // Another bracket opens within: only the inner one is looked at.
      if inside.contains("（") {
        from = start
        continue
      }
      let words = inside.filter { !$0.isWhitespace }
      guard onlyWaives(words.hasSuffix("。") ? words : words + "。", beginning: "", reader.read(inside)) else {
        from = result.index(after: close)
        continue
      }
      let offset = result.distance(from: result.startIndex, to: open)
      result.removeSubrange(open...close)
      from = result.index(result.startIndex, offsetBy: offset)
    }
    return result
  }

  /// It begins as a proviso and says nothing but that a seal may be left out, or what may stand for it.
  private static func isIdle(_ sentence: String, _ reading: ProvisionReading) -> Bool {
    let words = sentence.filter { !$0.isWhitespace }
    guard let beginning = beginnings.first(where: words.hasPrefix) else { return false }
    return onlyWaives(words, beginning: beginning, reading)
  }

  private static func onlyWaives(_ words: String, beginning: String, _ reading: ProvisionReading) -> Bool {
    guard !reading.isElectronic, let last = reading.acts.last,
      reading.acts.contains(where: { $0.standing == .waived && $0.act != .signature }),
      reading.acts.allSatisfy({ $0.standing == .waived || $0.act == .signature && $0.standing == .mentioned })
    else { return false }
    let wording = ProvisionWording(words, last)
    guard endings.contains(wording.tail) else { return false }
    // Another predicate before it: ただし、写しを添え、押印を省略することができる。
    return !wording.head.dropFirst(beginning.count).split(separator: "、").dropLast().contains { part in
      part.last.map("しきりびみいえけめせてで上".contains) ?? false
    }
  }

  private static let beginnings = ["ただし、", "但し、", "この場合において、", "この場合においては、"]

  private static let endings: Set = [
    "を省略することができる。", "は、省略することができる。", "を要しない。", "は、これを要しない。", "することを要しない。", "は、要しない。", "は、不要とする。",
    "することができる。", "をすることができる。", "をもって足りる。",
  ]
}
