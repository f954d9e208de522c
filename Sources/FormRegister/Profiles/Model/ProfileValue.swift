internal import SourceText

/// Where a value stands in a file, and what is made of it.
struct ProfileValue: Sendable {
  enum Origin: Sendable {
    /// Places in the file; the first that says something counts.
    case paths([ElementPath])
    case constant([UInt8])
    /// A text put together from other values.
    case composed(TextTemplate)
  }

  var origin: Origin
  var steps = ProfileSteps()
  /// The value where the file says nothing.
  var fallback: [UInt8]?
  let position: SourcePosition
}

/// What is made of a text, in this order.
struct ProfileSteps: Sendable {
  var prefix: [UInt8] = []
  var suffix: [UInt8] = []
  /// One part of several: the separator, and which part, from 1, or from the end where negative.
  var part: (separator: [UInt8], index: Int)?
  /// What separates values of which each counts.
  var separators: [[UInt8]] = []
  /// A part that a pattern names.
  var match: (patterns: [TextPattern], capture: String)?
  /// A code table.
  var table: Int?
  var map: [[UInt8]: [UInt8]] = [:]
  var isDate = false

  /// Whether the text stays as it is.
  var isEmpty: Bool {
    prefix.isEmpty && suffix.isEmpty && part == nil && separators.isEmpty && match == nil && table == nil
      && map.isEmpty && !isDate
  }

  /// The values that a text gives; codes that the table lacks go to `unknownCode`.
  func values(
    of text: Span<UInt8>, _ tables: [[[UInt8]: [UInt8]]], unknownCode: ([UInt8]) -> Void
  ) -> [[UInt8]] {
    var text = copy(of: text, trimmed(0..<text.count, in: text))
    if !prefix.isEmpty, text.starts(with: prefix) { text.removeFirst(prefix.count) }
    if !suffix.isEmpty, text.suffix(suffix.count).elementsEqual(suffix) { text.removeLast(suffix.count) }
    if let part { text = Self.part(part.index, of: Self.split(text, at: [part.separator])) }
    let parts = separators.isEmpty ? [text] : Self.split(text, at: separators)
    return parts.compactMap { part in
      let value = converted(copy(of: part.span, trimmed(0..<part.count, in: part.span)), tables, unknownCode)
      return value.isEmpty ? nil : value
    }
  }

  private func converted(
    _ text: [UInt8], _ tables: [[[UInt8]: [UInt8]]], _ unknownCode: ([UInt8]) -> Void
  ) -> [UInt8] {
    var text = text
    if let match {
      let line = PatternText(String(decoding: text, as: UTF8.self))
      let captures = match.patterns.lazy.compactMap { $0.match(line) }.first
      text = captures?.first { $0.name == match.capture }.map { Array($0.text.utf8) } ?? []
    }
    if let table, !text.isEmpty {
      guard let entry = tables[table][text] else {
        unknownCode(text)
        return []
      }
      text = entry
    }
    if let mapped = map[text] { text = mapped }
    if isDate, let date = WrittenDate.read(String(decoding: text, as: UTF8.self)) {
      text = Array("\(date)".utf8)
    }
    return text
  }

  /// The parts between separators; the longer of two separators that begin at a place counts.
  static func split(_ text: [UInt8], at separators: [[UInt8]]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    var index = 0
    while index < text.count {
      let found = separators.filter { !$0.isEmpty && text[index...].starts(with: $0) }.max {
        $0.count < $1.count
      }
      if let found {
        parts.append(Array(text[start..<index]))
        index += found.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(Array(text[start...]))
    return parts
  }

  private static func part(_ index: Int, of parts: [[UInt8]]) -> [UInt8] {
    let place = index > 0 ? index - 1 : parts.count + index
    return parts.indices.contains(place) ? parts[place] : []
  }
}

/// The bytes of a range.
func copy(of bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var copy: [UInt8] = []
  copy.reserveCapacity(range.count)
  copy.append(copying: bytes.extracting(range))
  return copy
}
