internal import SourceText
internal import XMLStream

/// The attributes of the start tag that is being read, looked up by name and read into facts.
struct AttributeReading {
  /// For each known attribute name the index of the attribute in its tag, -1 where absent.
  private var indices = [Int16](repeating: -1, count: AttributeName.allCases.count + 1)

  /// Notes which attributes the tag has; those without a known name are reported.
  mutating func begin(
    _ element: RegisterElement, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, _ stream: XMLStream,
    _ context: ReadingContext
  ) {
    for slot in indices.indices { indices[slot] = -1 }
    let known = RegisterElement.attributeBits[Int(element.rawValue)]
    for index in attributes.indices {
      let name = Int(attributes[index].name)
      if known & (1 << UInt64(name)) != 0 {
        indices[name] = Int16(truncatingIfNeeded: index)
      } else {
        reportUnknown(attributes[index], element, bytes, stream, context)
      }
    }
  }

  private func reportUnknown(
    _ attribute: XMLAttribute, _ element: RegisterElement, _ bytes: Span<UInt8>, _ stream: XMLStream,
    _ context: ReadingContext
  ) {
    let name =
      attribute.name == 0
      ? decodedText(bytes, attribute.nameRange) : XMLNames.register.attributes[Int(attribute.name) - 1]
    let nearest = nearestSpelling(to: name, among: element.attributes.map { "\($0)" })
    context.report(
      .unknownAttribute(name, element: "\(element)", nearest: nearest), at: stream.elementPosition)
  }

  /// The bytes of an attribute's value without surrounding blanks; nil where absent or blank.
  func value(_ name: AttributeName, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>) -> Range<Int>? {
    let index = indices[Int(name.rawValue)]
    guard index >= 0 else { return nil }
    let range = trimmed(attributes[Int(index)].valueRange, in: bytes)
    return range.isEmpty ? nil : range
  }

  /// An attribute's value as a text; nil where absent or blank.
  func string(_ name: AttributeName, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>) -> String? {
    value(name, attributes, bytes).map { decodedText(bytes, $0) }
  }

  /// An attribute's value as an open text in `store`; unknown where absent, blank or said to be.
  func text(
    _ name: AttributeName, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, in store: inout TextStore
  ) -> TextRange {
    guard let range = value(name, attributes, bytes), !saysUnknown(bytes, range) else { return .unknown }
    return store.append(bytes.extracting(range))
  }

  /// An attribute's value as the code of an enumerated fact.
  func code(
    _ name: AttributeName, of fact: StandardFact, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>,
    _ stream: XMLStream, _ context: ReadingContext
  ) -> UInt8 {
    guard let range = value(name, attributes, bytes) else { return ValueCode.unknown }
    return context.code(of: fact.rawValue, bytes, range, at: valuePosition(name, stream))
  }

  /// Where the value of an attribute begins.
  func valuePosition(_ name: AttributeName, _ stream: XMLStream) -> SourcePosition {
    stream.valuePosition(ofAttribute: AttributeName.names[Int(name.rawValue) - 1]) ?? stream.elementPosition
  }
}

/// The range without blanks (ASCII or full-width) at either end.
func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end {
    if isBlank(bytes[start]) {
      start += 1
    } else if start + 3 <= end, isIdeographicSpace(bytes, at: start) {
      start += 3
    } else {
      break
    }
  }
  while start < end {
    if isBlank(bytes[end - 1]) {
      end -= 1
    } else if start + 3 <= end, isIdeographicSpace(bytes, at: end - 3) {
      end -= 3
    } else {
      break
    }
  }
  return start..<end
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

private func isIdeographicSpace(_ bytes: Span<UInt8>, at index: Int) -> Bool {
  bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
}

/// A text from a range of bytes.
func decodedText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
  var copy: [UInt8] = []
  copy.reserveCapacity(range.count)
  for index in range { copy.append(bytes[index]) }
  return String(decoding: copy, as: UTF8.self)
}
