import Foundation
import SourceText
import TestSupport
import Testing

@testable import FormRegister

/// Whatever a profile and a file say, reading ends well or with a word.
@Suite struct ProfilePropertyTests {
  private func mutated(_ bytes: [UInt8], _ snippets: [String], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0..<40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1:
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 2: if place < bytes.count { bytes[place] = .random(in: 0...(.max), using: &random) }
      default: bytes.insert(contentsOf: snippets.randomElement(using: &random)!.utf8, at: place)
      }
    }
    return bytes
  }

  @Test func `no profile and no file crash it`() throws {
    let seed = UInt64.random(in: 0...(.max))
    print("profile seed \(seed)")
    var random = Seeded(state: seed)
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: "\(profileFolder)/\(name)")))
    }
    let pairs = try [
      ("rows.yaml", "samples/rows.xml"), ("nested.yaml", "samples/nested.xml"),
      ("reiki-html.yaml", "samples/reiki-1.html"), ("reiki-html.yaml", "samples/reiki-2.html"),
    ].map { (try bytes($0.0), try bytes($0.1), $0.1) }
    let words = [
      "path: ", "at: ", "\".\"", "each: \";\"", "{text: \"{n}\"}", "{constant: x}", "table: tiers", "*", "/",
      "@no",
      "when: {at: \".\", is: x}", "line: \"{a}x\"", "{:any}", "default: x", "[", "]", "\n",
      "split: {by: x, take: -1}",
    ]
    let markup = [
      "<", ">", "</", "<行>", "<x:in>", "<p>", "<a href='x.rtf'>", "様式第1号", "○", "\n", "&#x329E;", "\"",
    ]
    let reader = RegisterReader()
    var usable = 0
    for round in 0..<600 {
      let (profile, file, name) = pairs.randomElement(using: &random)!
      let text = round % 3 == 0 ? profile : mutated(profile, words, &random)
      let (loaded, diagnostics) = ImportProfile.load(
        text: String(decoding: text, as: UTF8.self), name: "p.yaml")
      #expect(
        (loaded == nil) == diagnostics.contains { $0.severity == .error }, "seed \(seed) round \(round)")
      guard let loaded else { continue }
      usable += 1
      let bytes = round % 2 == 0 ? file : mutated(file, markup, &random)
      let errors = ErrorCount()
      let kind = reader.read(bytes: bytes, name: name, profiles: [loaded], visitor: errors)
      #expect(kind != nil || errors.count > 0, "seed \(seed) round \(round)")
    }
    #expect(usable > 200)
  }
}

private final class ErrorCount: FormVisitor {
  var count = 0
  func begin(_ header: RegisterHeader) {}
  func begin(_ instrument: borrowing InstrumentRecord) {}
  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord) {}
  func visitRepealedForm() {}
  func report(_ diagnostic: Diagnostic) { if diagnostic.severity == .error { count += 1 } }
}
