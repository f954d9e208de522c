public import SourceText

/// Reads the lines that a ``RegisterLineWriter`` has written, and lends their records to a visitor.
public final class RegisterLineReader {
  let values: LineValues
  private let instruments: InstrumentReading
  private var instrument = InstrumentRecord()
  private var form = FormRecord()

  /// - Parameter vocabulary: The facts that the lines may state.
  public init(_ vocabulary: Vocabulary) {
    values = LineValues(vocabulary)
    instruments = InstrumentReading(values: values)
  }

  /// Tells a visitor what a line says of its file.
  ///
  /// - Parameters:
  ///   - line: The line, behind those that stand before it in the file.
  ///   - file: The file's name.
  ///   - isAlone: Whether the visitor sees no other line of the file: then it is told the head of the file, and the
  ///     instrument ends.
  ///   - visitor: Takes the records.
  /// - Returns: What the file is, at its end.
  /// - Throws: What the line says wrongly; the visitor may have been told what stands before it.
  @discardableResult
  public func read(
    _ line: RegisterLine, of file: String, isAlone: Bool = false, visitor: any FormVisitor
  ) throws(JSONProblem) -> RegisterKind? {
    if var scanner = line.scanner("reports") {
      try scanner.elements { scanner throws(JSONProblem) in
        visitor.report(try Self.report(&scanner, file))
      }
    }
    if isAlone || line.index == 0 { try tellHeader(line, isAlone: isAlone, visitor) }
    if var scanner = line.scanner("instrument") {
      instrument.position = line.position(scanner.offset)
      try instruments.read(&scanner, &instrument)
      guard !instrument.id.isUnknown || line.index != nil else {
        throw JSONProblem("`instrument` has no `id`", at: line.scanner("instrument")!.offset)
      }
      visitor.begin(instrument)
    } else if isAlone, line.has("contents") {
      visitor.begin(instrument)
    }
    if var scanner = line.scanner("contents") {
      try scanner.elements { scanner throws(JSONProblem) in
        try scanner.members { key, scanner throws(JSONProblem) in
          try tell(String(decoding: key, as: UTF8.self), &scanner, line, file, visitor)
        }
      }
    }
    let hasInstrument = line.has("instrument") || line.has("contents")
    if line.has("ended") || isAlone, hasInstrument { visitor.end(instrument) }
    return try kind(line)
  }

  private func tellHeader(
    _ line: RegisterLine, isAlone: Bool, _ visitor: any FormVisitor
  ) throws(JSONProblem) {
    guard let header = try RegisterHeader(line) else {
      guard isAlone else { return }
      return visitor.begin(RegisterHeader(kind: .register, position: line.position(line.range.lowerBound)))
    }
    visitor.begin(header)
  }

  private func tell(
    _ what: String, _ scanner: inout JSONScanner, _ line: RegisterLine, _ file: String,
    _ visitor: any FormVisitor
  ) throws(JSONProblem) {
    switch what {
    case "form", "repealed":
      let offset = scanner.offset
      form.position = line.position(offset)
      let reading = FormReading(values: values, wantsText: visitor.wantsTexts)
      try reading.read(&scanner, &form, instrument)
      guard !form.id.isUnknown || line.index != nil else {
        throw JSONProblem("`form` has no `id`", at: offset)
      }
      if what == "form" {
        visitor.visit(form, of: instrument)
      } else {
        visitor.visitRepealed(form, of: instrument)
      }
    case "report": visitor.report(try Self.report(&scanner, file))
    default:
      throw LineValues.unknownKey(what, at: scanner.offset, among: ["form", "repealed", "report"])
    }
  }

  private func kind(_ line: RegisterLine) throws(JSONProblem) -> RegisterKind? {
    guard var scanner = line.scanner("end") else { return nil }
    var kind: RegisterKind?
    try scanner.members { _, scanner throws(JSONProblem) in
      kind = try scanner.textOrNull().flatMap { RegisterKind(named: String(decoding: $0, as: UTF8.self)) }
    }
    return kind
  }

  private static func report(_ scanner: inout JSONScanner, _ file: String) throws(JSONProblem) -> Diagnostic {
    var report = Diagnostic(.error, file: file, "")
    var position = SourcePosition.start
    var hasPosition = false
    try scanner.members { key, scanner throws(JSONProblem) in
      switch String(decoding: key, as: UTF8.self) {
      case "severity": report.severity = try scanner.text().elementsEqual("error".utf8) ? .error : .warning
      case "file": report.file = String(decoding: try scanner.text(), as: UTF8.self)
      case "line": (position.line, hasPosition) = (try scanner.integer(), true)
      case "column": position.column = try scanner.integer()
      case "message": report.message = String(decoding: try scanner.text(), as: UTF8.self)
      case "help": report.help = try scanner.textOrNull().map { String(decoding: $0, as: UTF8.self) }
      default: try scanner.skip()
      }
    }
    if hasPosition { report.position = position }
    return report
  }
}

extension RegisterHeader {
  /// The header that a line has; nil where it has none.
  fileprivate init?(_ line: RegisterLine) throws(JSONProblem) {
    guard var scanner = line.scanner("header") else { return nil }
    var header = RegisterHeader(kind: .register, position: line.position(scanner.offset))
    try scanner.members { key, scanner throws(JSONProblem) in
      let offset = scanner.offset
      switch String(decoding: key, as: UTF8.self) {
      case "kind":
        header.kind = RegisterKind(named: String(decoding: try scanner.text(), as: UTF8.self)) ?? .register
      case "municipality":
        header.municipality = try scanner.textOrNull().map { String(decoding: $0, as: UTF8.self) }
      case "exportedOn":
        let text = try scanner.textOrNull().map { String(decoding: $0, as: UTF8.self) }
        header.exportedOn = text.flatMap { CalendarDate($0) }
        header.hasInvalidDate = text == nil
        if let text, header.exportedOn == nil {
          throw JSONProblem("`\(text)` is not a date of the form yyyy-mm-dd", at: offset)
        }
      case "line": header.position.line = try scanner.integer()
      case "column": header.position.column = try scanner.integer()
      default: try scanner.skip()
      }
    }
    self = header
  }
}

extension RegisterKind {
  /// The kind of this name; nil for none.
  fileprivate init?(named name: String) {
    let prefix = "profile:"
    switch name {
    case "register": self = .register
    case "law": self = .law
    case _ where name.hasPrefix(prefix): self = .profile(String(name.dropFirst(prefix.count)))
    default: return nil
    }
  }
}
