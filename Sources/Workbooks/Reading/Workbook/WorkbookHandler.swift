internal import XMLStream

/// Reads the list of a workbook's sheets, and from when its days are counted.
final class WorkbookHandler: PartHandler {
  private(set) var sheets: [(name: String, relationship: String)] = []
  private(set) var dates = DateSystem.from1900
  private let limits: SheetLimits

  init(_ limits: SheetLimits) {
    self.limits = limits
    super.init(root: .workbook)
  }

  override func begin(_ element: PartElement, _ attributes: PartAttributes, _ stream: XMLStream) {
    switch element {
    case .workbookPr where parent == .workbook:
      if ["1", "true", "on"].contains(attributes[.date1904] ?? "") { dates = .from1904 }
    case .sheet where parent == .sheets:
      guard sheets.count < limits.sheets else { return fail(.tooManySheets(limit: limits.sheets)) }
      sheets.append(
        (attributes[.name] ?? "", attributes[.link] ?? attributes[.strictLink] ?? ""))
    default: break
    }
  }
}
