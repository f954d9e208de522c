public import FormRegister

/// Who enacts an amendment.
public enum Procedure: String, CaseIterable, Sendable {
  case council, mayor, board, committee, assembly, enterprise, head

  /// The procedure by which an instrument of this tier is amended; nil where the tier is unknown.
  ///
  /// Source: 地方自治法 14条・15条 (条例, 規則), 120条 (会議規則), 138条の4 (委員会の規則); 地方公営企業法 10条
  /// (企業管理規程); as of 2021-04-22.
  public init?(tier: UInt8, in vocabulary: Vocabulary) {
    guard tier != ValueCode.unknown else { return nil }
    switch vocabulary.facts[StandardFact.instrumentTier.rawValue].values![Int(tier)].id {
    case "ordinance": self = .council
    case "rule": self = .mayor
    case "board-rule": self = .board
    case "committee-rule": self = .committee
    case "assembly-rule": self = .assembly
    case "enterprise-regulation": self = .enterprise
    default: self = .head
    }
  }

  /// What people call it.
  public var label: Label {
    switch self {
    case .council: Label(japanese: "議会の議決", english: "council vote")
    case .mayor: Label(japanese: "市長決裁", english: "mayor's decision")
    case .board: Label(japanese: "教育委員会の議決", english: "board of education")
    case .committee: Label(japanese: "委員会の議決", english: "committee")
    case .assembly: Label(japanese: "議会の規則", english: "assembly's own rule")
    case .enterprise: Label(japanese: "企業管理者", english: "enterprise manager")
    case .head: Label(japanese: "訓令・告示・要綱", english: "directive, notice or outline")
    }
  }

  /// Every spelling that a calendar may use, the id first.
  public var spellings: [String] { [rawValue, label.japanese] + otherSpellings }

  private var otherSpellings: [String] {
    switch self {
    case .council: ["条例"]
    case .mayor: ["町長決裁", "村長決裁", "規則"]
    case .board: ["教育委員会規則"]
    case .committee: ["各委員会", "委員会規則"]
    case .assembly: ["議会", "議会規則"]
    case .enterprise: ["企業管理規程"]
    case .head: ["訓令", "告示", "要綱"]
    }
  }

  /// The procedure of this spelling, nil where there is none.
  public init?(spelling: String) {
    guard let procedure = Self.allCases.first(where: { $0.spellings.contains(spelling) }) else { return nil }
    self = procedure
  }

  /// Whether it is decided in a session of the council, which stands in every calendar.
  public var needsSession: Bool { self == .council || self == .assembly }
}

/// How the public learns of an amendment before it takes effect.
public enum Publication: String, CaseIterable, Sendable {
  /// 公布
  case promulgation
  /// 告示
  case notice
  /// Nothing is prescribed: a 訓令 is issued to those whom it binds (令達).
  case unneeded

  /// What an amended instrument of this tier needs; nil where the tier is unknown.
  ///
  /// Source: 地方自治法 16条 1項から3項まで (条例) and 5項 (規則、機関の規則その他の規程で公表を要するもの); as of 2021-04-22.
  public init?(tier: UInt8, in vocabulary: Vocabulary) {
    guard tier != ValueCode.unknown else { return nil }
    switch vocabulary.facts[StandardFact.instrumentTier.rawValue].values![Int(tier)].id {
    case "directive": self = .unneeded
    case "notice", "outline": self = .notice
    default: self = .promulgation
    }
  }
}
