import Testing

@testable import FormRegister

/// Labels in all the shapes that are known, each with what it says: the label, its normal form, its articles
/// (those left out filled in), its title, and whether it is repealed.
enum LabelShapes {
  struct Shape: Sendable, CustomTestStringConvertible {
    let label, normalForm, articles, title: String
    let isRepealed: Bool
    var testDescription: String { label }
  }

  static let all: [Shape] = [names, remarks].flatMap { table in
    table.split(separator: "\n").map { line in
      var cells = line.split(separator: " |", omittingEmptySubsequences: false).map {
        String($0.first == " " ? $0.dropFirst() : $0)
      }
      cells += Array(repeating: "", count: 5 - cells.count)
      return Shape(
        label: cells[0], normalForm: cells[1], articles: cells[2], title: cells[3],
        isRepealed: cells[4] == "削除")
    }
  }
}
