/// An encoding that documents may have.
enum TextEncoding: Hashable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, cp932, eucJP

  /// The encoding's name in messages.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .cp932: "Shift_JIS (CP932)"
    case .eucJP: "EUC-JP"
    }
  }

  /// The C library's name for the table, or `nil` where nothing needs converting.
  var converterName: String? {
    switch self {
    case .utf8: nil
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .cp932: "CP932"
    case .eucJP: "EUC-JP-MS"
    }
  }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// What a declaration's encoding name means; a name outside this list is refused, never guessed.
enum DeclaredEncoding: Hashable, Sendable {
  case utf8, utf16, utf16LittleEndian, utf16BigEndian, cp932, eucJP

  /// The meaning of a name, upper and lower case alike.
  init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "utf-16": self = .utf16
    case "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    // All of them mean Windows' table here: the strict one lacks ①, ㈱ and 髙 and turns `\` into ¥.
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "csshiftjis", "ms932", "windows-31j",
      "cp932":
      self = .cp932
    case "euc-jp", "eucjp", "x-euc-jp", "eucjp-ms", "euc-jp-ms", "cp51932": self = .eucJP
    default: return nil
    }
  }
}
