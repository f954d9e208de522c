import Foundation
import Testing

/// What people read, kept as files that a reviewer sees.
enum Golden {
  private static let folder = Command.root + "/Tests/EndToEndTests/Goldens/"

  /// Compares with the file of this name. Where there is none, or SEALREVIEW_RECORD=1 is set, it is written
  /// and the test fails, so that nobody takes over a result unseen.
  static func check(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let refresh = "SEALREVIEW_RECORD=1 swift test --filter GoldenTests"
    let path = folder + name
    let isAsked = ProcessInfo.processInfo.environment["SEALREVIEW_RECORD"] == "1"
    guard !isAsked, let golden = try? Data(contentsOf: URL(filePath: path)) else {
      try Data(text.utf8).write(to: URL(filePath: path))
      Issue.record("recorded Goldens/\(name): look at it, then run again", sourceLocation: location)
      return
    }
    guard !golden.elementsEqual(text.utf8) else { return }
    Issue.record(
      "\(difference(String(decoding: golden, as: UTF8.self), text, name)); if it is right: \(refresh)",
      sourceLocation: location)
  }

  private static func difference(_ golden: String, _ text: String, _ name: String) -> Comment {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(old.count, new.count)
    func show(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(nothing)" }
    return "Goldens/\(name):\(line + 1) is\n  \(show(old))\nbut now\n  \(show(new))\n"
  }
}
