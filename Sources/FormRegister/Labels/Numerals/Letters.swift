/// The letters that numerals are made of, each at its place.
enum Letters {
  static let kanjiDigits = Array("〇一二三四五六七八九".unicodeScalars)
  static let iroha = Array("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン".unicodeScalars)
  static let syllabary = Array("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン".unicodeScalars)
  static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  /// The value of a digit: 〇, 零 and ○; the forms 壱, 弐 and 参 that cannot be altered; Arabic ones.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "○", "零": 0
    case "壱": 1
    case "弐": 2
    case "参": 3
    default: kanjiDigits.firstIndex(of: scalar)
    }
  }

  static func arabicDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百": 100
    case "千": 1_000
    case "万": 10_000
    default: nil
    }
  }

  static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    (0x30A1...0x30FF).contains(scalar.value) && scalar != "・"
  }

  static func isLatin(_ scalar: Unicode.Scalar) -> Bool { latin(scalar) != nil }

  /// The place of a Latin letter, of either width, and whether it is a capital.
  static func latin(_ scalar: Unicode.Scalar) -> (place: Int, isCapital: Bool)? {
    switch scalar.value {
    case 0x41...0x5A: (Int(scalar.value) - 0x40, true)
    case 0x61...0x7A: (Int(scalar.value) - 0x60, false)
    case 0xFF21...0xFF3A: (Int(scalar.value) - 0xFF20, true)
    case 0xFF41...0xFF5A: (Int(scalar.value) - 0xFF40, false)
    default: nil
    }
  }

  static func roman(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2160...0x216B: Int(scalar.value) - 0x215F
    case 0x2170...0x217B: Int(scalar.value) - 0x216F
    default: nil
    }
  }
}
