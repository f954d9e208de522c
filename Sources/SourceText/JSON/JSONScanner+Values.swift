extension JSONScanner {
  /// Reads any value.
  public mutating func value() throws(JSONProblem) -> JSONValue {
    switch next() {
    case 0x7B:
      var members: [JSONValue.Member] = []
      try self.members { key, scanner throws(JSONProblem) in
        members.append(JSONValue.Member(String(decoding: key, as: UTF8.self), try scanner.value()))
      }
      return .object(members)
    case 0x5B:
      var elements: [JSONValue] = []
      try self.elements { scanner throws(JSONProblem) in elements.append(try scanner.value()) }
      return .array(elements)
    case 0x22: return .string(String(decoding: try text(), as: UTF8.self))
    case 0x74: return try literal("true", .bool(true))
    case 0x66: return try literal("false", .bool(false))
    case 0x6E: return try literal("null", .null)
    default: return .number(try number())
    }
  }

  /// Passes over any value.
  public mutating func skip() throws(JSONProblem) {
    switch next() {
    case 0x7B: try members { _, scanner throws(JSONProblem) in try scanner.skip() }
    case 0x5B: try elements { scanner throws(JSONProblem) in try scanner.skip() }
    case 0x22: _ = try text()
    default: _ = try value()
    }
  }

  private mutating func literal(_ name: StaticString, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    try word(name)
    return value
  }

  mutating func word(_ name: StaticString) throws(JSONProblem) {
    let expected = Array(name.description.utf8)
    guard bytes[index..<end].starts(with: expected) else { throw unexpected("a value") }
    index += expected.count
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = index
    if index < end, bytes[index] == 0x2D { index += 1 }
    let first = index
    var isNumber = digits() > 0 && (bytes[first] != 0x30 || index == first + 1)
    if isNumber, index < end, bytes[index] == 0x2E {
      index += 1
      isNumber = digits() > 0
    }
    if isNumber, index < end, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < end, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      isNumber = digits() > 0
    }
    guard isNumber else {
      index = start
      throw unexpected("a value")
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Passes over digits, and says how many there were.
  private mutating func digits() -> Int {
    let start = index
    while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    return index - start
  }
}
