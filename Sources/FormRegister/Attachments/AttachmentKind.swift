/// How a file is read, by the ending of its name; its first bytes must agree.
enum AttachmentKind: String {
  case text = "txt"
  case richText = "rtf"
  case word = "docx"
  case pdf

  /// What the first bytes of a file say that it is.
  enum Content: Hashable {
    case richText, zip, pdf, compound, other

    /// As it stands in messages.
    var name: String {
      switch self {
      case .richText: "RTF"
      case .zip: "a zip file (such as .docx)"
      case .pdf: "PDF"
      case .compound: "an old Word file (.doc) or an encrypted one"
      case .other: "something else"
      }
    }

    init(of bytes: some Collection<UInt8>) {
      let start = Array(bytes.prefix(1_024))
      let trimmed = start.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
      if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        self = .compound
      } else if trimmed.starts(with: #"{\rtf"#.utf8) {
        self = .richText
      } else if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) {
        self = .zip
      } else if start.indices.contains(where: { start[$0...].starts(with: "%PDF-".utf8) }) {
        self = .pdf
      } else {
        self = .other
      }
    }
  }

  /// - Throws: ``AttachmentProblem`` where the name has an ending that is not read.
  init(ofName name: [UInt8]) throws(AttachmentProblem) {
    let dot = name.lastIndex(of: UInt8(ascii: "."))
    let ending = dot.map { String(decoding: name[($0 + 1)...], as: UTF8.self) } ?? ""
    guard let kind = AttachmentKind(rawValue: ending.lowercased()) else { throw .unknownEnding(ending) }
    self = kind
  }

  /// - Throws: ``AttachmentProblem`` where the bytes are not what the ending says.
  func check(_ bytes: some Collection<UInt8>) throws(AttachmentProblem) {
    let content = Content(of: bytes)
    let expected: Content =
      switch self {
      case .text: .other
      case .richText: .richText
      case .word: .zip
      case .pdf: .pdf
      }
    guard content == expected else { throw .otherKind(content, ending: rawValue) }
  }
}
