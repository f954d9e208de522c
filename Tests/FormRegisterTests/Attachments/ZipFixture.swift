import CLibZip
import Foundation

/// Makes zip files.
enum ZipFixture {
  struct Failure: Error {}

  /// A zip file of these entries, all of them encrypted where a password is given.
  static func make(_ entries: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.path + "/zip-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw Failure() }
    for (name, bytes) in entries {
      // libzip frees the copy when it has written it.
      let copy = malloc(max(1, bytes.count))!
      copy.copyMemory(from: bytes, byteCount: bytes.count)
      let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)!
      let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else { throw Failure() }
      if let password {
        guard
          zip_file_set_encryption(archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password) == 0
        else { throw Failure() }
      }
    }
    guard zip_close(archive) == 0 else { throw Failure() }
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// A Word document with this content of its body, as LibreOffice and Word lay one out.
  static func word(_ body: String) throws -> [UInt8] {
    try make([
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array(document(body).utf8)),
    ])
  }

  static func document(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="wps">\
    <w:body>\(body)</w:body></w:document>
    """
  }
}
