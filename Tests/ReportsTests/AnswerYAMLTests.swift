import SourceText
import TestSupport
import Testing

@testable import Reports

/// What is written down is read again as it was, whatever it is.
@Suite struct AnswerYAMLTests {
  private static let odd: [Unicode.Scalar] = [
    "\0", "\u{1}", "\t", "\n", "\r", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{61C}", "\u{200B}",
    "\u{200D}", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
    "\u{FE0F}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{E000}", "\u{1F468}", "\u{1FFFE}", "\u{E0001}",
    "\u{E0100}", "\u{F0000}", "\u{F0001}", "\u{FFFFD}", "\u{10FFFF}", "\"", "'", "\\", "&", "*", "!", "[",
    "]",
    "{", "}", ":", "#", "-", "?", "|", ">", "%", "@", "`", ",", " ", "　", "x", "葛", "が", "\u{3099}", "𠮷",
  ]

  private func read(_ yaml: String) -> (texts: [String], diagnostics: [String]) {
    let (root, diagnostics) = YAMLFile.parse(yaml, name: "a.yaml")
    let items = root?.mapping?.first { $0.key.scalar == "facts" }?.value.sequence ?? []
    let texts = items.compactMap { $0.mapping?.first { $0.key.scalar == "value" }?.value.scalar }
    return (texts, diagnostics.map(\.rendered))
  }

  private func write(_ texts: [String]) -> String {
    var yaml = AnswerYAML(comment: "試験", [("section", texts.first)])
    yaml.list("facts", texts.map { [("form", "F"), ("value", $0)] })
    return yaml.text
  }

  @Test func `print and parse is identity`() {
    let seed = Seeded.seedOfRun
    var random = Seeded(state: seed)
    for round in 0..<300 {
      let texts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
          let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
          scalars.append(random.chance(80) ? random.pick(Self.odd) : any ?? "a")
        }
        // A byte order mark before a text is none of it; returned texts come without.
        return String(String.UnicodeScalarView(scalars.drop { $0 == "\u{FEFF}" }))
      }
      let (again, diagnostics) = read(write(texts))
      #expect(
        again.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) },
        "seed \(seed), round \(round): \(texts.map(\.debugDescription)) \(diagnostics)")
    }
  }

  @Test func `each odd character comes back`() {
    for scalar in Self.odd {
      let text = "a\(scalar)b"
      let (again, diagnostics) = read(write([text]))
      #expect(again.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(diagnostics)")
    }
  }

  @Test func `brackets that nobody closes keep no file from being read`() {
    let texts = Array(repeating: "（理由） [1 {", count: 1_500) + [String(repeating: "[", count: 5_000), "[1]"]
    let yaml = write(texts)
    let (again, diagnostics) = read(yaml)
    #expect(again == texts, "\(diagnostics)")
    #expect(yaml.contains("value: \"[1]\""))
  }
}
