/// Tells sentences that say what an act is, or how it is done, from those that ask for it.
enum ProvisionExplanation {
  /// 「押印」とは、印章を押すことをいう; 押印は、朱肉による; 第１項の押印は、登録印によるものとする.
  static func explains(head: String, words: String, tail: String) -> Bool {
    if tail.hasPrefix("」とは") || tail.hasPrefix("等」とは") || head.contains("」とは") && isDefinition(tail) {
      return true
    }
    guard let last = words.last, !"押捺さしすせスシ".contains(last),
      let topic = topics.first(where: tail.hasPrefix)
    else { return false }
    let predicate = tail.dropFirst(topic.count).prefix { $0 != "。" }
    return means.contains(where: predicate.contains) && !others.contains(where: predicate.contains)
  }

  private static func isDefinition(_ tail: String) -> Bool {
    let sentence = tail.prefix { $0 != "。" }
    return sentence.hasSuffix("をいう") || sentence.hasSuffix("を言う") || sentence.hasSuffix("を含む")
  }

  private static let topics = ["は、", "は", "には、", "については、"]

  /// The thing that is pressed, or what it is pressed with; nobody is asked to press it.
  private static let means = [
    "印によ", "印鑑によ", "印章によ", "肉によ", "肉を", "インクによ", "インキによ", "印を使用", "印を用い", "印鑑を使用", "印鑑を用い", "印章を使用", "印章を用い",
    "スタンプ", "印とす", "印でなければ", "印です", "印で行",
  ]

  /// 押印は、申請者が実印により行う: somebody is asked after all.
  private static let others = ["者が", "人が", "長が", "員が", "要しない", "省略", "代え", "代わ", "自署", "署名", "不要", "任意"]
}
