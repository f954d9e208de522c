/// Numbers as laws write them: 七十四, 一〇二, 百四, ７４, 74.
public enum KanjiNumeral {
  private static let digits = Array("〇一二三四五六七八九")
  private static let steps: [Character: Int] = ["十": 10, "百": 100, "千": 1_000, "廿": 20, "卅": 30]
  private static let myriads: [(Character, Int)] = [
    ("兆", 1_000_000_000_000), ("億", 100_000_000), ("万", 10_000),
  ]

  /// Whether a character belongs to a number.
  public static func isNumeral(_ character: Character) -> Bool {
    digit(character) != nil || steps[character] != nil || myriads.contains { $0.0 == character }
  }

  /// The number that a text says; nil for one that is none, or too large.
  public static func value(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.count <= 32, text.allSatisfy(isNumeral) else { return nil }
    if text.allSatisfy({ digit($0) != nil }) {
      guard text.count <= 15 else { return nil }
      return text.reduce(0) { $0 * 10 + digit($1)! }
    }
    var rest = text[...]
    var total = 0
    for (character, unit) in myriads {
      guard let at = rest.firstIndex(of: character) else { continue }
      guard let count = at == rest.startIndex ? 1 : below(rest[..<at]) else { return nil }
      total += count * unit
      rest = rest[rest.index(after: at)...]
    }
    guard !rest.isEmpty else { return total }
    return below(rest).map { total + $0 }
  }

  /// A number from 0 to 9999 9999 9999 9999 with 十, 百 and 千: 七十四.
  public static func text(_ number: Int) -> String {
    precondition(number >= 0 && number < 10_000_000_000_000_000, "numbers of laws are small")
    guard number > 0 else { return "〇" }
    var result = ""
    var rest = number
    for (character, unit) in myriads where rest >= unit {
      result += textBelow(rest / unit) + String(character)
      rest %= unit
    }
    return rest > 0 ? result + textBelow(rest) : result
  }

  /// The text with every number in it written in ASCII digits: 第七十四条の二 becomes 第74条の2.
  public static func folded(_ text: some StringProtocol) -> String {
    var result = ""
    var run = ""
    func close() {
      result += value(run).map(String.init) ?? run
      run = ""
    }
    for character in text {
      if isNumeral(character) {
        run.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }

  private static func digit(_ character: Character) -> Int? {
    if let index = digits.firstIndex(of: character) { return index }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: return Int(scalar.value - 0xFF10)
    case 0x96F6: return 0
    default: return nil
    }
  }

  private static func below(_ text: some StringProtocol) -> Int? {
    var total = 0
    var count: Int?
    for character in text {
      if let digit = digit(character) {
        guard (count ?? 0) < 1_000 else { return nil }
        count = (count ?? 0) * 10 + digit
      } else if let step = steps[character] {
        total += step * (step % 10 == 0 && step > 10 && step < 100 ? 1 : count ?? 1)
        count = nil
      } else {
        return nil
      }
    }
    return total + (count ?? 0)
  }

  private static func textBelow(_ number: Int) -> String {
    var result = ""
    for (character, unit) in [("千", 1_000), ("百", 100), ("十", 10)] {
      let digit = number / unit % 10
      if digit > 0 { result += (digit > 1 ? String(digits[digit]) : "") + character }
    }
    let ones = number % 10
    return ones > 0 ? result + String(digits[ones]) : result
  }
}
