import Foundation
import Testing

@testable import FormRegister

/// The tests beside the shipped words, as `sealreview marks test` runs them.
@Suite struct ShippedMarkTests {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "rules/marks")

  static let paths: [String] = {
    let tests = folder.appending(path: "tests").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: tests)) ?? []
    return names.sorted().map { tests + "/" + $0 }
  }()

  @Test(arguments: paths) func hold(_ path: String) {
    let (tests, diagnostics) = MarkTest.read([path])
    #expect(diagnostics.isEmpty && !tests.isEmpty, "\(diagnostics.map(\.rendered))")
    for result in MarkTestRun(tests, by: .standard).results {
      let reading = result.reading
      let read = reading.marks.map {
        "\($0.act) \($0.side) \($0.seal.map { "\($0)" } ?? "-"): \($0.evidence)"
      }
      #expect(
        result.hasPassed, "\(result.test.name): \(read) \(reading.dismissals.map(\.reason))")
      let bytes = Array(result.test.text.utf8)
      for mark in reading.marks {
        #expect(String(decoding: bytes[mark.range], as: UTF8.self) == mark.evidence)
      }
    }
  }

  @Test func thereAreTests() { #expect(Self.paths.count >= 5) }

  /// The words inside the program are those of the folder.
  @Test func theProgramHoldsTheFile() throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "standard.yaml"))
    let isSame = Array(file) == PackageResources.standard_yaml
    #expect(isSame)
  }
}
