/// What a file is by its bytes.
enum FileKind: Hashable {
  case zip, encryptedWorkbook, oldWorkbook, text, other

  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if bytes.starts(with: Self.compound) {
      self = Self.compoundKind(bytes)
    } else if Self.isOther(bytes) {
      self = .other
    } else {
      self = .text
    }
  }

  /// What an OLE file holds, by the names of its streams, which stand in its directory in UTF-16.
  private static func compoundKind(_ bytes: [UInt8]) -> FileKind {
    let kinds: [(String, FileKind)] = [
      ("EncryptedPackage\0", .encryptedWorkbook), ("Workbook\0", .oldWorkbook), ("Book\0", .oldWorkbook),
    ]
    let names = kinds.map { name, kind in (name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, kind) }
    var found = FileKind.other
    // An entry of the directory takes 128 bytes, behind a head of 512.
    for start in stride(from: 512, to: bytes.count, by: 128) {
      guard let (_, kind) = names.first(where: { bytes[start...].starts(with: $0.0) }) else { continue }
      if kind == .encryptedWorkbook { return kind }
      found = kind
    }
    return found
  }

  private static func isOther(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(9), as: UTF8.self).lowercased()
    if ["%pdf-", "{\\rtf", "<?xml", "<html", "<!doctype"].contains(where: start.hasPrefix) { return true }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return !isUTF16 && bytes.contains(0)
  }
}
