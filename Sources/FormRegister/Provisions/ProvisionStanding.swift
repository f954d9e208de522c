/// What a sentence says of an act, from the words after and before it.
struct ProvisionStanding {
  /// The act need not be done.
  private static let waivers = [
    "要しない", "要せず", "要さない", "要シナイ", "要セズ", "要しません", "不要", "必要としない", "必要がない", "省略", "省く", "省き", "省いて", "免除",
    "しないことができ",
    "することなく", "なくても", "任意とす", "任意とし",
  ]
  private static let notWaived = ["省略することができない", "省略できない", "省略してはならない", "省略することはできない"]
  /// Something else takes its place, directly after the act.
  private static let replaced = [
    "に代え", "に代わ", "に代る", "に替え", "にかえて", "ニ代ヘ", "ニ代フ", "に準ずる措置に代", "を除く", "を除き",
  ]
  private static let nominal = ["すること", "をすること", "等", "する", ""]
  /// It is spoken of: a condition, a person, a record.
  private static let mentions = [
    "場合", "とき", "者", "能力", "欄", "の求め", "を求め", "を拒", "ことができない", "ことができず", "ことが困難", "ことができる", "できない", "の効力",
    "の有効", "の審査",
    "の証明", "に応じない", "に関する", "の方法", "の有無", "がない", "のない", "の収集", "の日", "年月日", "の順序", "の総数", "の数", "後", "前に",
    "以前",
  ]
  private static let verbForms = [
    "をすべき", "をしようとする", "しようとする", "すべき", "をする", "をした", "をしていない", "していない", "をしない", "しない", "する", "した", "された",
    "をされた", "したる",
    "シタル", "スル", "スベキ", "を要する", "をしている", "している", "をすること", "すること", "の", "をし", "し", "",
  ]
  /// How far from an act its condition ends at most, in characters.
  private static let conditionLength = 24
  private static let duties = [
    "なければ", "ねばならない", "ナケレバ", "ものとする", "ものとし", "べし", "ベシ", "ヘシ", "スベ", "べき", "要する", "要し", "要ス", "こと", "に限る",
    "により", "足り",
    "足ル", "シム", "させ", "とする", "求める", "提出し", "提出す", "添え", "添付", "引換え", "交付", "できる", "フ", "作成", "記載",
  ]
  private static let actions = [
    "し", "シ", "す", "ス", "せ", "セ", "を得", "をし", "をす", "ヲ", "を受け", "によ", "ノ", "テ", "を徴", "サ", "さ",
  ]
  private static let attributes = [
    "した", "された", "のある", "がある", "があるもの", "のされた", "を得た", "を行", "があり", "がされ", "されて", "しているもの", "していること", "がされて",
    "が必要",
  ]
  private static let references = [
    "前項の", "前条の", "前号の", "同項の", "同条の", "同号の", "当該", "前記の", "の規定による", "の規定により", "に規定する",
  ]

  /// What the sentence says of the act between `head` and `tail`.
  static func standing(head: String, tail: String, isMention: Bool, isWholeSentence: Bool)
    -> ProvisionAct.Standing
  {
    if isWaived(tail) { return .waived }
    if isMention || references.contains(where: head.hasSuffix) { return .mentioned }
    if isMentioned(tail) { return .mentioned }
    if attributes.contains(where: tail.hasPrefix) {
      let isAsked = duties.contains(where: tail.contains) || ProvisionHandingIn.handsIn(tail)
      return !isWholeSentence || isAsked ? .demanded : .mentioned
    }
    if actions.contains(where: tail.hasPrefix) || duties.contains(where: tail.contains) { return .demanded }
    return isWholeSentence ? .mentioned : .demanded
  }

  private static func isWaived(_ tail: String) -> Bool {
    for form in nominal where tail.hasPrefix(form) {
      let rest = tail.dropFirst(form.count)
      if replaced.contains(where: rest.hasPrefix) { return true }
    }
    if tail.hasPrefix("しない") || tail.hasPrefix("をしない") {
      let rest = tail.drop { "をしない".contains($0) }
      return rest.isEmpty || rest.hasPrefix("もの") || rest.hasPrefix("こと") || rest.hasPrefix("で")
    }
    guard !notWaived.contains(where: tail.contains) else { return false }
    let near = tail.prefix(40)
    for waiver in waivers {
      guard let gap = near.split(of: waiver) else { continue }
      let isTopic = ["は", "については", "に関しては", "も", "につい", "を"].contains { gap.hasPrefix($0) }
      if !gap.contains("なければ"), !gap.contains("、") || isTopic && !gap.contains("し、") { return true }
    }
    return false
  }

  private static func isMentioned(_ tail: String) -> Bool {
    for form in verbForms where tail.hasPrefix(form) {
      let rest = tail.dropFirst(form.count)
      if mentions.contains(where: rest.hasPrefix) { return true }
    }
    // 押印する必要がある文書がある場合: all up to the first comma is the condition.
    let clause = tail.prefix { $0 != "、" && $0 != "。" }.prefix(conditionLength)
    // 押捺スベシ但シ…ノ場合: old texts have no commas.
    guard !["べし", "ベシ", "ヘシ", "スベク", "但シ"].contains(where: clause.contains) else { return false }
    return clause.contains("場合") || clause.contains("ときは") || clause.hasSuffix("とき")
  }
}

extension Substring {
  /// What stands before a word, nil where the word does not occur.
  fileprivate func split(of word: String) -> Substring? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(word) { return self[..<at] }
      at = index(after: at)
    }
    return nil
  }
}
