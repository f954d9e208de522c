internal import XMLStream

/// The elements of a Word document that bear on its text; the raw value is the id that the stream reports.
///
/// Source: ECMA-376, Office Open XML File Formats, 5th edition (2016), part 1, chapter 17.
enum WordElement: Int32, CaseIterable {
  case document = 1
  case footnotes, endnotes
  case p, r, t, tab, ptab, br, cr, noBreakHyphen, sym
  case tc, tr
  case rPr, vanish
  case del, moveFrom, rt
  case fldChar, fldSimple, instrText
  case txbxContent, altChunk, object
  // Other vocabularies.
  case alternateContent, choice, fallback
  case blip, imagedata

  private static let markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  private static let text = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  private static let drawing = [
    "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
  ]

  /// The element's name in the transitional (0) or strict (1) variant of the format.
  private func name(_ variant: Int) -> XMLNames.Element {
    switch self {
    case .alternateContent: .init(namespace: Self.markup, local: "AlternateContent")
    case .choice: .init(namespace: Self.markup, local: "Choice")
    case .fallback: .init(namespace: Self.markup, local: "Fallback")
    case .blip: .init(namespace: Self.drawing[variant], local: "blip")
    case .imagedata: .init(namespace: "urn:schemas-microsoft-com:vml", local: "imagedata")
    default: .init(namespace: Self.text[variant], local: "\(self)")
    }
  }

  /// The element of an id; both variants of the format have their own.
  init?(id: Int32) {
    guard id > 0 else { return nil }
    self.init(rawValue: (id - 1) % Int32(Self.allCases.count) + 1)
  }

  static let names = XMLNames(
    elements: [0, 1].flatMap { variant in allCases.map { $0.name(variant) } }, attributes: [],
    qualifiedAttributes: text.flatMap { namespace in
      WordAttribute.allCases.map { .init(namespace: namespace, local: "\($0)") }
    })
}

/// The attributes that are looked at.
enum WordAttribute: Int32, CaseIterable {
  case val = 1
  case char, fldCharType, instr

  init?(id: Int32) {
    guard id > 0 else { return nil }
    self.init(rawValue: (id - 1) % Int32(Self.allCases.count) + 1)
  }
}
