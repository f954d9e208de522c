internal import CLibXML2
internal import SourceText

extension Callbacks {
  /// libxml2 found something wrong: the first thing that is more than a warning is kept.
  static func error(_ state: StatePointer, _ error: xmlErrorPtr) {
    guard unsafe !state.pointee.isHalted, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    let code = unsafe error.pointee.code
    // Namespaces that are no URIs are common and harmless.
    guard code != XML_WAR_NS_URI.rawValue, code != XML_WAR_NS_URI_RELATIVE.rawValue else { return }
    let offset = unsafe state.pointee.place(ofError: code)
    let position = unsafe state.pointee.window.position(at: offset)
    let reason =
      if unsafe state.pointee.isEarlyEnd(code) {
        "the document ends early"
      } else if code == XML_ERR_DOCUMENT_EMPTY.rawValue { "no element where the document should begin" } else
      { unsafe state.pointee.forbiddenCharacter(at: offset) ?? reason(error.pointee.message) }
    unsafe state.pointee.fail(.notWellFormed(position, reason: reason, code: CInt(code)))
  }

  /// libxml2's message as one line without control characters.
  private static func reason(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message = unsafe message else { return "no reason given" }
    let line = unsafe String(cString: message).unicodeScalars.prefix { $0 != "\n" }
    let clean = line.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let text = String(String.UnicodeScalarView(clean))
    let trimmed = text.drop { $0 == " " }
    let reason = String(trimmed.reversed().drop { $0 == " " }.reversed())
    // "Opening and ending …" begins small here, names of rules such as "AttValue" stay.
    let word = reason.prefix { $0 != " " }
    return word.dropFirst().allSatisfy { !$0.isUppercase }
      ? reason.prefix(1).lowercased() + reason.dropFirst() : reason
  }

  /// A declaration that documents may not make.
  static func refuse(_ state: StatePointer, _ what: XMLStreamError.Declaration, _ name: UnsafePointer<UInt8>?)
  {
    guard unsafe !state.pointee.isHalted else { return }
    let start = unsafe state.pointee.start(of: what)
    let position = unsafe state.pointee.window.position(at: start)
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
    let whole = unsafe String(
      decoding: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))), as: UTF8.self)
    guard whole.unicodeScalars.count > 100 else { return whole }
    return String(String.UnicodeScalarView(whole.unicodeScalars.prefix(100))) + "…"
  }
}
