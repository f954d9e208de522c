internal import SourceText

/// What the values of a workbook's cells mean.
struct CellReading {
  /// The texts that cells share.
  let texts: [String]
  /// Which styles show numbers as days.
  let areDates: [Bool]
  let dates: DateSystem

  /// What a cell says of itself.
  struct Source {
    var type: String
    var style: Int?
    /// The text of the value, nil where there is none.
    var value: String?
    /// The text that stands in the cell itself.
    var inlineText: String?
    /// The text of its formula, nil where there is none.
    var formula: String?
  }

  /// The value, `.some(nil)` where the cell holds nothing, nil where the value does not fit the type.
  func value(of cell: Source) -> CellSheet.Value?? {
    if let formula = cell.formula, !isConstant(formula, of: cell) { return .formula }
    if let text = cell.inlineText { return .some(text.isEmpty ? nil : .text(text)) }
    guard let value = cell.value, !value.isEmpty else { return .some(nil) }
    switch cell.type {
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else { return nil }
      return .some(texts[index].isEmpty ? nil : .text(texts[index]))
    case "str", "inlineStr": return .text(EscapedText.decoded(value))
    case "b": return boolean(value).map { .boolean($0) }
    case "e": return .error(value)
    case "d": return CalendarDate(String(value.prefix(10))).map { .date($0) } ?? .text(value)
    case "n": return number(value).map { shown($0, style: cell.style) }
    default: return nil
    }
  }

  /// LibreOffice writes the constants `TRUE` and `#N/A` as formulas.
  private func isConstant(_ formula: String, of cell: Source) -> Bool {
    switch cell.type {
    case "b": ["TRUE()", "FALSE()"].contains(formula)
    case "e": formula == cell.value
    default: false
    }
  }

  private func boolean(_ value: String) -> Bool? {
    switch value {
    case "1", "true": true
    case "0", "false": false
    default: nil
    }
  }

  private func number(_ value: String) -> Double? {
    // Swift reads hexadecimal numbers and infinity as well.
    guard value.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let number = Double(value), number.isFinite
    else { return nil }
    return number
  }

  private func shown(_ number: Double, style: Int?) -> CellSheet.Value {
    guard let style, areDates.indices.contains(style), areDates[style], let day = dates.day(number) else {
      return .number(number)
    }
    return .date(day)
  }
}
