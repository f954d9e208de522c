import Foundation
import FoundationXML
import Testing

@testable import FormRegister

/// The national laws that the team keeps beside the project, read whole and counted twice.
///
/// The same count by a third reader, on 2021-10 data, gives `2114 forms, 68 repealed, 202 files`:
/// ```
/// import glob, xml.etree.ElementTree as E
/// FORMS = ('AppdxStyle', 'AppdxFormat', 'SupplProvisionAppdxStyle')
/// forms = repealed = files = 0
/// def walk(e, inside):
///   global forms, repealed
///   if e.tag in FORMS and not inside:
///     heads = [c for c in e.iter() if c.tag in [f + 'Title' for f in FORMS] + ['RelatedArticleNum']]
///     said = [''.join(''.join(h.itertext()).split()).endswith('削除') for h in heads]
///     if any(said): repealed += 1
///     else: forms += 1
///     inside = True
///   for c in e: walk(c, inside)
/// for path in sorted(glob.glob('../shared/data/laws/*.xml')):
///   files += 1
///   walk(E.parse(path).getroot(), False)
/// print(forms, 'forms,', repealed, 'repealed,', files, 'files')
/// ```
@Suite struct RealLawsTests {
  static let folder: String = {
    let shared =
      ProcessInfo.processInfo.environment["SEALREVIEW_SHARED"]
      ?? RegisterSchemaTests.root.deletingLastPathComponent().appending(path: "shared").path
    return shared + "/data/laws"
  }()

  static let files: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".xml") }.sorted()

  private static let skip: Comment =
    "skipped: there are no laws in SEALREVIEW_SHARED/data/laws or ../shared/data/laws"

  @Test(.enabled(if: !files.isEmpty, skip))
  func `every law is read, and its forms are as many as a plain count finds`() {
    #expect(Self.files.count == 202)
    var forms = 0
    var repealed = 0
    for name in Self.files {
      let path = Self.folder + "/" + name
      let reading = RegisterReading(path: path)
      #expect(reading.kind == .law && reading.errors.isEmpty, "\(name): \(reading.errors)")
      #expect(reading.instruments.count == 1, "\(name)")
      #expect(reading.instruments.first?.number != nil, "\(name)")
      #expect(Set(reading.forms.map(\.id)).count == reading.forms.count, "\(name)")
      let count = PlainCount(path: path)
      #expect(count.isRead, "\(name)")
      #expect(
        (reading.forms.count, reading.repealed) == (count.forms, count.repealed), "\(name)")
      forms += reading.forms.count
      repealed += reading.repealed
    }
    #expect((forms, repealed) == (2_114, 68))
  }
}

/// Counts annexed forms with Foundation's parser, which shares no code with the reader.
private final class PlainCount: NSObject, XMLParserDelegate {
  private(set) var forms = 0
  private(set) var repealed = 0
  private(set) var isRead = false
  private static let names: Set = ["AppdxStyle", "AppdxFormat", "SupplProvisionAppdxStyle"]
  private var open: [String] = []
  private var formDepth = 0
  private var headDepth = 0
  private var head = ""
  private var saysRepealed = false

  init(path: String) {
    super.init()
    guard let parser = XMLParser(contentsOf: URL(filePath: path)) else { return }
    parser.delegate = self
    isRead = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append(name)
    if Self.names.contains(name), formDepth == 0 {
      formDepth = open.count
      saysRepealed = false
    }
    guard formDepth > 0, headDepth == 0 else { return }
    if name == "RelatedArticleNum"
      || (name.hasSuffix("Title") && Self.names.contains(String(name.dropLast(5))))
    {
      headDepth = open.count
      head = ""
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if headDepth > 0 { head += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if headDepth == open.count {
      saysRepealed = saysRepealed || head.filter { !$0.isWhitespace }.hasSuffix("削除")
      headDepth = 0
    }
    if formDepth == open.count {
      if saysRepealed { repealed += 1 } else { forms += 1 }
      formDepth = 0
    }
    open.removeLast()
  }
}
