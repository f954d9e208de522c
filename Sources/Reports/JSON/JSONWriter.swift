/// Writes JSON with two blanks of indentation, keys in the order in which they come.
struct JSONWriter {
  private(set) var text = ByteText()
  private var isFirst = true
  private var depth = 0
  private var followsKey = false

  mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows { try nested("{", "}", body) }

  mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows { try nested("[", "]", body) }

  mutating func key(_ name: String) {
    separate()
    text.appendJSON(name)
    text.append(": ")
    followsKey = true
  }

  mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    text.appendJSON(value)
  }

  mutating func number(_ value: Int) {
    separate()
    text.append(value)
  }

  /// Writes a number as it is written elsewhere.
  mutating func literal(_ number: String) {
    separate()
    text.append(number)
  }

  mutating func bool(_ value: Bool) {
    separate()
    text.append(value ? "true" : "false")
  }

  mutating func null() {
    separate()
    text.append("null")
  }

  mutating func strings(_ values: some Sequence<String>) {
    array { for value in values { $0.string(value) } }
  }

  // Pairs of a key and a value.
  mutating func string(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func number(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  mutating func bool(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  mutating func object(_ name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    key(name)
    try object(body)
  }

  mutating func array(_ name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    key(name)
    try array(body)
  }

  /// What has been written since the last call, for results too long to be kept.
  mutating func drain() -> [UInt8] {
    defer { text.bytes.removeAll(keepingCapacity: true) }
    return text.bytes
  }

  /// Writes a document piece by piece: what `body` has not drained goes to the sink at the end.
  static func write(to sink: ([UInt8]) throws -> Void, _ body: (inout JSONWriter) throws -> Void) rethrows {
    var writer = JSONWriter()
    try body(&writer)
    try sink(writer.finish())
  }

  /// Ends the document with a line feed.
  mutating func finish() -> [UInt8] {
    text.append("\n")
    return drain()
  }

  private mutating func nested(
    _ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    text.append(open)
    depth += 1
    isFirst = true
    try body(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    text.append(close)
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if !isFirst { text.append(",") }
    isFirst = false
    if depth > 0 { newLine() }
  }

  private mutating func newLine() {
    text.append("\n")
    text.appendBlanks(2 * depth)
  }
}
