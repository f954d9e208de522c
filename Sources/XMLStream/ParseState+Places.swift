internal import CLibXML2

/// Where things are that libxml2 reports late, early or somewhere near.
extension ParseState {
  /// Whether the error means that the text is not all there.
  func isEarlyEnd(_ code: CInt) -> Bool {
    unsafe endsEarly || code == XML_ERR_DOCUMENT_END.rawValue && context.pointee.instate != XML_PARSER_EPILOG
  }

  /// The offset of what libxml2 complains about.
  func place(ofError code: CInt) -> Int {
    let offset = self.offset
    return if isEarlyEnd(code) { window.fed } else if code == XML_ERR_MISPLACED_CDATA_END.rawValue {
      cdataEnd(from: offset)
    } else if code == XML_ERR_TAG_NAME_MISMATCH.rawValue {
      window.last(UInt8(ascii: "<"), before: offset)
    } else { offset }
  }

  /// The offset of the next `]]>`, for libxml2 reports it at the beginning of the text.
  private func cdataEnd(from offset: Int) -> Int {
    let rest = unsafe window.suffix(from: offset)
    for index in rest.indices.dropLast(2)
    where unsafe rest[index] == 0x5D && rest[index + 1] == 0x5D && rest[index + 2] == 0x3E {
      return offset + index
    }
    return offset
  }

  /// The offset of the `<` of the declaration that libxml2 has just read.
  func start(of declaration: XMLStreamError.Declaration) -> Int {
    let keyword =
      switch declaration {
      case .entity: "<!ENTITY"
      case .attributes: "<!ATTLIST"
      case .notation: "<!NOTATION"
      }
    var place = offset
    while true {
      let earlier = window.last(UInt8(ascii: "<"), before: place)
      if earlier == place { return offset }
      if unsafe window.suffix(from: earlier).starts(with: keyword.utf8) { return earlier }
      place = earlier
    }
  }

  /// What to say of the character at `offset` if it is one that XML does not allow; elsewhere `nil`.
  func forbiddenCharacter(at offset: Int) -> String? {
    let bytes = unsafe window.suffix(from: offset).prefix(4)
    guard let scalar = unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...: return nil
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return
        "the character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) is not allowed"
    }
  }
}
