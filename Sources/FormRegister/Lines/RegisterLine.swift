public import SourceText

/// A line of JSON about a part of a register: what it is, before its records are read.
public struct RegisterLine {
  let bytes: [UInt8]
  let range: Range<Int>
  /// Its number in what is read, from 1.
  let number: Int
  private var offsets: [String: Int] = [:]

  /// The file that it is about; nil where it does not say.
  public private(set) var file: String?
  /// Which of the file's lines it is, from 0; nil where nobody counted them.
  public private(set) var index: Int?
  /// Where the file stands among others; nil for the order of names.
  public private(set) var place: Int?
  /// By what the file was read, in its first line.
  public private(set) var mark: ReadingMark?

  /// - Parameters:
  ///   - bytes: The bytes that hold the line.
  ///   - range: The line's place in them, without its line feed.
  ///   - number: The line's number, from 1.
  /// - Throws: Where it is no JSON object.
  public init(_ bytes: [UInt8], in range: Range<Int>, number: Int) throws(JSONProblem) {
    (self.bytes, self.range, self.number) = (bytes, range, number)
    var scanner = JSONScanner(bytes, in: range)
    var offsets: [String: Int] = [:]
    try scanner.members { key, scanner throws(JSONProblem) in
      let key = String(decoding: key, as: UTF8.self)
      let offset = scanner.offset
      guard offsets.updateValue(offset, forKey: key) == nil else {
        throw JSONProblem("the key `\(key)` stands twice", at: offset)
      }
      try scanner.skip()
    }
    try scanner.finish()
    self.offsets = offsets
    file = try text("file")
    index = try integer("at")
    place = try integer("place")
    guard index == 0 else { return }
    guard let program = try text("program"), let ruleSet = try text("ruleSet") else {
      throw JSONProblem(
        "the line does not say by which program and rule set it was read", at: range.lowerBound)
    }
    mark = ReadingMark(program: program, ruleSet: ruleSet, asOf: try date("asOf"))
  }

  /// Whether the line is the last one of its file.
  public var isEnd: Bool { has("end") }

  /// The keys in the order in which they stand.
  var keys: [(key: String, offset: Int)] {
    offsets.map { (key: $0.key, offset: $0.value) }.sorted { $0.offset < $1.offset }
  }

  func has(_ key: String) -> Bool { offsets[key] != nil }

  /// Whether the value of a key is an object.
  func isObject(_ key: String) -> Bool { offsets[key].map { bytes[$0] == 0x7B } ?? false }

  /// A reader of the value of a key; nil where there is none.
  func scanner(_ key: String) -> JSONScanner? {
    offsets[key].map { JSONScanner(bytes, in: $0..<range.upperBound) }
  }

  func text(_ key: String) throws(JSONProblem) -> String? {
    guard var scanner = scanner(key) else { return nil }
    return try scanner.textOrNull().map { String(decoding: $0, as: UTF8.self) }
  }

  private static let wholeNumber = "a whole number"

  private func integer(_ key: String) throws(JSONProblem) -> Int? {
    guard var scanner = scanner(key) else { return nil }
    let (offset, value) = (scanner.offset, try scanner.integer())
    guard value >= 0 else { throw JSONProblem("expected \(Self.wholeNumber)", at: offset) }
    return value
  }

  private func date(_ key: String) throws(JSONProblem) -> CalendarDate? {
    guard let text = try text(key) else { return nil }
    if let date = CalendarDate(text) { return date }
    throw JSONProblem("`\(text)` is not a date of the form yyyy-mm-dd", at: offsets[key]!)
  }

  /// The place of an offset in what is read.
  func position(_ offset: Int) -> SourcePosition {
    let column = bytes[range.lowerBound..<min(offset, range.upperBound)].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePosition(line: number, column: column)
  }
}
