/// The text of a document while it is put together: lines, cells of tables, and boxes beside the text.
struct AttachmentText {
  /// A text under way: the document's own, or a box's.
  private struct Flow {
    var bytes: [UInt8] = []
    /// A paragraph has ended; whether with a line, what follows will say.
    var owesLine = false
    /// The texts of boxes that hang on the paragraph, to follow it.
    var boxes: [UInt8] = []
  }

  private var flows = [Flow()]
  private(set) var count = 0
  private let limit: Int

  /// Bytes beyond `limit` are not kept.
  init(limit: Int) { self.limit = limit }

  /// Whether more came than is allowed.
  var isTooLong: Bool { count > limit }

  mutating func append(_ text: some Collection<UInt8>) {
    guard !text.isEmpty else { return }
    payLine()
    add(text)
  }

  mutating func append(_ scalar: Unicode.Scalar) { append(Array(String(scalar).utf8)) }

  /// The end of a paragraph: a line, except before the end of a cell.
  mutating func endParagraph() {
    payLine()
    placeBoxes()
    top.owesLine = true
  }

  mutating func endLine() {
    payLine()
    add(CollectionOfOne(0x0A))
  }

  mutating func endCell() {
    placeBoxes()
    top.owesLine = false
    add(CollectionOfOne(0x09))
  }

  mutating func endRow() {
    placeBoxes()
    top.owesLine = false
    if top.bytes.last == 0x09 { top.bytes.removeLast() }
    add(CollectionOfOne(0x0A))
  }

  /// A box begins, the text of which stands apart and follows the paragraph that it hangs on.
  mutating func beginBox() { flows.append(Flow()) }

  mutating func endBox() {
    guard flows.count > 1 else { return }
    placeBoxes()
    let box = flows.removeLast().bytes
    if !top.boxes.isEmpty { top.boxes.append(0x0A) }
    top.boxes += box
  }

  /// The whole text, boxes that were never closed included.
  mutating func finish() -> [UInt8] {
    while flows.count > 1 { endBox() }
    placeBoxes()
    if top.owesLine { add(CollectionOfOne(0x0A)) }
    return top.bytes
  }

  private var top: Flow {
    get { flows[flows.count - 1] }
    _modify { yield &flows[flows.count - 1] }
  }

  private mutating func payLine() {
    guard top.owesLine else { return }
    top.owesLine = false
    add(CollectionOfOne(0x0A))
  }

  private mutating func placeBoxes() {
    guard !top.boxes.isEmpty else { return }
    let boxes = top.boxes
    top.boxes = []
    if !top.bytes.isEmpty, top.bytes.last != 0x0A { top.bytes.append(0x0A) }
    top.bytes += boxes
    while let last = top.bytes.last, last == 0x0A { top.bytes.removeLast() }
  }

  private mutating func add(_ text: some Collection<UInt8>) {
    count += text.count
    if !isTooLong { top.bytes.append(contentsOf: text) }
  }
}
