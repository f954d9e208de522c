/// The words by which a reader tells a seal or signature from what only looks like one.
///
/// Everything here is data, read from YAML; a city extends it with files of its own, a program by appending
/// words. Words are written without blanks; the text is matched with blanks ignored, full-width Latin as
/// half-width, and half-width kana as full-width. At one place the longest word wins, so a longer false
/// friend hides a mark inside it, and the reverse.
public struct MarkVocabulary: Sendable {
  /// One word and what it means to the reader.
  public struct Word: Sendable, Equatable {
    public var text: String
    public var sense: Sense
    public init(_ text: String, _ sense: Sense) {
      self.text = text
      self.sense = sense
    }
  }

  /// What a word means.
  public enum Sense: Sendable, Equatable {
    /// 署名 and the like.
    case signature
    /// 記名: counts only together with a seal.
    case name
    /// 押印 and the like.
    case seal
    /// 記名押印 in one word.
    case nameAndSeal
    /// 印, ㊞: a sign that stands at a place; it needs an actor.
    case stamp
    /// A stamp that names its box or its owner, with the kind of seal where it says it: 受付印, 公印, 銀行印.
    case box(MarkSide, MarkSeal?)
    /// Contains a mark's characters and is none; the reason, one line.
    case falseFriend(String)
    /// Whoever signs.
    case role(MarkSide, MarkPerson)
    /// An office holder who issues, approves or submits, depending on the form: 校長, 課長, 指導教員.
    case holder
    /// Who speaks for a body, be it the one that issues or one that submits: 会長, 理事長, 指定管理者.
    case head
    /// A party of a contract (甲, 乙): a role only at the beginning of a line.
    case party(MarkSide)
    /// A place for a name: 氏名, 代表者名.
    case slot
    /// A place beside a name: 住所, 電話. It continues a signer's block.
    case filler
    /// 殿, 様, あて: at the end of a line it makes the line an address.
    case addressee
    /// A document's title that tells its direction; true: it leaves the office.
    case document(MarkFlow)
    /// Words of a text that tell its direction: 申請します, 通知します.
    case phrase(MarkFlow)
    case cue(MarkCue)
  }

  /// All words; of two equal ones the later holds.
  public var words: [Word]
  /// What may follow a mark that is spoken of as standing elsewhere: 押印した, 署名のある.
  public var elsewhereTails: [String]
  /// What may stand between two words of one requirement, brackets, commas and blanks left out.
  public var joints: [String: MarkJoint]
  /// Characters or words of which every mark contains at least one; those of words that hold none are added
  /// when the vocabulary is used.
  public var sparks: [String]
  /// A word that ends in 印 is none if one of these follows at once (確認印刷).
  public var compoundTails: String

  public init(
    words: [Word] = [], elsewhereTails: [String] = [], joints: [String: MarkJoint] = ["": .both],
    sparks: [String] = [], compoundTails: String = ""
  ) {
    self.words = words
    self.elsewhereTails = elsewhereTails
    self.joints = joints
    self.sparks = sparks
    self.compoundTails = compoundTails
  }
}

/// What a word for a person says of the person's part in a form.
public enum MarkPerson: String, CaseIterable, Sendable {
  /// Hands the form in, whatever the form calls whoever does: 申請者, 本人.
  case submitter
  /// One certain person: 譲渡人, 医師.
  case one
  /// Of whom several may sign one form: 保証人, 相続人.
  case several
  /// Stands on the office's side of a contract, unless the form goes to the office: 賃貸人, 監査委員.
  case counterparty
}

/// Where a form goes.
public enum MarkFlow: String, CaseIterable, Sendable {
  case inbound, outbound
  /// It stays in the office.
  case `internal`
  /// Two parties put their marks to it.
  case contract
}

/// How two words of a requirement are joined.
public enum MarkJoint: String, CaseIterable, Sendable {
  /// 署名又は記名押印
  case either
  /// 署名し、押印
  case both
}

/// What a clause says about the marks it names.
public enum MarkCue: String, CaseIterable, Sendable {
  /// 省略, 不要, 任意
  case waived
  /// 省略不可, 省略できない
  case notWaived = "not-waived"
  /// 代えて: one act in place of the other.
  case inPlaceOf = "in-place-of"
  /// 自筆, 手書き: means a signature without naming it.
  case handwritten
  /// できない, しない, 困難: if the one act fails, the other.
  case unable
  /// 場合, とき
  case condition
  /// してください, すること, なければならない
  case command
  /// 記名押印の上, 記名押印する, in the closing words of a contract or pledge
  case attestation
  /// 押印した, 押印済, 押印のある: about a mark elsewhere.
  case elsewhere
  /// に代わる措置, 電磁的記録
  case electronic
  /// なければならない, ものとする: in articles.
  case duty
  /// 提出, 持参
  case handingIn = "handing-in"
  /// 承認, 意見, 経由: somebody other than the submitter marks too.
  case approval
}
