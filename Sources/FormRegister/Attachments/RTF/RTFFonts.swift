/// Which code page bytes of text have, by their font and by the document.
struct RTFFonts {
  /// The C library's tables to try, in order.
  typealias Tables = [String]

  private var charsets: [Int32: Int32] = [:]
  private var pages: [Int32: Int32] = [:]
  /// The font that is being described.
  private var described: Int32 = -1
  /// The document's code page, where it states one.
  var documentPage: Int32?
  var defaultFont: Int32 = -1

  /// Fonts of a document; what is beyond goes by the document's code page.
  private static let limit = 10_000

  mutating func describe(_ font: Int32) { described = font }

  mutating func setCharset(_ charset: Int32) {
    if charsets.count < Self.limit { charsets[described] = charset }
  }

  mutating func setPage(_ page: Int32) {
    if pages.count < Self.limit { pages[described] = page }
  }

  /// The tables for text in a font.
  func tables(of font: Int32) -> Tables {
    if let page = pages[font], page != 0 { return Self.tables(ofPage: page) }
    switch charsets[font] {
    case 128, 78: return ["CP932"]
    case 129, 130: return ["CP949"]
    case 134: return ["GBK"]
    case 136: return ["BIG5"]
    case 161: return ["CP1253"]
    case 162: return ["CP1254"]
    case 178: return ["CP1256"]
    case 186: return ["CP1257"]
    case 204: return ["CP1251"]
    case 222: return ["CP874"]
    case 238: return ["CP1250"]
    default: break
    }
    // Western fonts and those without a charset: Japanese writers state the page, or nothing, and mean CP932.
    guard let documentPage else { return ["CP932", "CP1252"] }
    let tables = Self.tables(ofPage: documentPage)
    return tables == ["CP932"] ? ["CP932", "CP1252"] : tables
  }

  private static func tables(ofPage page: Int32) -> Tables {
    switch page {
    case 932, 10_001: ["CP932"]
    case 65_001: ["UTF-8"]
    case 936: ["GBK"]
    case 949: ["CP949"]
    case 950: ["BIG5"]
    case 437, 850, 874, 1_250...1_254, 1_256, 1_257: ["CP\(page)"]
    case 20_932, 51_932: ["EUC-JP-MS"]
    default: ["CP932", "CP1252"]
    }
  }
}
