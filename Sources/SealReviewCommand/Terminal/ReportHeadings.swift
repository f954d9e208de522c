import Foundation
import SealReview

/// Makes the headings of a report for people stand out on a terminal: the first line, the lines that follow a blank
/// one, and those marked ■; nothing is changed elsewhere.
struct ReportHeadings {
  private let style: MessageStyle
  private var followsBlank = true

  init(isColoured: Bool = Terminal.isColoured(STDOUT_FILENO)) {
    style = MessageStyle(isColoured: isColoured)
  }

  /// The next lines of the report, whole ones.
  mutating func emphasized(_ text: String) -> String {
    guard style.isColoured else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      defer { followsBlank = line.isEmpty }
      return isHeading(line) ? style.emphasized(String(line)) : String(line)
    }.joined(separator: "\n")
  }

  private func isHeading(_ line: Substring) -> Bool {
    if line.hasPrefix("■") { return true }
    guard followsBlank, let first = line.first, !first.isWhitespace else { return false }
    // "見直し率: …" says something; a heading only names it.
    return !line.contains(": ")
  }
}

extension Console {
  /// Prints a whole report for people.
  static func printReport(_ text: String) throws {
    var headings = ReportHeadings()
    try print(headings.emphasized(text))
  }

  static func printReport(_ bytes: [UInt8]) throws { try printReport(String(decoding: bytes, as: UTF8.self)) }
}
