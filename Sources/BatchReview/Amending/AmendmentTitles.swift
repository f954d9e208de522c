internal import FormRegister

/// The titles of amending instruments, as drafting has them.
struct AmendmentTitles {
  private let municipality: String
  private let enactor: String
  private let tier: String?

  init(_ body: AmendingInstrument.Body, _ vocabulary: Vocabulary) {
    municipality = body.municipality ?? ""
    enactor = body.enactor ?? ""
    tier =
      body.tier == ValueCode.unknown
      ? nil : vocabulary.facts[StandardFact.instrumentTier.rawValue].values![Int(body.tier)].id
  }

  /// What instruments of this tier are called; committees and enterprises have 規則 as well as 規程, so the
  /// titles of theirs say it, and a mixture is named after the first.
  func noun(of titles: [String]) -> String {
    switch tier {
    case "ordinance": "条例"
    case "rule", "board-rule", "assembly-rule": "規則"
    case "directive": "訓令"
    case "notice": "告示"
    case "outline": "要綱"
    case "enterprise-regulation": Self.ending(of: titles, among: ["規程", "規則"]) ?? "規程"
    case "committee-rule": Self.ending(of: titles, among: ["規則", "規程"]) ?? "規則"
    default:
      Self.ending(of: titles, among: ["条例", "規則", "規程", "要綱", "要領", "訓令", "告示"]) ?? "例規"
    }
  }

  private static func ending(of titles: [String], among nouns: [String]) -> String? {
    titles.lazy.compactMap { title in nouns.first(where: title.hasSuffix) }.first
  }

  /// 和光市表彰規則の一部を改正する規則.
  func amending(_ title: String, _ noun: String) -> String { "\(title)の一部を改正する\(noun)" }

  /// 和光市押印の見直しに伴う関係規則の整備に関する規則.
  func bundle(_ noun: String) -> String { "\(body)押印の見直しに伴う関係\(noun)の整備に関する\(noun)" }

  /// 和光市様式における押印等の特例に関する規則.
  func special(_ noun: String) -> String { "\(body)押印等の特例に関する\(noun)" }

  /// 和光市, for its head and council; 和光市教育委員会における for the others.
  private var body: String {
    guard !enactor.isEmpty, !Self.isHead(enactor), tier != "ordinance" else { return municipality }
    let name = enactor.hasSuffix("管理者") ? String(enactor.dropLast(3)) : enactor
    return (name.hasPrefix(municipality) ? name : municipality + name) + "における"
  }

  private static func isHead(_ enactor: String) -> Bool {
    ["市長", "町長", "村長", "区長", "知事"].contains(where: enactor.hasSuffix)
  }
}
