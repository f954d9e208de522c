public import SourceText

/// A sheet of cells as a file holds it, whatever kind of file that is.
public struct CellSheet: Hashable, Sendable {
  /// The sheet's name; nil where the file is CSV.
  public let name: String?
  /// From the top to the bottom, those alone in which a cell holds something.
  public let rows: [Row]
  /// The cells that are merged with others, in the order of the file.
  public let merges: [CellRange]

  /// A sheet of these rows.
  public init(name: String?, rows: [Row], merges: [CellRange] = []) {
    (self.name, self.rows, self.merges) = (name, rows, merges)
  }

  /// A row in which a cell holds something.
  public struct Row: Hashable, Sendable {
    /// From 1, as people see it; in CSV a record is a row, however many lines it takes.
    public let number: Int
    /// From the left to the right, those alone that hold something.
    public let cells: [Cell]

    /// A row of these cells.
    public init(number: Int, cells: [Cell]) { (self.number, self.cells) = (number, cells) }

    /// What the cell of a column (from 0) holds, nil where that is nothing.
    ///
    /// Complexity: logarithmic in the cells.
    public subscript(column: Int) -> Cell? {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
  }

  /// A cell that holds something.
  public struct Cell: Hashable, Sendable {
    /// From 0.
    public let column: Int
    public let value: Value
    /// Where the cell begins in the text of a CSV file, at its quotation mark if it has one; nil in a workbook.
    public let position: SourcePosition?

    /// A cell that holds `value`.
    public init(column: Int, value: Value, position: SourcePosition? = nil) {
      (self.column, self.value, self.position) = (column, value, position)
    }
  }

  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    /// Never empty; lines end in a line feed. All cells of CSV are texts.
    case text(String)
    case number(Double)
    /// A number that is shown as a day, without the time of the day.
    case date(CalendarDate)
    case boolean(Bool)
    /// A formula, whatever it comes to.
    case formula
    /// An error that was entered as such, as `#N/A`.
    case error(String)
  }
}
