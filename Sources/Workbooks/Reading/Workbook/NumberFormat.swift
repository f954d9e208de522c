/// How numbers are shown, as far as it tells days from other numbers.
enum NumberFormat {
  /// Whether a built-in format shows days or times.
  ///
  /// Source: ECMA-376, part 1, 18.8.30 (numFmt), with the formats of East Asian languages.
  static func isDate(id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format shows days or times: a letter of theirs stands in it outside of quotation marks and brackets.
  static func isDate(code: String) -> Bool {
    let code = code.lowercased().replacing("general", with: "").replacing("g/標準", with: "")
    var rest = Array(code.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": skip(&rest, to: "\"")
      case "[": skip(&rest, to: "]")
      // The next character is shown as it is, is as wide as the blank to leave, or fills the cell.
      case "\\", "_", "*": _ = rest.popFirst()
      case "e" where rest.first == "+" || rest.first == "-": break
      case "y", "m", "d", "g", "e": return true
      // Numbers below zero and texts have formats of their own.
      case ";": return false
      default: break
      }
    }
    return false
  }

  private static func skip(_ rest: inout ArraySlice<Unicode.Scalar>, to end: Unicode.Scalar) {
    while let scalar = rest.popFirst(), scalar != end {}
  }
}
