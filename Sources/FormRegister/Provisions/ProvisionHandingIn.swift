/// Tells whether a sentence has the paper handed in that bears an act: 署名押印した届出書を出す, 記名押印した書面でする.
enum ProvisionHandingIn {
  /// - Parameter tail: What follows the words of the act.
  static func handsIn(_ tail: String) -> Bool {
    let sentence = tail.prefix { $0 != "。" }
    guard let attribute = attributes.first(where: sentence.hasPrefix) else { return false }
    let rest = sentence.dropFirst(attribute.count)
    for (particle, verbs) in means {
      guard let at = rest.firstRange(of: particle) else { continue }
      let noun = rest[..<at.lowerBound]
      guard noun.count <= longestNoun, papers.contains(where: noun.hasSuffix), !isPhrase(noun) else {
        continue
      }
      // Another predicate begins: 申請書を受理した職員は、台帳を出す.
      let doing = rest[at.upperBound...]
      if verbs.contains(where: doing.hasSuffix), !doing.contains("、"), !doing.contains("した") { return true }
    }
    return false
  }

  /// 委員に通知書: another noun bears the act.
  private static func isPhrase(_ noun: Substring) -> Bool {
    noun.contains { "にをがは、へ".contains($0) }
  }

  private static let attributes = ["した", "のある", "がある", "のされた", "がされた"]
  private static let longestNoun = 16
  /// What a paper's name ends in.
  private static let papers = ["書", "書面", "文書", "届", "願", "状", "票", "証", "用紙", "書類", "調書", "もの"]
  /// Whatever stands between: 書面で市長にする.
  private static let means: [(particle: String, verbs: [String])] = [
    ("をもつて", ["する", "行う", "行なう"]), ("をもって", ["する", "行う", "行なう"]), ("により", ["する", "行う", "行なう"]),
    ("で", ["する", "行う", "行なう", "届け出る", "申し出る", "申し込む", "請求する", "申請する"]),
    ("を", ["出す", "送る", "送付する", "差し出す", "差出す", "渡す", "届ける", "届け出る", "納める", "郵送する", "持参する"]),
  ]
}
