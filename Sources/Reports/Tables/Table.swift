internal import BatchReview

/// A column of a table that is written as CSV, as a sheet of a workbook, and on a page.
struct TableColumn {
  /// What stands in the cells.
  enum Kind {
    /// Short texts, titles, or sentences.
    case text, title, prose
    /// Numbers that are added up, shares of them, and numbers that name something.
    case count, share, ordinal
  }

  let title: String
  let kind: Kind
  /// Whether the column is for people, who get it on paper too, and not for programs; those stand at the end.
  let isPrinted: Bool

  init(_ title: String, _ kind: Kind = .text, isPrinted: Bool = true) {
    (self.title, self.kind, self.isPrinted) = (title, kind, isPrinted)
  }
}

/// A cell of a table.
enum TableCell: Hashable {
  case text(String)
  case count(Int)
  /// Tenths of a percent.
  case share(Int)

  /// A text; nothing where there is none.
  init(_ text: String?) { self = .text(text ?? "") }

  /// The cell as it is printed.
  var text: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let tenths): Shares.text(tenths)
    }
  }
}

/// Takes a table row by row while a review runs.
protocol TableTarget: AnyObject {
  /// The head of the table.
  func begin(_ columns: [TableColumn]) throws
  func row(_ cells: [TableCell]) throws
  /// The rows that follow are of another file of forms.
  func beginFile()
  /// The file has ended; where it is rejected, its rows are to be forgotten.
  func endFile(isRejected: Bool) throws
}
