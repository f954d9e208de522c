/// What may stand between two words of one requirement.
///
/// Compared as text, so that a letter and its decomposed form are the same; but nearly always character by
/// character, which decides wherever both sides consist of plain characters.
struct JointTable: Sendable {
  private struct Key: Sendable {
    var characters: Range<Int>
    var joint: MarkJoint
  }

  private let texts: [String: MarkJoint]
  private let isPlain: Bool
  private var keys: ContiguousArray<Key> = []
  private var characters: ContiguousArray<UInt32> = []

  init(_ joints: [String: MarkJoint]) {
    texts = joints
    isPlain = joints.keys.allSatisfy { $0.unicodeScalars.allSatisfy { PlainCharacters.contain($0.value) } }
    for (text, joint) in joints {
      let start = characters.count
      characters.append(contentsOf: text.unicodeScalars.lazy.map(\.value))
      keys.append(Key(characters: start..<characters.count, joint: joint))
    }
  }

  /// How some units join the words around them, brackets and commas left out; nil where they do not.
  func joint(_ text: FoldedText, _ between: Range<Int>) -> MarkJoint? {
    guard isPlain, between.allSatisfy({ PlainCharacters.contain(text[$0].scalar) }) else {
      return texts[written(text, between)]
    }
    return keys.first { matches($0, text, between) }?.joint
  }

  private func matches(_ key: Key, _ text: FoldedText, _ between: Range<Int>) -> Bool {
    var at = key.characters.lowerBound
    for unit in between where !Self.isSkipped(text[unit].scalar) {
      guard at < key.characters.upperBound, characters[at] == text[unit].scalar else { return false }
      at += 1
    }
    return at == key.characters.upperBound
  }

  private func written(_ text: FoldedText, _ between: Range<Int>) -> String {
    var word = String.UnicodeScalarView()
    for unit in between where !Self.isSkipped(text[unit].scalar) {
      word.append(Unicode.Scalar(text[unit].scalar) ?? "\u{FFFD}")
    }
    return String(word)
  }

  private static func isSkipped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x29, 0x3001, 0x2C, 0xFF64: true
    default: false
    }
  }
}

/// Characters to which no other is canonically equal, and that combine with none before: comparing texts of
/// them is comparing their scalars.
enum PlainCharacters {
  /// ASCII, kana, common kanji.
  static func contain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0x3001...0x3020, 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0xFF0F: true
    default: false
    }
  }
}
