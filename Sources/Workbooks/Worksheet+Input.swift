internal import CXlsxWriter

/// Cells in which people choose from a list.
public struct CellChoices {
  /// Where the list stands: a sheet's cells, one below the other.
  public var sheet: Worksheet
  public var column: Int
  public var rows: ClosedRange<Int>
  /// Whether any other text may be entered, too.
  public var isOpen = false
  /// What is said when another text is entered, and its heading; at most 255 and 32 characters.
  public var refusal = (title: "", message: "")

  public init(_ sheet: Worksheet, column: Int, rows: ClosedRange<Int>) {
    (self.sheet, self.column, self.rows) = (sheet, column, rows)
  }

  /// The list as formulas name it.
  private var formula: String {
    let name = sheet.name.replacing("'", with: "''")
    let letters = CellPlace.letters(ofColumn: column)
    return "='\(name)'!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
  }

  fileprivate func add(to sheet: UnsafeMutablePointer<lxw_worksheet>, row: Int, column: Int) -> lxw_error {
    unsafe formula.withCString { formula in
      unsafe refusal.title.withCString { title in
        unsafe refusal.message.withCString { message in
          var validation = unsafe lxw_data_validation()
          unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
          unsafe validation.value_formula = UnsafeMutablePointer(mutating: formula)
          if isOpen {
            unsafe validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
          } else {
            unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
            unsafe validation.error_title = UnsafeMutablePointer(mutating: title)
            unsafe validation.error_message = UnsafeMutablePointer(mutating: message)
          }
          return unsafe worksheet_data_validation_cell(sheet, UInt32(row), UInt16(column), &validation)
        }
      }
    }
  }
}

extension Worksheet {
  /// Offers a list of texts in a cell.
  public func offer(_ choices: CellChoices, row: Int, column: Int) throws(WorkbookError) {
    try check(unsafe choices.add(to: sheet, row: row, column: column))
  }

  /// Keeps all cells as they are but those whose style is open; rows and columns can still be widened, and rows
  /// filtered. There is no password: it is against slips, not against people.
  public func protect() {
    var options = lxw_protection()
    (options.format_columns, options.format_rows, options.autofilter) = (1, 1, 1)
    unsafe worksheet_protect(sheet, nil, &options)
  }

  /// Leaves the sheet out of sight.
  public func hide() { unsafe worksheet_hide(sheet) }
}
