internal import XMLStream

/// Reads which of a workbook's styles show numbers as days.
final class StyleHandler: PartHandler {
  private var formats: [Int: Bool] = [:]
  /// By the number of the style.
  private(set) var areDates: [Bool] = []

  init() { super.init(root: .styleSheet) }

  override func begin(_ element: PartElement, _ attributes: PartAttributes, _ stream: XMLStream) {
    let id = attributes[.numFmtId].flatMap { Int($0) }
    switch element {
    case .numFmt where parent == .numFmts:
      if let id, let code = attributes[.formatCode] { formats[id] = NumberFormat.isDate(code: code) }
    case .xf where parent == .cellXfs:
      areDates.append(id.map { formats[$0] ?? NumberFormat.isDate(id: $0) } ?? false)
    default: break
    }
  }
}
