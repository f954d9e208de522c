internal import XMLStream

/// What reads a part of a workbook element by element.
class PartHandler: XMLEventHandler {
  /// Why the part cannot be read; the reading ends with it.
  private(set) var failure: SheetError?
  /// The open elements, nil for those that do not matter.
  private(set) var open: [PartElement?] = []
  /// Whether the part is of the kind that was looked for.
  private(set) var hasRoot = false
  private let root: PartElement
  /// The text since it was last taken, where text is delivered.
  private var piece: [UInt8] = []

  init(root: PartElement) { self.root = root }

  /// An element begins; ``open`` holds those around it.
  func begin(_ element: PartElement, _ attributes: PartAttributes, _ stream: XMLStream) {}
  /// An element has ended; ``open`` holds those around it.
  func end(_ element: PartElement, _ stream: XMLStream) {}

  final func startElement(
    _ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream
  ) {
    let element = PartElement(id: name)
    if open.isEmpty {
      hasRoot = element == root
      if !hasRoot { return stream.stop() }
    }
    if let element { begin(element, PartAttributes(attributes, bytes), stream) }
    open.append(element)
    if failure != nil { stream.stop() }
  }

  final func endElement(_ name: Int32, stream: XMLStream) {
    if let element = open.popLast() ?? nil { end(element, stream) }
    if failure != nil { stream.stop() }
  }

  final func text(_ bytes: Span<UInt8>, stream: XMLStream) { piece.append(copying: bytes) }

  /// The innermost open element.
  var parent: PartElement? { open.last ?? nil }

  func fail(_ error: SheetError) { failure = failure ?? error }

  func beginText(_ stream: XMLStream) {
    piece.removeAll(keepingCapacity: true)
    stream.deliversText = true
  }

  /// The text since ``beginText(_:)``.
  func endText(_ stream: XMLStream) -> String {
    stream.deliversText = false
    defer { piece.removeAll(keepingCapacity: true) }
    return String(decoding: piece, as: UTF8.self)
  }
}

/// The attributes of an element, by name.
struct PartAttributes {
  private var values: [(name: PartAttribute, value: String)] = []

  init(_ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>) {
    for index in attributes.indices {
      guard let name = PartAttribute(rawValue: attributes[index].name) else { continue }
      var value: [UInt8] = []
      value.append(copying: bytes.extracting(attributes[index].valueRange))
      values.append((name, String(decoding: value, as: UTF8.self)))
    }
  }

  subscript(name: PartAttribute) -> String? { values.first { $0.name == name }?.value }
}
