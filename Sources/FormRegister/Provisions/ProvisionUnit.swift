/// Words that together are one act: 署名し、印を押す; 記名押印; 署名又は記名押印.
struct ProvisionUnit {
  var hasSignature = false
  var hasName = false
  var hasSeal = false
  var isMention = false
  var seal: MarkSeal?
  var replacement: ProvisionAct.Replacement?
  var range: Range<Int>

  init(_ token: ProvisionToken) {
    range = token.range
    switch token.sense {
    case .signature: hasSignature = true
    case .name: hasName = true
    case .seal(let kind): (hasSeal, seal) = (true, kind)
    case .integrity: (hasSeal, seal) = (true, .integrity)
    case .mention: (hasSignature, isMention) = (true, true)
    case .electronic, .falseFriend, .stamp: break
    }
  }

  /// The act, nil for a name alone.
  var act: MarkAct? {
    switch (hasSignature, hasName, hasSeal) {
    case (true, _, false) where replacement == .signature: .signatureOrSeal
    case (true, _, true): .signatureAndSeal
    case (true, _, false): .signature
    case (false, true, true): .nameAndSeal
    case (false, false, true): .seal
    case (false, _, false): nil
    }
  }

  /// Takes in what a bracket after a signature lets stand for it: 署名（記名押印を含む。）, 署名（記名を含む。）.
  ///
  /// - Returns: Whether the bracket says so.
  mutating func includes(_ others: [ProvisionUnit]) -> Bool {
    guard hasSignature, !isMention, !others.isEmpty else { return false }
    if others.contains(where: \.hasSeal) {
      replacement = .signature
    } else if others.contains(where: \.hasName) {
      replacement = .name
    } else {
      return false
    }
    return true
  }

  /// Whether another unit makes one act with this one: two seals in one clause stay two.
  func accepts(_ next: ProvisionUnit) -> Bool {
    !isMention && !next.isMention && !(hasSeal && next.hasSeal) && !(hasSeal && !next.hasSeal)
  }

  mutating func add(_ next: ProvisionUnit) {
    hasSignature = hasSignature || next.hasSignature
    hasName = hasName || next.hasName
    hasSeal = hasSeal || next.hasSeal
    seal = seal ?? next.seal
    range = range.lowerBound..<next.range.upperBound
  }
}

/// How two units are joined by what stands between them.
enum ProvisionJoint {
  case both, either

  private static let verbs = ["をして", "をし", "して", "し", "シテ", "シ"]
  private static let boths: Set = [
    "", "及び", "及ビ", "並びに", "かつ", "且つ", "且", "且ツ", "の上", "のうえ", "た上", "これに", "その", "自己の", "自らの", "と", "その者の",
    "同時に", "及びその",
    "これにその", "之ニ",
  ]
  private static let eithers = ["又は", "若しくは", "もしくは", "または", "又ハ", "若ハ", "或は", "或ハ", "あるいは"]
  private static let fillers: Set = [
    "", "自ら", "自筆による", "自筆の", "本人の", "本人が", "その", "これに", "その者の", "当該", "自ら氏名を", "本人による", "代表者の", "代表者が",
    "これに自ら",
  ]

  init?(between gap: String) {
    var rest = Substring(gap)
    if let verb = Self.verbs.first(where: rest.hasPrefix) { rest = rest.dropFirst(verb.count) }
    let bare = rest.filter { $0 != "、" && $0 != "，" }
    if Self.boths.contains(bare) {
      self = .both
    } else if let word = Self.eithers.first(where: bare.hasPrefix),
      Self.fillers.contains(String(bare.dropFirst(word.count)))
    {
      self = .either
    } else {
      return nil
    }
  }
}
