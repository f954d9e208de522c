/// What one character is to the matcher. Only what forms really vary is folded; identity is kept elsewhere.
enum CharacterFolding {
  enum Folded: Equatable {
    case unit(UInt32)
    case blank, newline, ignored
  }

  /// All characters that are not simply themselves lie in here; `CharacterTable` asks for no other.
  static let changing: [ClosedRange<UInt32>] = [
    0x00...0xFF, 0x2000...0x20FF, 0x25EF...0x25EF, 0x2E80...0x2FDF, 0x3000...0x3040, 0x30FB...0x30FF,
    0xFE00...0xFE6F, 0xFEFF...0xFFEF, 0xE0100...0xE01EF,
  ]

  static func fold(_ scalar: UInt32) -> Folded {
    switch scalar {
    // Kana and common kanji: first, as nearly all of them come by here.
    case 0x3041...0x30FA, 0x4E00...0x9FFF: return .unit(scalar)
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return .newline
    case 0x09, 0x20, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: return .blank
    // Zero-width characters, enclosing circles (印⃝), variation selectors, the byte order mark.
    case 0x200B...0x200F, 0x20DD...0x20E0, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xFEFF: return .ignored
    case 0..<0x20: return .blank
    case 0x41...0x5A: return .unit(scalar + 0x20)
    case 0xFF21...0xFF3A: return .unit(scalar - 0xFF21 + 0x61)
    case 0xFF01...0xFF5E: return .unit(scalar - 0xFEE0)
    case 0xFF61...0xFF9F: return halfWidthKana(scalar)
    // Kangxi radicals that PDF extraction puts in place of the characters.
    case 0x2E80...0x2FDF: return .unit(radicals[scalar] ?? scalar)
    case 0x3014, 0x3010, 0x005B, 0x300C, 0xFE59: return .unit(0x28)
    case 0x3015, 0x3011, 0x005D, 0x300D, 0xFE5A: return .unit(0x29)
    case 0x30FB, 0xB7, 0x2022: return .unit(0x30FB)
    case 0x25EF, 0x3007: return .unit(0x25CB)
    case 0x203B: return .unit(0x203B)
    default: return .unit(scalar)
    }
  }

  private static func halfWidthKana(_ scalar: UInt32) -> Folded {
    // The sound marks would change the letter before; no word of ours needs them.
    scalar >= 0xFF9E ? .ignored : .unit(kana[Int(scalar - 0xFF61)])
  }

  private static let kana: [UInt32] = """
    。()、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン
    """.unicodeScalars.map(\.value)

  private static let radicals: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(
      "⼈⼊⼆⼗⼒⼜⼝⼟⼠⼤⼥⼦⼩⼯⼰⼲⼿⽀⽂⽅⽇⽉⽊⽌⽒⽗⽣⽤⽥⽩⽬⽰⽴⽼⽽⾃⾄⾏⾐⾒⾔⾕⾚⾜⾝⾞⾥⾦⾨⾮⾯⾳⾴⻑⺠",
      "人入二十力又口土士大女子小工己干手支文方日月木止氏父生用田白目示立老而自至行衣見言谷赤足身車里金門非面音頁長民"
    ).map { ($0.unicodeScalars.first!.value, $1.unicodeScalars.first!.value) })
}
