internal import Foundation

/// A table as the README shows it.
struct MarkdownTable {
  private let title: String
  private let head: [String]
  private var rows: [[String]] = []

  /// - Parameters:
  ///   - title: What stands above it.
  ///   - head: The names of its columns; the first is text, the others numbers.
  init(_ title: String, _ head: [String]) { (self.title, self.head) = (title, head) }

  /// Adds a row.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table in Markdown.
  var text: String {
    let lines = [head] + [["---"] + head.dropFirst().map { _ in "---:" }] + rows
    return "\(title)\n\n" + lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}

extension Double {
  /// The number with this many decimals.
  func text(_ decimals: Int) -> String {
    let number = String(format: "%.\(decimals)f", self)
    guard decimals == 0, abs(self) >= 1_000 else { return number }
    return Int(self.rounded()).grouped
  }
}

extension Int {
  /// The number in groups of three digits.
  var grouped: String {
    var (digits, groups) = (String(magnitude), [String]())
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (self < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
