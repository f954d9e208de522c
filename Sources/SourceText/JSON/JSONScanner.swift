/// Reads JSON from bytes in one pass: what is wanted is read, all else passed over, nothing is kept.
public struct JSONScanner {
  let bytes: [UInt8]
  var index: Int
  let end: Int
  private var depth = 0

  /// How deep objects and arrays may nest.
  private static let depthLimit = 64

  /// Begins to read a part of some bytes.
  public init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    (index, end) = (range.lowerBound, range.upperBound)
  }

  /// Where the next value stands, in the bytes that it was begun with.
  public var offset: Int {
    var place = index
    while place < end, Self.isBlank(bytes[place]) { place += 1 }
    return place
  }

  /// Calls `body` with each key of an object; it has to read or pass over the key's value.
  public mutating func members(
    _ body: (ArraySlice<UInt8>, inout JSONScanner) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard next() == 0x7B else { throw unexpected("an object") }
    try enter()
    if next() == 0x7D { return leave() }
    while true {
      guard next() == 0x22 else { throw unexpected("a key") }
      let key = try text()
      guard next() == 0x3A else { throw unexpected("`:`") }
      index += 1
      try body(key, &self)
      let mark = next()
      if mark == 0x7D { return leave() }
      guard mark == 0x2C else { throw unexpected("`,` or `}`") }
      index += 1
    }
  }

  /// Calls `body` for each element of an array; it has to read it or pass over it.
  public mutating func elements(
    _ body: (inout JSONScanner) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard next() == 0x5B else { throw unexpected("an array") }
    try enter()
    if next() == 0x5D { return leave() }
    while true {
      try body(&self)
      let mark = next()
      if mark == 0x5D { return leave() }
      guard mark == 0x2C else { throw unexpected("`,` or `]`") }
      index += 1
    }
  }

  /// Reads a text as UTF-8.
  public mutating func text() throws(JSONProblem) -> ArraySlice<UInt8> {
    guard next() == 0x22 else { throw unexpected("a text") }
    index += 1
    let start = index
    while index < end, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 { index += 1 }
    guard index < end, bytes[index] == 0x22 else { return try escapedText(from: start)[...] }
    index += 1
    return bytes[start..<index - 1]
  }

  /// Reads a text, nil where null stands.
  public mutating func textOrNull() throws(JSONProblem) -> ArraySlice<UInt8>? {
    guard next() == 0x6E else { return try text() }
    try word("null")
    return nil
  }

  /// Reads a whole number.
  public mutating func integer() throws(JSONProblem) -> Int {
    let start = offset
    guard let number = try value().integer else { throw Self.expected("a whole number", at: start) }
    return number
  }

  /// Makes sure that nothing follows.
  public mutating func finish() throws(JSONProblem) {
    if next() != nil { throw JSONProblem("something follows the end of the value", at: index) }
  }

  /// The next byte that is no blank.
  mutating func next() -> UInt8? {
    index = offset
    return index < end ? bytes[index] : nil
  }

  private mutating func enter() throws(JSONProblem) {
    guard depth < Self.depthLimit else {
      throw JSONProblem("objects and arrays nest deeper than \(Self.depthLimit)", at: index)
    }
    depth += 1
    index += 1
  }

  private mutating func leave() {
    depth -= 1
    index += 1
  }

  func unexpected(_ wanted: String) -> JSONProblem {
    index < end ? Self.expected(wanted, at: index) : JSONProblem("the end comes too early", at: index)
  }

  private static func expected(_ wanted: String, at offset: Int) -> JSONProblem {
    JSONProblem("expected \(wanted)", at: offset)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Reads on to the end of a text with escapes.
  private mutating func escapedText(from start: Int) throws(JSONProblem) -> [UInt8] {
    var text = Array(bytes[start..<index])
    while index < end, bytes[index] != 0x22 {
      guard bytes[index] >= 0x20 else { throw JSONProblem("a control character in a text", at: index) }
      if bytes[index] == 0x5C {
        var escape = JSONEscape(bytes, at: index, end: end)
        text += try escape.read()
        index = escape.index
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    guard index < end else { throw unexpected("`\"`") }
    index += 1
    return text
  }
}
