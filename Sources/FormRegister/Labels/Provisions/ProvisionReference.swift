/// A provision as ordinances name it: 第三条第二項第四号ニ, 74条の2, 附則第3項, 法第六条, 同条ただし書.
///
/// References are equal where they lead to the same place by the same way, in whichever numerals, and with
/// or without 第. 同条 is equal to 同条 only; see ``ProvisionList/references`` for what it stands for.
public struct ProvisionReference: Sendable {
  /// Which provisions of an instrument are counted.
  public enum Body: Int, Comparable, Sendable {
    /// Those that need no word, be it written 本則.
    case main
    /// 附則.
    case supplementary

    public static func < (left: Body, right: Body) -> Bool { left.rawValue < right.rawValue }
  }

  /// A part of a provision that has no number.
  public enum Portion: String, CaseIterable, Comparable, Sendable {
    case opening = "柱書"
    case main = "本文"
    case first = "前段"
    case middle = "中段"
    case last = "後段"
    case proviso = "ただし書"
    case exceptItems = "各号列記以外の部分"

    private var rank: Int { Self.allCases.firstIndex(of: self)! }
    public static func < (left: Portion, right: Portion) -> Bool { left.rank < right.rank }
  }

  /// The law it is in; nil for the instrument that refers.
  public let law: LawMention?
  public let body: Body
  public let steps: [ProvisionStep]
  public let portion: Portion?
  /// The reference as it was read or made.
  public let writing: [Written]

  init(law: LawMention?, body: Body, steps: [ProvisionStep], portion: Portion?, writing: [Written]) {
    (self.law, self.body, self.steps, self.portion) = (law, body, steps, portion)
    self.writing = writing
  }

  /// Makes a reference, written as ordinances do.
  public init(
    law: LawMention? = nil, body: Body = .main, _ steps: [ProvisionStep], portion: Portion? = nil
  ) {
    let words = (law?.written ?? "") + (body == .supplementary ? "附則" : steps.isEmpty ? "本則" : "")
    self.init(
      law: law, body: body, steps: steps, portion: portion,
      writing: (words.isEmpty ? [] : [.text(words)]) + steps.flatMap(\.writing)
        + (portion.map { [.text($0.rawValue)] } ?? []))
  }

  /// Reads a whole text as one reference, nil where it is none.
  public init?(_ text: String) {
    var scanner = LabelScanner(text)
    guard !scanner.isTooLong, let reference = scanner.provisionReference(), scanner.isAtEnd else {
      return nil
    }
    self = reference
  }

  /// The reference as written, its numbers in another style where one is given.
  public func text(in style: JapaneseNumeral.Style? = nil) -> String { writing.text(in: style) }

  /// The reference in the usual words and ASCII digits.
  public var normalText: String {
    let law = law.map { LawMention($0.folded.string) }
    return ProvisionReference(law: law, body: body, steps, portion: portion).text(in: .ascii)
  }

  /// Whether another reference leads to this provision or to a part of it.
  public func contains(_ other: ProvisionReference) -> Bool {
    law == other.law && body == other.body && other.steps.starts(with: steps)
      && (portion == nil || portion == other.portion && steps.count == other.steps.count)
  }
}

extension ProvisionReference: Hashable, Comparable, CustomStringConvertible {
  public var description: String { text() }

  public static func == (left: ProvisionReference, right: ProvisionReference) -> Bool {
    left.law == right.law && left.body == right.body && left.steps == right.steps
      && left.portion == right.portion
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(law)
    hasher.combine(body)
    hasher.combine(steps)
    hasher.combine(portion)
  }

  /// The instrument's own provisions before other laws', the main ones before 附則, 第3条 before 第3条第1項
  /// before 第3条の2.
  public static func < (left: ProvisionReference, right: ProvisionReference) -> Bool {
    if left.law != right.law { return precedes(left.law, right.law) }
    if left.body != right.body { return left.body < right.body }
    if left.steps != right.steps { return left.steps.lexicographicallyPrecedes(right.steps) }
    return precedes(left.portion, right.portion)
  }

  private static func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let right else { return false }
    return left.map { $0 < right } ?? true
  }
}
