/// The names of files for sections, whose own names may be no names of files.
struct SectionFileName {
  /// How many bytes of the names of a department and of a section are kept, so that a name fits every file system.
  private static let byteLimit = 96

  /// A name that no other number has, on any file system: `001_総務部_財政課`.
  ///
  /// - Parameters:
  ///   - number: The number of the section, from 1.
  ///   - names: The department and the section.
  static func make(_ number: Int, _ names: [String]) -> String {
    let digits = String(number)
    return make(String(repeating: "0", count: max(3 - digits.count, 0)) + digits, names)
  }

  /// A name that begins with a word which is a safe one.
  static func make(_ word: String, _ names: [String]) -> String {
    ([word] + names.map(safe)).joined(separator: "_")
  }

  /// The name without what means something to a file system or a terminal.
  ///
  /// Source: Microsoft, Naming Files, Paths, and Namespaces. The names that are reserved there, such as `CON`, are not
  /// once a number stands before them.
  private static func safe(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isUnsafe = "/\\:*?\"<>|.'!&%$`~#;".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
        continue
      default: break
      }
      let piece = isUnsafe ? "-" : String(scalar)
      guard result.utf8.count + piece.utf8.count <= byteLimit else { break }
      result += piece
    }
    return result
  }
}
