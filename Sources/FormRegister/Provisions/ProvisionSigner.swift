/// Finds whose act a sentence speaks of, from the words before it.
enum ProvisionSigner {
  private static let personEnds = [
    "者", "人", "員", "長", "官", "士", "主", "大臣", "知事", "会社", "法人", "機関", "委員会", "組合", "全員", "双方", "相手方", "本人",
    "甲", "乙", "理事", "監事",
    "取締役", "執行役", "役", "議長", "庁", "省", "署", "局", "所", "事業者", "団体", "当事者", "医師", "弁護士", "裁判官", "公証人", "船長",
    "職員", "請負者", "教授",
    "吏", "係", "父母", "保護者", "世帯主", "管理者", "社員", "株主", "総裁", "会長", "学長", "校長", "管財人", "検査員", "等", "証人",
  ]
  private static let particles = ["において", "ニ於テ", "が", "は", "ガ", "ハ", "に", "ニ", "も"]
  private static let borders: Set<Character> = ["、", "。", "（", "）", "「", "」", "，"]
  private static let inner = ["において", "は", "が", "を", "に", "で", "ハ", "ガ", "ヲ", "ニ"]

  /// The words for the person before an act; nil where none is named.
  static func signer(in head: String) -> String? {
    var text = Substring(head)
    if text.hasSuffix("の") || text.hasSuffix("ノ") {
      let noun = lastNoun(of: text.dropLast())
      if isPerson(noun) { return String(noun) }
    }
    while !text.isEmpty {
      let piece = text.ending { !borders.contains($0) }
      for end in piece.indices.reversed() {
        for particle in particles where piece[end...].hasPrefix(particle) {
          let noun = lastNoun(of: piece[..<end])
          if isPerson(noun) { return String(noun) }
        }
      }
      text = text[..<piece.startIndex].dropLast()
    }
    return nil
  }

  private static func isPerson(_ noun: Substring) -> Bool {
    noun.count > 0 && noun.count <= 24 && personEnds.contains { noun.hasSuffix($0) }
  }

  /// The last noun phrase, from the particle before it.
  private static func lastNoun(of text: Substring) -> Substring {
    var start = text.startIndex
    for index in text.indices {
      if borders.contains(text[index]) { start = text.index(after: index) }
      for particle in inner where text[index...].hasPrefix(particle) {
        let after = text.index(index, offsetBy: particle.count)
        if after < text.endIndex { start = after }
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
