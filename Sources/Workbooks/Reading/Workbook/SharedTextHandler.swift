internal import XMLStream

/// Reads the texts that the cells of a workbook share.
final class SharedTextHandler: PartHandler {
  private(set) var texts: [String] = []
  private var text = RichText()
  private let limits: SheetLimits

  init(_ limits: SheetLimits) {
    self.limits = limits
    super.init(root: .sst)
  }

  override func begin(_ element: PartElement, _ attributes: PartAttributes, _ stream: XMLStream) {
    guard open.count > 1, text.begin(element, attributes) else { return }
    beginText(stream)
  }

  override func end(_ element: PartElement, _ stream: XMLStream) {
    switch element {
    case .t where stream.deliversText: text.append(endText(stream))
    case .rPh: text.endReading()
    case .si where parent == .sst:
      guard texts.count < limits.cells else { return fail(.tooManyTexts(limit: limits.cells)) }
      let whole = text.take()
      guard whole.utf16.count <= limits.textUnits else {
        return fail(.sharedTextTooLong(limit: limits.textUnits, index: texts.count))
      }
      texts.append(whole)
    default: break
    }
  }
}
