internal import Foundation

/// Writes rule sets of any number of rules, in which no two rules meet and the last decides what is left.
public struct RuleSetGenerator {
  private let seed: UInt64

  /// - Parameter seed: What tells one rule set from another.
  public init(seed: UInt64) { self.seed = seed }

  /// Writes a rule set of this many rules into a folder.
  ///
  /// Each rule but the last is about the form of one ministerial order, as the rules of a city's statute layer
  /// are, with an act, a signer and a time of its own; several are about the same order.
  public func write(rules count: Int, toFolder folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.head.write(toFile: "\(folder)/ruleset.yaml", atomically: false, encoding: .utf8)
    var numbers = SeededNumbers(seed: seed)
    var text = ""
    for rule in 0..<count - 1 {
      let (law, part) = (rule / 4, rule % 4)
      text += """
        - rule: r\(rule)
          layer: statute
          title: 生成された規則\(rule)
          when: {basis.law: 昭和\(20 + law % 40)年省令第\(law)号, basis.root: \(part < 2 ? "条文" : "様式"), signer: \(Self.signers[part % 2])}
          outcome: \(numbers.pick(["retain", "hold", "abolish"]))
          because: 生成された理由
          cite: [{law: 昭和\(20 + law % 40)年省令第\(law)号, article: 第\(numbers.number(1...90))条}]

        """
      if numbers.chance(10) { text += "  from: 20\(numbers.number(10...20))-0\(numbers.number(1...9))-01\n" }
    }
    text += """
      - rule: others
        layer: city
        title: その他
        when: {}
        outcome: abolish
        because: 残るもの
        cite: [{law: 和光市押印・署名の見直し方針}]

      """
    try text.write(toFile: "\(folder)/rules.yaml", atomically: false, encoding: .utf8)
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
}
