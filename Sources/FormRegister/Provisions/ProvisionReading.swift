/// What one sentence of an article says about seals and signatures.
public struct ProvisionReading: Hashable, Sendable {
  /// Every act that the sentence names, in its order.
  public var acts: [ProvisionAct] = []
  /// Whether the sentence is about an electronic signature (電子署名) or another means that is not on paper.
  public var isElectronic = false

  public init() {}

  /// The acts that the sentence asks for.
  public var demands: [ProvisionAct] { acts.filter { $0.standing == .demanded } }

  /// Whether the sentence says that an act is not asked for, or what may take its place.
  public var isNegative: Bool { acts.contains { $0.standing == .waived } }

  /// Whether the sentence speaks of a seal or signature on paper at all.
  public var speaks: Bool { !acts.isEmpty }
}

/// A seal or signature that a sentence names.
public struct ProvisionAct: Hashable, Sendable {
  /// What the sentence says of an act.
  public enum Standing: String, CaseIterable, Sendable {
    /// It has to be done: 押印しなければならない, 記名押印した届出書を提出する.
    case demanded
    /// It need not be done, or something else may be done in its place: 押印を要しない, 押印に代えて.
    case waived
    /// It is spoken of: 署名することができないとき, 同意署名簿.
    case mentioned
  }

  /// What may be done instead, by the sentence's own words.
  public enum Replacement: String, CaseIterable, Sendable {
    /// 記名押印に代えて署名, 署名又は記名押印
    case signature
    /// 署名（記名を含む。）, 記名又は署名
    case name
    /// 署名に代わる措置
    case electronic
  }

  public var act: MarkAct
  /// The kind of seal, where the sentence says it: 職印, 契印.
  public var seal: MarkSeal?
  public var standing: Standing
  /// Whose act it is, in the sentence's words; nil where it does not say.
  public var signer: String?
  public var replacement: Replacement?
  /// A stamp that shows words (「再発行」の印), not somebody's seal.
  public var isStampOfWords: Bool
  /// The sentence says what the act means or how it is done (「押印」とは; 押印は、朱肉による), and asks nobody for it.
  public var isExplained = false
  /// The words that show it.
  public var words: String
  /// Where the words begin in the sentence, in scalars without blanks.
  public var offset: Int
}
