internal import SourceText

/// A piece of XML: an instrument, a form, or a whole document.
struct XMLFragment {
  private enum Root { case document, instrument, form }

  private let bytes: [UInt8]
  private let root: Root
  private let shift: Int

  init(_ line: ArraySlice<UInt8>) {
    let body = Self.body(line)
    let name = body.dropFirst().prefix { !Self.endings.contains($0) }
    let local = name.split(separator: 0x3A).last.map { String(decoding: $0, as: UTF8.self) }
    root = local == "instrument" ? .instrument : local == "form" ? .form : .document
    guard root != .document else {
      (bytes, shift) = (Array(line), 0)
      return
    }
    let start =
      "<formRegister xmlns=\"\(RegisterElement.namespace)\">" + (root == .form ? "<instrument id=\"-\">" : "")
    let end = (root == .form ? "</instrument>" : "") + "</formRegister>"
    bytes = Array(start.utf8) + body + Array(end.utf8)
    shift = start.utf8.count - line[..<body.startIndex].count { $0 & 0xC0 != 0x80 }
  }

  private static let endings = Set(" \t\r/>".utf8)

  /// The piece without blanks, a byte order mark and an XML declaration before it.
  private static func body(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = line.firstIndex(of: 0x3C) else { return line }
    let body = line[start...]
    guard body.starts(with: Array("<?xml ".utf8)), let end = body.firstIndex(of: 0x3E) else { return body }
    return Self.body(body[(end + 1)...])
  }

  /// Lends its records to a visitor.
  ///
  /// - Returns: What it is, nil where it cannot be used.
  func read(by reader: RegisterReader, file: String, line: Int, visitor: any FormVisitor) -> RegisterKind? {
    let place = FragmentPlace(line: line, shift: shift)
    return reader.read(
      bytes: bytes, name: file,
      visitor: FragmentVisitor(visitor, at: place, hidesInstrument: root == .form))
  }
}
