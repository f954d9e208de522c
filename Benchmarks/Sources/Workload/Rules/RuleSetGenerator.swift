internal import Foundation

/// Writes rule sets of any number of rules that hold: special rules, some for a time, that set general ones aside,
/// and a last one for what is left.
public struct RuleSetGenerator {
  private let seed: UInt64

  /// - Parameter seed: What tells one rule set from another.
  public init(seed: UInt64) { self.seed = seed }

  /// Writes a rule set of this many rules, at least 4, into a folder.
  public func write(rules count: Int, toFolder folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.head.write(toFile: "\(folder)/ruleset.yaml", atomically: false, encoding: .utf8)
    var numbers = SeededNumbers(seed: seed)
    let special = (0..<max(1, count - 3)).map { Self.special($0, &numbers) }
    try (Self.general + special.joined()).write(
      toFile: "\(folder)/rules.yaml", atomically: false, encoding: .utf8)
  }

  /// A rule about the forms or articles of one ministerial order, as those of a city's statute layer are.
  private static func special(_ index: Int, _ numbers: inout SeededNumbers) -> String {
    let part = index % 4
    let law = "昭和\(20 + index / 4 % 40)年省令第\(index / 4)号"
    let day = "20\(numbers.number(10...20))-0\(numbers.number(1...9))-01"
    return """
      - rule: r\(index)
        layer: statute
        title: 生成された規則\(index)
        when: {basis.law: \(law), basis.root: \(part < 2 ? "条文" : "様式"), act: [押印, 署名押印, 記名押印], signer: \(signers[part % 2])}
        outcome: \(numbers.pick(["retain", "hold", "abolish"]))
        because: 生成された理由
        cite: [{law: \(law), article: 第\(numbers.number(1...90))条}]
        overrides: [\(part < 2 ? "article" : "form")]
      \(numbers.chance(20) ? "  \(numbers.pick(["from", "until"])): \(day)\n" : "")
      """
  }

  private static let signers = ["[申請者, 代理人]", "[保証人, 証人, 第三者]"]
  private static let head = """
    ruleset: generated
    title: {ja: 生成された規則集, en: Generated rule set}
    layers: [statute, city]
    outcomes:
      - {id: retain, label: {ja: 存続, en: retained}, effect: keep}
      - {id: hold, label: {ja: 見直し保留, en: on hold}, effect: wait}
      - {id: abolish, label: {ja: 廃止, en: abolishable}, effect: revise, into: name}

    """
  private static let general = """
    - rule: article
      layer: statute
      title: 条文
      when: {basis.tier: [法律, 政令, 省令], basis.root: 条文}
      outcome: retain
      because: 法令の条文が求める
      cite: [{law: 昭和22年法律第67号, article: 第14条}]
    - rule: form
      layer: statute
      title: 様式
      when: {basis.tier: [法律, 政令, 省令], basis.root: 様式, seal: [認印, 契印]}
      outcome: abolish
      because: 様式だけが求める
      cite: [{law: 見直し基準}]
    - rule: others
      layer: city
      title: その他
      when: {}
      outcome: abolish
      because: 残るもの
      cite: [{law: 見直し方針}]

    """
}
