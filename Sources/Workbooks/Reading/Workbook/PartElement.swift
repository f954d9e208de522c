internal import XMLStream

/// The elements of a workbook's parts that are looked at; the raw value is the id that the stream reports.
enum PartElement: Int32, CaseIterable {
  // The list of sheets.
  case workbook = 1
  case workbookPr, sheets, sheet
  // Shared texts, and those of cells.
  case sst, si, t, r, rPh
  // Styles.
  case styleSheet, numFmts, numFmt, cellXfs, xf
  // Sheets.
  case worksheet, sheetData, row, c, v, f, `is`, mergeCells, mergeCell
  // Links from part to part.
  case relationships, relationship

  /// The vocabulary of the transitional variant of the format, and of the strict one.
  private static let main = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  private static let links = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private func name(_ variant: Int) -> XMLNames.Element {
    switch self {
    case .relationships: .init(namespace: Self.package, local: "Relationships")
    case .relationship: .init(namespace: Self.package, local: "Relationship")
    default: .init(namespace: Self.main[variant], local: "\(self)")
    }
  }

  /// The element of an id; both variants of the format have their own.
  init?(id: Int32) {
    guard id > 0 else { return nil }
    self.init(rawValue: (id - 1) % Int32(Self.allCases.count) + 1)
  }

  static let names = XMLNames(
    elements: [0, 1].flatMap { variant in allCases.map { $0.name(variant) } },
    attributes: PartAttribute.plain.map(\.name),
    qualifiedAttributes: links.map { .init(namespace: $0, local: "id") } + [
      .init(namespace: "http://www.w3.org/XML/1998/namespace", local: "space")
    ])
}

/// The attributes that are looked at, in the order of their ids.
enum PartAttribute: Int32, CaseIterable {
  case r = 1
  case s, t, ref, name, date1904, numFmtId, formatCode, id, type, target, targetMode
  /// The id of a link, in either variant of the format.
  case link, strictLink
  /// `xml:space`.
  case space

  static let plain = allCases.filter { $0.rawValue < link.rawValue }

  /// The attribute's name; links write theirs with a capital.
  var name: String {
    switch self {
    case .id: "Id"
    case .type: "Type"
    case .target: "Target"
    case .targetMode: "TargetMode"
    default: "\(self)"
    }
  }
}
