extension ProvisionRewritingRule {
  /// 押印しなければならない → 押印することができる; a name stays a duty: 記名しなければならない。この場合において、押印は任意とする。
  @Sendable static func option(_ wording: ProvisionWording, _ replacement: MarkReplacement) -> [String] {
    guard replacement == .optional else { return [] }
    for (duty, option) in duties where wording.tail.hasPrefix(duty) {
      if wording.act.act == .seal { return [wording.text(wording.words + option, droppingTail: duty.count)] }
      let rest = wording.tail.dropFirst(duty.count)
      let ends = duty.hasSuffix("。") || rest.hasPrefix("。")
      guard ends, isPersonal(wording) else { return [] }
      let new = wording.phrase.rewritten(.name)
      let stop = duty.hasSuffix("。") ? duty.count : duty.count + 1
      let kept = wording.tail.prefix(stop).dropFirst(new.taken)
      let choice = "この場合において、\(optional(wording.act.act))は、任意とする。"
      return [wording.text(new.words + kept + choice, droppingTail: stop)]
    }
    return []
  }

  /// What of an act may be left out while the name stays.
  private static func optional(_ act: MarkAct) -> String {
    switch act {
    case .seal, .nameAndSeal: "押印"
    case .signature: "署名"
    case .signatureAndSeal: "署名及び押印"
    case .signatureOrSeal: "署名又は押印"
    }
  }

  private static let duties = [
    ("しなければならない", "することができる"), ("をしなければならない", "をすることができる"), ("さなければならない", "すことができる"),
    ("するものとする", "することができる"), ("をするものとする", "をすることができる"), ("すものとする", "すことができる"),
    ("すること。", "することができる。"), ("すこと。", "すことができる。"),
  ]

  /// 「再発行」の印を押し → 「再発行」と記載し
  @Sendable static func stampOfWords(_ wording: ProvisionWording, _ replacement: MarkReplacement) -> [String]
  {
    guard replacement == .name, wording.act.isStampOfWords, wording.head.hasSuffix("」の") else { return [] }
    let new = wording.phrase.rewritten(.name)
    let doing = new.words.hasPrefix("記名") ? new.words.dropFirst(2) : ""
    return [wording.text("と記載" + doing, droppingHead: 1, droppingTail: new.taken)]
  }

  /// 保証人と連署し、記名押印した → 保証人とともに記名した
  @Sendable static func jointly(_ wording: ProvisionWording, _ replacement: MarkReplacement) -> [String] {
    guard replacement != .optional, isPersonal(wording), wording.words.hasPrefix("連署"),
      wording.head.hasSuffix("と") || wording.head.hasSuffix("と、")
    else { return [] }
    let new = wording.phrase.rewritten(replacement)
    return [wording.text("ともに" + new.words, droppingTail: new.taken)]
  }

  /// 受領者の印を押した → 受領者が記名した
  @Sendable static func whose(_ wording: ProvisionWording, _ replacement: MarkReplacement) -> [String] {
    guard replacement != .optional, isPersonal(wording), wording.act.signer != nil,
      wording.head.hasSuffix("の"),
      !wording.words.hasPrefix("署名"), !wording.words.hasPrefix("記名")
    else { return [] }
    let new = wording.phrase.rewritten(replacement)
    // 申請者の押印を要する stays a noun.
    guard wording.isDone else { return [] }
    return [wording.text("が" + new.words, droppingHead: 1, droppingTail: new.taken)]
  }

  /// 当該印鑑を押した → 記名した
  @Sendable static func which(_ wording: ProvisionWording, _ replacement: MarkReplacement) -> [String] {
    guard replacement != .optional, isPersonal(wording), wording.act.act == .seal else { return [] }
    for words in whichSeal where wording.head.hasSuffix(words) {
      return [replaced(wording, replacement, droppingHead: words.count)]
    }
    return []
  }

  private static let whichSeal = [
    "金融機関に届け出た", "金融機関に届け出ている", "金融機関へ届け出た", "登記所に届け出た", "登記所に提出した", "届け出た", "登録を受けている", "登録を受けた",
    "登録している", "届出に係る", "契約書に使用した", "当該", "自己の", "その", "届出の",
  ]

  /// 署名（記名を含む。）及び押印を得 → 署名（記名を含む。）を得
  @Sendable static func bracket(_ wording: ProvisionWording, _ replacement: MarkReplacement) -> [String] {
    guard replacement == .signature, wording.act.act == .signatureAndSeal,
      let close = wording.words.firstIndex(of: "）"), wording.words[..<close].contains("を含む")
    else { return [] }
    return [wording.text(String(wording.words[...close]))]
  }
}
