/// Finds whose act a sentence speaks of, from the words before it.
enum ProvisionSigner {
  private static let personEnds = [
    "者", "人", "員", "長", "官", "士", "主", "吏", "役", "係", "大臣", "知事", "会社", "法人", "機関", "委員会", "組合", "団体", "全員",
    "双方", "相手方", "甲", "乙",
    "理事", "監事", "庁", "省", "市", "町", "村", "県", "警察署", "税務署", "消防署", "局", "登記所", "裁判所", "保健所", "事業所", "発行所",
    "医師", "薬剤師", "看護師",
    "教授", "父母", "顧客", "総裁", "者等", "人等", "員等", "長等", "官等", "士等", "銀行", "金庫", "世帯",
  ]
  private static let particles = ["において", "ニ於テ", "が", "は", "ガ", "ハ", "に", "ニ", "も"]
  private static let borders: Set<Character> = ["、", "。", "（", "）", "「", "」", "，"]
  private static let inner = ["において", "して", "シテ", "シタル上", "した上", "は", "が", "を", "に", "で", "ハ", "ガ", "ヲ", "ニ"]
  /// What is left of 「…に係る」 and the like when the particle has been cut off.
  private static let remnants = [
    "係る", "基づき", "基づく", "より", "よつて", "よって", "ついて", "つき", "対して", "対し", "関する", "関与した", "規定する", "依リ", "依り", "於テ",
    "際し", "代えて",
    "代わり", "応じ",
  ]

  /// The words for the person before an act; nil where none is named.
  ///
  /// - Parameters:
  ///   - head: The words before the act in its clause.
  ///   - isCaused: Whether somebody is made to act: 申請者に署名させる.
  static func signer(in head: String, isCaused: Bool = false) -> String? {
    var text = hiding(head)[...]
    if text.hasSuffix("の") || text.hasSuffix("ノ"), let noun = person(before: text.dropLast()) { return noun }
    if isCaused, let noun = signer(in: text, by: ["に", "ニ"]) { return noun }
    while !text.isEmpty {
      let piece = text.ending { !borders.contains($0) }
      if let noun = signer(in: piece, by: particles) { return noun }
      text = text[..<piece.startIndex].dropLast()
    }
    return nil
  }

  /// The last person in a text that one of these particles follows.
  private static func signer(in piece: Substring, by particles: [String]) -> String? {
    for end in piece.indices.reversed() {
      for particle in particles where piece[end...].hasPrefix(particle) {
        if let noun = person(before: piece[..<end]) { return noun }
      }
    }
    return nil
  }

  private static func person(before text: Substring) -> String? {
    var noun = lastNoun(of: text)
    while let remnant = remnants.first(where: noun.hasPrefix) { noun = noun.dropFirst(remnant.count) }
    guard !noun.isEmpty, noun.count <= 24, personEnds.contains(where: noun.hasSuffix) else { return nil }
    return String(noun).replacing(hidden, with: "は")
  }

  /// The text with the は of 又は and the like hidden, which is no particle.
  private static func hiding(_ text: String) -> String {
    ["又", "若しく", "もしく", "また", "あるい", "或い"].reduce(text) { $0.replacing("\($1)は", with: "\($1)\(hidden)") }
  }

  /// A character that no law has.
  private static let hidden = "\u{E000}"

  /// The last noun phrase, from the particle before it.
  private static func lastNoun(of text: Substring) -> Substring {
    var start = text.startIndex
    for index in text.indices {
      if borders.contains(text[index]) { start = text.index(after: index) }
      if let particle = inner.first(where: text[index...].hasPrefix) {
        let after = text.index(index, offsetBy: particle.count)
        if after < text.endIndex { start = max(start, after) }
      }
    }
    return text[start...]
  }
}

extension Substring {
  /// The longest end of which all characters fulfil a condition.
  fileprivate func ending(while condition: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
