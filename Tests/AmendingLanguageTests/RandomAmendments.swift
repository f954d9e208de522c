import TestSupport

@testable import AmendingLanguage

/// Amendments of every shape that the language has.
extension Seeded {
  private static let names = [
    "第3条", "第3条第2項", "第3条第3項", "第3条第2項第1号", "第3条の2第1項", "第五条第２項", "様式第1号", "様式第1号の2", "第2号様式", "別記様式",
    "附則第2項",
    "別表第1備考", "中央公園使用許可書", "別記第六十号様式",
  ]

  mutating func place() -> Place { Place(pick(Self.names))! }

  mutating func run() -> PlaceRun { PlaceRun(place(), through: chance(20) ? place() : nil) }

  mutating func words() -> QuotedWords {
    while true { if let words = QuotedWords(text(4)) { return words } }
  }

  mutating func change() -> WordChange {
    let kinds: [WordChange.Kind] = [.replace(by: words()), .delete, .insert(words())]
    return WordChange(words(), pick(kinds), everyOccurrence: chance(20))
  }

  mutating func clause() -> Clause {
    let runs = (0..<pick([0, 1, 1, 1, 2, 3])).map { _ in run() }
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return .repeal(of: runs)
    case 1: return .newText(of: chance(70) ? place() : nil, .init(text(8)))
    default: return .words(in: runs, (0..<Int.random(in: 1...4, using: &self)).map { _ in change() })
    }
  }

  mutating func amendment() -> Amendment {
    Amendment((0..<Int.random(in: 0...5, using: &self)).map { _ in clause() })
  }
}
