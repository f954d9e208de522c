internal import Foundation

/// The path of an attachment as a register writes it, taken apart into the names of its steps.
///
/// It is a URI reference in good registers and a Windows path in others, so that `%xx` and `\` are understood.
struct AttachmentName {
  /// The paths that it may mean, the likeliest first; each is not empty, and is relative.
  let candidates: [(steps: [[UInt8]], kind: AttachmentKind)]

  /// Steps of a path, and bytes of it.
  private static let limits = (steps: 64, bytes: 4_096)

  /// - Throws: ``AttachmentProblem`` where it names no file below the folder that could be read.
  init(_ href: String) throws(AttachmentProblem) {
    let bytes = Array(href.utf8)
    if let scheme = Self.scheme(of: bytes) {
      throw scheme.count == 1 ? .absolute : .remote(scheme: String(decoding: scheme, as: UTF8.self))
    }
    var paths: [[[UInt8]]] = []
    let fragment = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.count
    for text in [Self.decoded(bytes), bytes, Self.decoded(Array(bytes[..<fragment]))] {
      let steps = try Self.steps(text)
      // A Mac writes が as two characters, other systems as one.
      for steps in [steps, steps.map(Self.composed), steps.map(Self.decomposed)]
      where !steps.isEmpty && !paths.contains(steps) {
        paths.append(steps)
      }
    }
    guard let name = paths.first?.last else { throw .unusableName }
    candidates = paths.compactMap { steps in
      (try? AttachmentKind(ofName: steps[steps.count - 1])).map { (steps, $0) }
    }
    if candidates.isEmpty { _ = try AttachmentKind(ofName: name) }
  }

  /// What stands before a colon that makes the text a URI or a path with a drive.
  private static func scheme(of text: [UInt8]) -> ArraySlice<UInt8>? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0, isLetter(text[0]),
      text[..<colon].allSatisfy({
        isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
      })
    else { return nil }
    return text[..<colon]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func steps(_ text: [UInt8]) throws(AttachmentProblem) -> [[UInt8]] {
    guard text.count <= limits.bytes, !text.contains(0) else { throw .unusableName }
    let path = text.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if path.first == UInt8(ascii: "/") { throw .absolute }
    let steps = path.split(separator: UInt8(ascii: "/")).map(Array.init)
    guard steps.count <= limits.steps else { throw .unusableName }
    return steps
  }

  /// The text with `%xx` as the bytes that they stand for; what is no such triple stays.
  private static func decoded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count, let high = hexValue(text[index + 1]),
        let low = hexValue(text[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func composed(_ name: [UInt8]) -> [UInt8] {
    withKana(name) { $0.precomposedStringWithCanonicalMapping }
  }

  private static func decomposed(_ name: [UInt8]) -> [UInt8] {
    withKana(name) { $0.decomposedStringWithCanonicalMapping }
  }

  /// Changes kana and their voicing marks only: normal forms would make other names of 神 (U+FA19) and its like.
  private static func withKana(_ name: [UInt8], _ change: (String) -> String) -> [UInt8] {
    guard let text = String(validating: name, as: UTF8.self) else { return name }
    var result = String.UnicodeScalarView()
    var kana = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0x3041...0x30FF).contains(scalar.value) {
        kana.append(scalar)
      } else {
        result.append(contentsOf: change(String(kana)).unicodeScalars)
        kana = String.UnicodeScalarView()
        result.append(scalar)
      }
    }
    result.append(contentsOf: change(String(kana)).unicodeScalars)
    return Array(String(result).utf8)
  }
}

/// The value of a hexadecimal digit, nil of any other byte.
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
