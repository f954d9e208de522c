internal import Foundation
internal import Mustache
internal import SourceText

/// The page's template in parts that are rendered one after the other, some of them often, so that a long page is
/// never in memory as a whole.
///
/// A part begins with a line `<!--part NAME-->`.
struct PageTemplate: Sendable {
  private let parts: [String: MustacheTemplate]

  /// The parts of the review's page; they belong to the program, so they cannot fail to be read.
  static let review = PageTemplate(String(decoding: PackageResources.report_mustache, as: UTF8.self))

  /// What makes the page look and work, and its hashes for the page's content security policy.
  private static let assets = makeAssets(hasAnswers: false)
  private static let assetsWithAnswers = makeAssets(hasAnswers: true)

  /// Lines of the script that end in `// answers` stand only on pages of reviews with answers.
  private static func makeAssets(hasAnswers: Bool) -> [String: any Sendable] {
    let style = String(decoding: PackageResources.report_css, as: UTF8.self)
    let lines = String(decoding: PackageResources.report_js, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let script = lines.filter { hasAnswers || !$0.hasSuffix("// answers") }.joined(separator: "\n")
    return ["style": style, "script": script, "styleHash": hash(style), "scriptHash": hash(script)]
  }

  private init(_ text: String) {
    var parts: [String: MustacheTemplate] = [:]
    for part in text.components(separatedBy: "<!--part ").dropFirst() {
      let end = part.range(of: "-->\n")!
      parts[String(part[..<end.lowerBound])] = try! ScalarEscaping.template(
        String(part[end.upperBound...]), .inLine)
    }
    self.parts = parts
  }

  /// A part with what it shows.
  ///
  /// - Parameter hasAnswers: Whether the page is of a review with answers.
  func render(_ part: String, _ context: [String: Any], hasAnswers: Bool) -> [UInt8] {
    let assets = hasAnswers ? Self.assetsWithAnswers : Self.assets
    return Array(parts[part]!.render(context.merging(assets) { first, _ in first }).utf8)
  }

  /// A SHA-256 as content security policies write it.
  private static func hash(_ text: String) -> String {
    var hash = SHA256()
    hash.update(text.utf8)
    let digits = Array(hash.finish().utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)!
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}
