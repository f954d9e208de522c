internal import Foundation
internal import RuleBook
internal import SourceText

/// The fragments by which a page shows some of its forms.
enum PageLink {
  /// The form of an id, opened.
  static func form(_ id: String) -> String { fragment([("open", printable(id))]) }

  /// The forms of an instrument.
  static func instrument(_ id: String) -> String { fragment([("instrument", printable(id))]) }

  /// The forms of a department that have an outcome.
  static func cell(department: String, outcome: String) -> String {
    fragment([("dept", printable(department)), ("outcome", outcome)])
  }

  /// The names of outcomes in fragments, in the order of the page's data.
  static func outcomes(_ ruleSet: RuleSet) -> [String] {
    ruleSet.outcomes.map(\.id) + ["undetermined", "unread", "no-requirement"]
  }

  private static func fragment(_ pairs: [(String, String)]) -> String {
    pairs.map { $0 + "=" + ($1.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "") }
      .joined(separator: "&")
  }

  /// Source: RFC 3986, 2.3.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
