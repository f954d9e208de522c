internal import FormRegister

/// What is kept of every sentence of a law: hashes, no text.
struct SentencePrint {
  /// Of the text without blanks.
  var text: UInt64
  /// Of the place and the number of the sentence in it.
  var place: UInt64
  /// Of the article, form or annex.
  var article: UInt64
}

/// FNV-1a: the same in every run, unlike the library's hasher.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 32, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

extension LawSentence {
  /// The hashes of the sentence.
  var print: SentencePrint {
    var text = StableHash()
    for byte in self.text where byte != 0x20 { text.add(byte) }
    var article = StableHash()
    article.add(place.article.key)
    var full = StableHash()
    full.add(place.key)
    full.add(index)
    return SentencePrint(text: text.value, place: full.value, article: article.value)
  }
}

/// The first reading of a law: the hashes of its sentences.
final class PrintVisitor: LawVisitor {
  private(set) var prints: [SentencePrint] = []

  func visit(_ sentence: LawSentence) { prints.append(sentence.print) }
}

/// The second reading: the sentences that the other version does not have.
final class ChangedVisitor: LawVisitor {
  private let isKept: [Bool]
  private let reader = ProvisionReader()
  private var ordinal = 0
  private(set) var sentences: [ChangedSentence] = []

  init(isKept: [Bool]) { self.isKept = isKept }

  func visit(_ sentence: LawSentence) {
    defer { ordinal += 1 }
    // A file that has grown between the two readings has no more sentences than before.
    guard ordinal < isKept.count, isKept[ordinal] else { return }
    sentences.append(ChangedSentence(sentence, reader.read(sentence.text)))
  }
}

/// A sentence that stands in one version only.
struct ChangedSentence {
  let place: LawPlace
  let print: SentencePrint
  let text: String
  let reading: ProvisionReading
  /// Its pairs of neighbouring characters, sorted.
  let pairs: [UInt64]
  /// Where it stands within its article.
  let inner: [String]

  init(_ sentence: LawSentence, _ reading: ProvisionReading) {
    place = sentence.place
    inner = place.inner
    print = sentence.print
    text = String(decoding: sentence.text, as: UTF8.self)
    self.reading = reading
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { UInt64($0.value) }
    pairs = zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }.sorted()
  }

  /// How alike two sentences are, from 0 to 1: the share of common pairs of characters.
  ///
  /// Source: L. R. Dice, Measures of the Amount of Ecologic Association Between Species, 1945.
  func likeness(to other: ChangedSentence) -> Double {
    let total = pairs.count + other.pairs.count
    guard total > 0 else { return text == other.text ? 1 : 0 }
    var (common, left, right) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        (common, left, right) = (common + 1, left + 1, right + 1)
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2 * Double(common) / Double(total)
  }

  /// The most that ``likeness(to:)`` can be, by the lengths alone.
  func mostLikeness(to other: ChangedSentence) -> Double {
    let (few, many) = (min(pairs.count, other.pairs.count), max(pairs.count, other.pairs.count))
    return few + many == 0 ? 1 : 2 * Double(few) / Double(few + many)
  }
}
