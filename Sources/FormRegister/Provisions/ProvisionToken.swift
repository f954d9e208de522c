/// A word of an article, by its place among the scalars of the sentence.
struct ProvisionToken {
  var sense: ProvisionSense
  var range: Range<Int>
}

/// Finds the words of ``ProvisionWords`` in a sentence, the longest at each place.
struct ProvisionTokenizer: Sendable {
  private struct Word: Sendable {
    var scalars: [UInt32]
    var sense: ProvisionSense
  }

  /// The words by their first scalar, the longest first.
  private let words: [UInt32: [Word]]

  static let shared = ProvisionTokenizer()

  private init() {
    var all: [Word] = []
    func add(_ text: String, _ sense: ProvisionSense) {
      for word in text.split(whereSeparator: \.isWhitespace) {
        all.append(Word(scalars: word.unicodeScalars.map(\.value), sense: sense))
      }
    }
    add(ProvisionWords.signatures, .signature)
    add(ProvisionWords.names, .name)
    add(ProvisionWords.seals, .seal(nil))
    add(ProvisionWords.integrities, .integrity)
    add(ProvisionWords.mentions, .mention)
    add(ProvisionWords.electronics, .electronic)
    add(ProvisionWords.falseFriends, .falseFriend)
    add(ProvisionWords.stamps, .stamp)
    let pressings = ProvisionWords.pressings.split(whereSeparator: \.isWhitespace)
    for (seals, kind) in ProvisionWords.namedSeals {
      for seal in seals.split(separator: " ") {
        for pressing in pressings { add("\(seal)\(pressing)", .seal(kind)) }
      }
      if kind != nil {
        for seal in seals.split(separator: " ") {
          for verb in ["し", "する", "ス", "シ", "せ"] { add("\(seal)\(verb)", .seal(kind)) }
        }
      }
    }
    words = Dictionary(grouping: all) { $0.scalars[0] }
      .mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  func tokens(in text: [UInt32]) -> [ProvisionToken] {
    var tokens: [ProvisionToken] = []
    var at = 0
    while at < text.count {
      guard let word = words[text[at]]?.first(where: { text[at...].starts(with: $0.scalars) }) else {
        at += 1
        continue
      }
      let end = at + word.scalars.count
      tokens.append(ProvisionToken(sense: word.sense, range: at..<end))
      at = end
    }
    return tokens
  }
}
