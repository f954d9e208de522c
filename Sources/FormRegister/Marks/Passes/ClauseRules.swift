/// What the words of one clause are, for the rules below.
struct ClauseFacts {
  var cues = CueSet()
  /// 署名 and 押印 stand apart in it, so that one may depend on the other.
  var hasSignature = false
  var hasSeal = false
  var standsApart = false
  var isElsewhere = false
  /// It names another paper as the place: 委任状に署名してください.
  var isOnOtherPaper = false
  /// The places that it directly follows, by their numbers among the candidates.
  var places = 0..<0
  var isArticles = false
  var isForm = false
  var endsOpen = false

  func has(_ cue: MarkCue) -> Bool { cues.contains(cue) }
}

/// Some of the cues.
struct CueSet: Sendable {
  private var bits: UInt32 = 0

  mutating func insert(_ cue: MarkCue) { bits |= Self.bit(cue) }
  func contains(_ cue: MarkCue) -> Bool { bits & Self.bit(cue) != 0 }

  private static func bit(_ cue: MarkCue) -> UInt32 {
    switch cue {
    case .waived: 1
    case .notWaived: 2
    case .inPlaceOf: 4
    case .handwritten: 8
    case .unable: 16
    case .condition: 32
    case .command: 64
    case .attestation: 128
    case .elsewhere: 256
    case .electronic: 512
    case .duty: 1024
    case .handingIn: 2048
    case .approval: 4096
    }
  }
}

/// What becomes of the candidates of one clause.
enum ClauseVerdict: Sendable {
  case dismiss(String)
  case demand
  case demandEither
  case attest
  case sealOrSignature
  case optionalPlaces
  case notNeeded
}

/// The first rule that fits a clause decides. The order carries the exceptions.
struct ClauseRule: Sendable {
  var because: String
  var fits: @Sendable (ClauseFacts) -> Bool
  var verdict: ClauseVerdict

  static let all: [ClauseRule] = [
    ClauseRule(
      because: "articles speak of forms elsewhere, whatever they demand",
      fits: { $0.isArticles }, verdict: .dismiss("条文での言及であり、この様式の押印欄ではない")),
    ClauseRule(
      because: "「記名押印に代わる措置」 is about data",
      fits: { $0.has(.electronic) }, verdict: .dismiss("書面以外の方法についての記載である")),
    ClauseRule(
      because: "委任状に署名してください, on an application: the paper named is another one",
      fits: { $0.isOnOtherPaper }, verdict: .dismiss("別の書類の押印・署名についての記載である")),
    ClauseRule(
      because: "「省略できない」 must not read as 省略",
      fits: { $0.has(.notWaived) && $0.hasSeal }, verdict: .demand),
    ClauseRule(
      because: "自署する場合は押印を省略: either suffices",
      fits: {
        $0.has(.waived) && $0.hasSeal && ($0.standsApart || $0.has(.handwritten)) && !$0.has(.inPlaceOf)
      },
      verdict: .sealOrSignature),
    ClauseRule(
      because: "記名押印に代えて署名: either suffices",
      fits: { $0.has(.inPlaceOf) && $0.hasSeal && ($0.hasSignature || $0.has(.handwritten)) },
      verdict: .sealOrSignature),
    ClauseRule(
      because: "㊞※押印は任意: beside a place it is about that place alone",
      fits: { $0.has(.waived) && !$0.has(.condition) && !$0.places.isEmpty }, verdict: .optionalPlaces),
    ClauseRule(
      because: "a waiver without condition takes the seal away",
      fits: { $0.has(.waived) && $0.hasSeal }, verdict: .notNeeded),
    ClauseRule(
      because: "署名は任意とする: the same of a signature, unless only some need none",
      fits: { $0.has(.waived) && !$0.has(.condition) && $0.isForm }, verdict: .notNeeded),
    ClauseRule(
      because: "署名不要 asks for nothing",
      fits: { $0.has(.waived) }, verdict: .dismiss("署名を要しない旨の記載である")),
    ClauseRule(
      because: "署名できないときは記名押印, 手書きしない場合は記名押印: either suffices",
      fits: { $0.has(.unable) && $0.hasSeal && ($0.standsApart || $0.has(.handwritten)) },
      verdict: .demandEither),
    ClauseRule(
      because: "押印した印鑑, 押印漏れ, 訂正する場合は押印: about other papers or cases",
      fits: { $0.isElsewhere || $0.has(.elsewhere) },
      verdict: .dismiss("既にある印・別の書類の印・訂正についての記載である")),
    ClauseRule(
      because: "署名することができないときは… alone asks for nothing",
      fits: { $0.has(.unable) && !$0.has(.command) }, verdict: .dismiss("署名・押印ができない場合の記載である")),
    ClauseRule(
      because: "the closing words of a contract bind both parties",
      fits: { $0.has(.attestation) && $0.isForm }, verdict: .attest),
    ClauseRule(
      because: "a request to the reader of the form",
      fits: { ($0.has(.command) || $0.endsOpen) && $0.isForm }, verdict: .demand),
    ClauseRule(
      because: "without a place or request it is only spoken of",
      fits: { _ in true }, verdict: .dismiss("文中の言及であり、この様式の押印欄ではない")),
  ]
}
