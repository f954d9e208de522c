import SourceText
import Testing

@Suite struct SourceTextTests {
  private func digest(_ text: String) -> String {
    var digest = SHA256()
    digest.update(text.utf8)
    return digest.finish()
  }

  /// Source: FIPS PUB 180-2, appendix B; NIST's short messages; the others by Python's hashlib.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("押印", "a1355ab3b1198acb8637eb294862ad9872904e2eb0975a9f4886db35c7a60561"),
  ]) func `SHA-256 of short texts`(text: String, expected: String) {
    #expect(digest(text) == expected)
  }

  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    (119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    (120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
    (10_000, "27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711"),
  ]) func `SHA-256 of so many a's`(count: Int, expected: String) {
    #expect(digest(String(repeating: "a", count: count)) == expected)
  }

  @Test func `SHA-256 does not depend on the pieces`() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var whole = SHA256()
    whole.update(bytes)
    let expected = whole.finish()
    for size in [1, 3, 63, 64, 65, 999] {
      var pieces = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        pieces.update(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(pieces.finish() == expected)
    }
  }

  @Test func `the nearest spelling`() {
    let words = ["act", "seal", "signer", "basis.tier", "押印", "記名押印"]
    for (written, meant) in [
      ("aact", "act"), ("sael", "seal"), ("Signer", "signer"), ("basis.teir", "basis.tier"), ("押因", "押印"),
      ("記名捺印", "記名押印"), ("act", "act"), ("signr", "signer"), ("tier", "basis.tier"),
    ] {
      #expect(nearestSpelling(to: written, among: words) == meant, "\(written)")
    }
  }

  @Test func `no spelling is near where more than half of the letters differ`() {
    #expect(nearestSpelling(to: "maybe", among: ["yes", "no"]) == nil)
    #expect(nearestSpelling(to: "印", among: ["押印", "認印"]) == "押印")
    #expect(nearestSpelling(to: "ier", among: ["basis.tier"]) == nil)
    #expect(nearestSpelling(to: "xyz", among: ["act"]) == nil)
    #expect(nearestSpelling(to: "", among: ["act"]) == nil)
    #expect(nearestSpelling(to: "act", among: [String]()) == nil)
  }

  @Test func `of two as near the earlier`() {
    #expect(nearestSpelling(to: "bat", among: ["cat", "rat"]) == "cat")
    #expect(nearestSpelling(to: "bat", among: ["rat", "cat"]) == "rat")
  }

  @Test func `a very long word costs no more than its beginning`() {
    #expect(nearestSpelling(to: String(repeating: "x", count: 1_000_000), among: ["act", "xxx"]) != "act")
  }

  @Test func `exact texts differ where canonically equivalent ones do not`() {
    #expect("神" == "\u{FA19}" || ExactText("神") != ExactText("\u{FA19}"))
    #expect(ExactText("が") != ExactText("か\u{3099}"))
    #expect(Set([ExactText("が"), ExactText("か\u{3099}"), ExactText("が")]).count == 2)
    #expect(ExactText("a") < ExactText("b") && !(ExactText("b") < ExactText("a")))
    #expect(ExactText("") < ExactText("a"))
  }

  @Test func `a diagnostic is one line, and shows what cannot be seen`() {
    let place = SourcePosition(line: 3, column: 14)
    #expect(Diagnostic(.error, file: "a.yaml", position: place, "bad").rendered == "a.yaml:3:14: error: bad")
    #expect(Diagnostic(.warning, file: "a.yaml", "bad", help: "do").rendered == "a.yaml: warning: bad; do")
    #expect(Diagnostic(.error, file: "", "bad").rendered == "error: bad")
    let hostile = Diagnostic(.error, file: "a\n.yaml", "x\u{1B}[31m\u{202E}y\u{0}").rendered
    #expect(hostile == "a\\u{A}.yaml: error: x\\u{1B}[31m\\u{202E}y\\u{0}")
  }

  @Test func `places are in the order of the text`() {
    let places = [(1, 1), (1, 2), (2, 1), (10, 1)].map { SourcePosition(line: $0, column: $1) }
    #expect(places.shuffled().sorted() == places)
  }
}
