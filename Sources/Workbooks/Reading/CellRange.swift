/// A rectangle of cells.
public struct CellRange: Hashable, Sendable {
  /// From 1, as people see them.
  public let rows: ClosedRange<Int>
  /// From 0.
  public let columns: ClosedRange<Int>

  /// A rectangle by its rows (from 1) and columns (from 0).
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.rows, self.columns) = (rows, columns)
  }

  /// Reads a rectangle as `A1:B2`, or a single cell as `A1`; nil where no sheet has it.
  public init?(_ name: some StringProtocol) {
    let ends = name.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map {
      CellPlace($0)
    }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// Whether the rectangle holds a cell.
  public func contains(_ place: CellPlace) -> Bool {
    rows.contains(place.row) && columns.contains(place.column)
  }

  /// The upper left cell, which alone holds something where cells are merged.
  public var first: CellPlace { CellPlace(row: rows.lowerBound, column: columns.lowerBound) }

  /// The rectangle as people see it: `A1:B2`.
  public var name: String {
    first.name + ":" + CellPlace(row: rows.upperBound, column: columns.upperBound).name
  }
}
