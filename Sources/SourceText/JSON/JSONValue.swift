/// A JSON value with its members in their order and its numbers as written.
public indirect enum JSONValue: Hashable, Sendable {
  /// A key with its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) { (self.key, self.value) = (key, value) }
  }

  case object([Member])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// The value of a key, nil where this is no object or has no such key.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, nil where it is none.
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, nil where it is none.
  public var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }

  /// The members, nil where this is no array.
  public var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
}

/// What is wrong with a text that should be JSON, or JSON of a certain shape.
public struct JSONProblem: Error, Hashable, Sendable {
  public let message: String
  /// Where it is, in bytes from the beginning of what is read.
  public let offset: Int
  /// What to do about it, where that is known.
  public let help: String?

  public init(_ message: String, at offset: Int, help: String? = nil) {
    (self.message, self.offset, self.help) = (message, offset, help)
  }

  /// The problem in one line of a file, whose columns are counted in Unicode scalars.
  public func diagnostic(
    file: String, line number: Int, _ bytes: [UInt8], _ line: Range<Int>
  ) -> Diagnostic {
    let place = max(line.lowerBound, min(offset, line.upperBound))
    let column = bytes[line.lowerBound..<place].count { $0 & 0xC0 != 0x80 } + 1
    return Diagnostic(
      .error, file: file, position: SourcePosition(line: number, column: column), message, help: help)
  }
}
