/// Who hears of a document's events; apart from ``ParseState``, and never changed, so that borrowing it is free.
struct Receivers: ~Copyable {
  private let handler: any XMLEventHandler
  let stream: XMLStream

  init(handler: any XMLEventHandler, stream: XMLStream) {
    self.handler = handler
    self.stream = stream
  }

  borrowing func startElement(_ id: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>) {
    handler.startElement(id, attributes: attributes, bytes: bytes, stream: stream)
  }

  borrowing func endElement(_ id: Int32) { handler.endElement(id, stream: stream) }

  borrowing func text(_ bytes: Span<UInt8>) { handler.text(bytes, stream: stream) }
}
