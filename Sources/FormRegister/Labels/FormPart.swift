/// A part of a form that its label names: その１, （１）, 甲, （裏面）, 第一面, 別紙.
public enum FormPart: Hashable, Sendable {
  /// 別紙 and its like, with a number where there are several.
  case attachment(String, FormNumber?)
  /// 第一, after a form's number.
  case division(FormNumber)
  /// その１.
  case section(FormNumber)
  /// （１）, （イ）, 甲.
  case item(FormNumber)
  /// 第１面, 第１表, 第一片; from one to another where it is a range.
  case leaf(String, JapaneseNumeral, through: JapaneseNumeral?)
  /// 表 or 裏.
  case side(isFront: Bool)

  /// The part in the writing of the normal form.
  var normalText: String {
    switch self {
    case .attachment(let word, let number): "（\(word)\(number.map(Self.text) ?? "")）"
    case .division(let number): "（第\(Self.text(number))）"
    case .section(let number): "（その\(Self.text(number))）"
    case .item(let number): "（\(Self.text(number))）"
    case .leaf(let word, let first, nil): "（第\(first.rewritten(.ascii))\(word)）"
    case .leaf(let word, let first, let last?):
      "（第\(first.rewritten(.ascii))\(word)から第\(last.rewritten(.ascii))\(word)まで）"
    case .side(let isFront): isFront ? "（表面）" : "（裏面）"
    }
  }

  private static func text(_ number: FormNumber) -> String {
    (number.base?.rewritten(.ascii).written ?? "") + number.branchText
  }
}

extension FormPart: Comparable {
  private var rank: Int {
    switch self {
    case .attachment: 5
    case .division: 0
    case .section: 1
    case .item: 2
    case .leaf: 3
    case .side: 4
    }
  }

  public static func < (left: FormPart, right: FormPart) -> Bool {
    switch (left, right) {
    case (.attachment(let word, let one), .attachment(let otherWord, let other)) where word == otherWord:
      return other.map { other in one.map { $0 < other } ?? true } ?? false
    case (.attachment(let word, _), .attachment(let otherWord, _)):
      return word.unicodeScalars.lexicographicallyPrecedes(otherWord.unicodeScalars)
    case (.division(let one), .division(let other)), (.section(let one), .section(let other)),
      (.item(let one), .item(let other)):
      return one < other
    case (.leaf(let word, let first, let last), .leaf(let otherWord, let otherFirst, let otherLast)):
      if word != otherWord { return word.unicodeScalars.lexicographicallyPrecedes(otherWord.unicodeScalars) }
      if first != otherFirst { return first < otherFirst }
      return otherLast.map { otherLast in last.map { $0 < otherLast } ?? true } ?? false
    case (.side(let one), .side(let other)): return one && !other
    default: return left.rank < right.rank
    }
  }
}
