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
  private static let assets: [String: any Sendable] = {
    let style = String(decoding: PackageResources.report_css, as: UTF8.self)
    let script = String(decoding: PackageResources.report_js, as: UTF8.self)
    return ["style": style, "script": script, "styleHash": hash(style), "scriptHash": hash(script)]
  }()

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
  func render(_ part: String, _ context: [String: Any]) -> [UInt8] {
    Array(parts[part]!.render(context.merging(Self.assets) { first, _ in first }).utf8)
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
