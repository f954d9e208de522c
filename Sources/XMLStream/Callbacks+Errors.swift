internal import CLibXML2
internal import SourceText

extension Callbacks {
  /// libxml2 found something wrong: the first thing that is more than a warning is kept.
  static func error(_ state: StatePointer, _ error: xmlErrorPtr) {
    guard unsafe !state.pointee.isHalted, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let code = unsafe error.pointee.code
    // Namespaces that are no URIs are common and harmless.
    guard code != XML_WAR_NS_URI.rawValue, code != XML_WAR_NS_URI_RELATIVE.rawValue else { return }
    let isEnd = unsafe code == XML_ERR_DOCUMENT_END.rawValue && state.pointee.context.pointee.instate != XML_PARSER_EPILOG
    var offset = unsafe isEnd ? state.pointee.window.fed : state.pointee.offset
    if code == XML_ERR_MISPLACED_CDATA_END.rawValue { offset = unsafe state.pointee.cdataEnd(from: offset) }
    let position = unsafe state.pointee.window.position(at: offset)
    let reason: String =
      if isEnd { "the document ends early" } else {
        switch code {
        case CInt(XML_ERR_DOCUMENT_EMPTY.rawValue): "no element where the document should begin"
        case CInt(XML_ERR_INVALID_CHAR.rawValue), CInt(XML_ERR_INVALID_ENCODING.rawValue):
          unsafe state.pointee.characterReason(at: offset)
        default: unsafe reason(error.pointee.message)
        }
      }
    unsafe state.pointee.fail(.notWellFormed(position, reason: reason, code: CInt(code)))
  }

  /// libxml2's message as one line without control characters.
  private static func reason(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message = unsafe message else { return "no reason given" }
    let line = unsafe String(cString: message).unicodeScalars.prefix { $0 != "\n" }
    let clean = line.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let text = String(String.UnicodeScalarView(clean))
    let trimmed = text.drop { $0 == " " }
    return String(trimmed.reversed().drop { $0 == " " }.reversed())
  }

  /// A declaration that documents may not make.
  static func refuse(_ state: StatePointer, _ what: XMLStreamError.Declaration, _ name: UnsafePointer<UInt8>?) {
    guard unsafe !state.pointee.isHalted else { return }
    let position = unsafe state.pointee.position()
    unsafe state.pointee.fail(.declared(what, name: text(name), position))
  }

  /// A reference to an entity that XML does not have by itself.
  static func refuseReference(_ state: StatePointer, _ name: UnsafePointer<UInt8>?) {
    guard unsafe !state.pointee.isHalted else { return }
    let position = unsafe state.pointee.position()
    unsafe state.pointee.fail(.undeclaredEntity(name: text(name), position))
  }

  /// A name of the document, cut where it is too long for a message.
  private static func text(_ name: UnsafePointer<UInt8>?) -> String {
    guard let name = unsafe name else { return "" }
    let whole = unsafe String(decoding: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))), as: UTF8.self)
    return whole.unicodeScalars.count > 100 ? String(String.UnicodeScalarView(whole.unicodeScalars.prefix(100))) + "…" : whole
  }
}

extension ParseState {
  /// The offset of the next `]]>`, for libxml2 reports it at the beginning of the text.
  func cdataEnd(from offset: Int) -> Int {
    let rest = unsafe window.suffix(from: offset)
    for index in rest.indices.dropLast(2)
    where unsafe rest[index] == 0x5D && rest[index + 1] == 0x5D && rest[index + 2] == 0x3E { return offset + index }
    return offset
  }

  /// Which character is not allowed at `offset`.
  func characterReason(at offset: Int) -> String {
    let bytes = unsafe window.suffix(from: offset).prefix(4)
    guard let scalar = unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return "a character that XML does not allow"
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "the character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) is not allowed here"
  }
}
