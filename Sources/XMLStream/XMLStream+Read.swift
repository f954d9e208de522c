public import SourceText

extension XMLStream {
  /// Reads a file, and counts the bytes that are read.
  /// - Throws: ``XMLStreamError``, after the events before it.
  public func read(
    path: String, progress: ReadingProgress? = nil, handler: any XMLEventHandler
  ) throws(XMLStreamError) {
    var file = try OpenFile(path: path)
    try unsafe read(handler: handler) { (buffer) throws(XMLStreamError) in
      let count = try unsafe file.read(into: buffer)
      progress?.add(bytes: count)
      return count
    }
  }

  /// Reads standard input to its end.
  /// - Throws: ``XMLStreamError``, after the events before it.
  public func readStandardInput(handler: any XMLEventHandler) throws(XMLStreamError) {
    var file = OpenFile(standardInput: ())
    try unsafe read(handler: handler) { (buffer) throws(XMLStreamError) in try unsafe file.read(into: buffer)
    }
  }

  /// Reads a document in memory, taken in pieces of `pieceSize` bytes; events and errors never depend on that size.
  /// - Throws: ``XMLStreamError``, after the events before it.
  public func read(
    bytes: [UInt8], pieceSize: Int = .max, handler: any XMLEventHandler
  ) throws(XMLStreamError) {
    var pieces = BytePieces(bytes: bytes, pieceSize: pieceSize)
    try unsafe read(handler: handler) { buffer in unsafe pieces.read(into: buffer) }
  }

  /// Reads what `source` gives; `portion` is how much libxml2 sees at a time.
  func read(
    portion: Int = ParseRun.portion, handler: any XMLEventHandler, from source: @escaping ByteSource
  ) throws(XMLStreamError) {
    precondition(unsafe state == nil, "a stream reads one document at a time")
    var input = try unsafe DecodedInput(source, syntax: syntax)
    let run = ParseRun(stream: self, handler: handler, portion: portion)
    try run.read(&input)
  }
}
