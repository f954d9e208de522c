/// Numbers of places in one spelling: 十二, １２ and 12 all as 12.
enum NumeralFolding {
  private static let digits = Array("〇一二三四五六七八九".unicodeScalars)
  private static let powers: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1_000]

  /// The place behind the numerals that begin here; the same place where none do.
  static func end(of name: [Unicode.Scalar], from start: Int) -> Int {
    name[start...].firstIndex { !isNumeral($0) } ?? name.count
  }

  /// Rewrites every number of a name; a number too long to be one stays as it is.
  static func fold(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    var folded = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let end = end(of: scalars, from: index)
      if end == index {
        folded.append(scalars[index])
        index += 1
      } else {
        folded.append(contentsOf: spelled(scalars[index..<end]))
        index = end
      }
    }
    return String(folded)
  }

  private static func spelled(_ number: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard number.count <= 9 else { return Array(number) }
    var total = 0
    var current: Int?
    for scalar in number {
      if let power = powers[scalar] {
        total += (current ?? 1) * power
        current = nil
      } else {
        current = (current ?? 0) * 10 + digit(scalar)!
      }
    }
    return Array(String(total + (current ?? 0)).unicodeScalars)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || powers[scalar] != nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: digits.firstIndex(of: scalar)
    }
  }
}
