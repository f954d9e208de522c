internal import SourceText

extension EncodingDetection {
  /// What the first four bytes alone tell (XML 1.0, appendix F).
  struct Shape {
    let encoding: TextEncoding
    let markLength: Int

    init(_ bytes: Span<UInt8>) throws(XMLStreamError) {
      var first: (Int, Int, Int, Int) = (-1, -1, -1, -1)
      if bytes.count > 0 { first.0 = Int(bytes[0]) }
      if bytes.count > 1 { first.1 = Int(bytes[1]) }
      if bytes.count > 2 { first.2 = Int(bytes[2]) }
      if bytes.count > 3 { first.3 = Int(bytes[3]) }
      switch first {
      case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF), (0x3C, 0, 0, 0), (0, 0, 0, 0x3C):
        throw .unknownEncoding(name: "UTF-32", .start)
      case (0x4C, 0x6F, 0xA7, 0x94): throw .unknownEncoding(name: "EBCDIC", .start)
      case (0xEF, 0xBB, 0xBF, _): (encoding, markLength) = (.utf8, 3)
      case (0xFF, 0xFE, _, _): (encoding, markLength) = (.utf16LittleEndian, 2)
      case (0xFE, 0xFF, _, _): (encoding, markLength) = (.utf16BigEndian, 2)
      case (0x3C, 0, _, _): (encoding, markLength) = (.utf16LittleEndian, 0)
      case (0, 0x3C, _, _): (encoding, markLength) = (.utf16BigEndian, 0)
      default: (encoding, markLength) = (.utf8, 0)
      }
    }

    /// The encoding that both the bytes and the declaration allow, or `nil` where they contradict each other.
    func reconciled(with declared: DeclaredEncoding) -> TextEncoding? {
      switch (declared, encoding) {
      case (.utf8, .utf8): .utf8
      case (.utf8, _): markLength > 0 ? encoding : nil  // a UTF-16 mark wins over a UTF-8 declaration
      case (.utf16, .utf16LittleEndian), (.utf16, .utf16BigEndian): encoding
      case (.utf16LittleEndian, .utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian): encoding
      case (.cp932, .utf8): markLength == 0 ? .cp932 : nil
      case (.eucJP, .utf8): markLength == 0 ? .eucJP : nil
      default: nil
      }
    }
  }
}
