internal import Mustache
internal import SourceText

/// Escapes scalar by scalar, and makes characters visible that would deceive.
///
/// swift-mustache's own escaping compares characters: a quotation mark with a combining accent behind it is another
/// character, stays as it is, and ends an attribute.
struct ScalarEscaping: MustacheContentType {
  /// What becomes of line feeds.
  enum Lines: String, CaseIterable {
    /// They are made visible, too.
    case inLine = "SCALARS"
    /// They stay.
    case kept = "SCALARS-LINES"
  }

  let lines: Lines

  /// A template of the program whose texts are escaped so.
  static func template(_ text: String, _ lines: Lines) throws -> MustacheTemplate {
    MustacheContentTypes.register(ScalarEscaping(lines: lines), named: lines.rawValue)
    return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(lines.rawValue)}}\n" + text)
  }

  func escapeText(_ text: String) -> String {
    var result = ""
    for scalar in (lines == .kept ? printableLines(text) : printable(text)).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
