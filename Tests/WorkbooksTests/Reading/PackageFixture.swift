import CLibZip
import Foundation

/// Makes workbooks part by part.
enum PackageFixture {
  struct Failure: Error {}

  /// A zip file of these entries.
  static func zip(_ entries: [(name: String, text: String)]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.path + "/package-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw Failure() }
    for (name, text) in entries {
      let bytes = Array(text.utf8)
      // libzip frees the copy when it has written it.
      let copy = malloc(max(1, bytes.count))!
      copy.copyMemory(from: bytes, byteCount: bytes.count)
      let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)!
      guard zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else { throw Failure() }
    }
    guard zip_close(archive) == 0 else { throw Failure() }
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let strictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  /// What a workbook of one sheet consists of; parts that are nil are left out.
  struct Book {
    var rows = ""
    var afterRows = ""
    var shared: String?
    var formats = ""
    var styles: String?
    var properties = ""
    var isStrict = false
    /// Replaces a part, or adds one.
    var parts: [(name: String, text: String)] = []
    /// Left out whatever is said above.
    var missing: Set<String> = []
  }

  /// The parts of a workbook of one sheet, `表`.
  static func parts(_ book: Book) -> [(name: String, text: String)] {
    let main = book.isStrict ? strictMain : main
    let links = book.isStrict ? strictLinks : links
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    func relations(_ pairs: [(id: String, type: String, target: String)]) -> String {
      let list = pairs.map {
        "<Relationship Id='\($0.id)' Type='\(links)/\($0.type)' Target='\($0.target)'/>"
      }
      return "<Relationships xmlns='\(package)'>\(list.joined())</Relationships>"
    }
    var result = [
      ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns='\(main)' xmlns:r='\(links)'>\(book.properties)<sheets>\
        <sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
          ("rId3", "styles", "/xl/styles.xml"),
        ])
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='\(main)'><sheetData>\(book.rows)</sheetData>\(book.afterRows)</worksheet>"
      ),
      ("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(book.shared ?? "")</sst>"),
      (
        "xl/styles.xml",
        """
        <styleSheet xmlns='\(main)'><numFmts>\(book.formats)</numFmts><cellStyleXfs><xf numFmtId='14'/>\
        </cellStyleXfs><cellXfs>\(book.styles ?? "")</cellXfs></styleSheet>
        """
      ),
    ]
    for part in book.parts {
      if let index = result.firstIndex(where: { $0.0 == part.name }) {
        result[index] = part
      } else {
        result.append(part)
      }
    }
    return result.filter { !book.missing.contains($0.0) }
  }

  static func bytes(_ book: Book) throws -> [UInt8] { try zip(parts(book)) }

  /// A file of the folder `Fixtures`.
  static func saved(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }
}
