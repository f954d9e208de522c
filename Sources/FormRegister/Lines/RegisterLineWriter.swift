public import SourceText

/// Writes what is read of a file as lines of JSON: one for its head, one for each instrument with its forms, one for
/// its end.
///
/// A ``RegisterLineReader`` tells a visitor from them what the file told this one, in the same order. The lines of a
/// file are counted, so that nobody needs to keep their order; an instrument of many forms goes on in further lines.
public final class RegisterLineWriter: FormVisitor {
  private let file: String
  private let place: Int?
  private let mark: ReadingMark
  private let take: ([UInt8]) -> Void
  private let records: RecordText
  private var line = LineText()
  /// How many lines have been begun.
  private var count = 0
  private var state = State.before
  private var header: RegisterHeader?
  /// What was reported since the last line or part of one.
  private var reports: [Diagnostic] = []

  private enum State { case before, between, inInstrument }

  /// How many bytes a line may have before its instrument goes on in another one.
  private let lineSize: Int

  /// - Parameters:
  ///   - file: The file's name, by which it is ordered when parts are merged.
  ///   - place: Where it stands among the files whatever it is called; nil for the order of names.
  ///   - mark: By what it is read.
  ///   - vocabulary: That of the reader.
  ///   - lineSize: How many bytes a line may have before its instrument goes on in another one.
  ///   - take: Takes each line, its line feed included.
  public init(
    file: String, place: Int? = nil, mark: ReadingMark, vocabulary: Vocabulary, lineSize: Int = 1 << 20,
    _ take: @escaping ([UInt8]) -> Void
  ) {
    (self.file, self.place, self.mark, self.lineSize, self.take) = (file, place, mark, lineSize, take)
    records = RecordText(vocabulary)
  }

  /// Forms are pinned with their texts.
  public var wantsTexts: Bool { true }

  public func begin(_ header: RegisterHeader) {
    guard state == .before else { return }
    self.header = header
    writeHead()
  }

  public func begin(_ instrument: borrowing InstrumentRecord) {
    if state == .before { writeHead() }
    beginLine()
    putHeader()
    putReports()
    line.key("instrument")
    records.append(instrument, to: &line)
    beginContents()
  }

  public func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    goOn()
    put("form", form, instrument)
  }

  public func visitRepealedForm() {}

  public func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    goOn()
    put("repealed", form, instrument)
  }

  public func end(_ instrument: borrowing InstrumentRecord) {
    flushReports()
    line.close(0x5D)
    line.key("ended")
    line.word("true")
    endLine()
    state = .between
  }

  public func report(_ diagnostic: Diagnostic) { reports.append(diagnostic) }

  /// Writes the end.
  ///
  /// - Parameter kind: What the file turned out to be, nil where it cannot be used.
  public func finish(_ kind: RegisterKind?) {
    switch state {
    case .before: writeHead()
    case .between: break
    case .inInstrument:
      flushReports()
      line.close(0x5D)
      endLine()
    }
    beginLine()
    putReports()
    line.key("end")
    line.object { $0.string("kind", kind?.name) }
    endLine()
  }

  private func writeHead() {
    beginLine()
    if let place { line.number("place", place) }
    line.string("program", mark.program)
    line.string("ruleSet", mark.ruleSet)
    line.string("asOf", mark.asOf?.description)
    putReports()
    putHeader()
    endLine()
    state = .between
  }

  /// Makes room for a further part of the instrument at hand.
  private func goOn() {
    flushReports()
    guard line.bytes.count > lineSize else { return }
    line.close(0x5D)
    endLine()
    beginLine()
    beginContents()
  }

  private func beginContents() {
    line.key("contents")
    line.open(0x5B)
    state = .inInstrument
  }

  private func put(_ what: String, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    line.open(0x7B)
    line.key(what)
    records.append(form, instrument, to: &line)
    line.close(0x7D)
  }

  /// Puts what was reported among the forms of the instrument at hand.
  private func flushReports() {
    for report in reports { line.object { put(report, "report", &$0) } }
    reports.removeAll(keepingCapacity: true)
  }

  private func putReports() {
    guard !reports.isEmpty else { return }
    line.key("reports")
    line.array { line in
      for report in reports { line.object { putMembers(report, &$0) } }
    }
    reports.removeAll(keepingCapacity: true)
  }

  private func put(_ report: Diagnostic, _ key: String, _ line: inout LineText) {
    line.key(key)
    line.object { putMembers(report, &$0) }
  }

  private func putMembers(_ report: Diagnostic, _ line: inout LineText) {
    line.string("severity", report.severity.rawValue)
    if report.file != file { line.string("file", report.file) }
    if let position = report.position {
      line.number("line", position.line)
      line.number("column", position.column)
    }
    line.string("message", report.message)
    line.string("help", report.help)
  }

  private func putHeader() {
    guard let header else { return }
    line.key("header")
    line.object { line in
      line.string("kind", header.kind.name)
      line.string("municipality", header.municipality)
      line.string("exportedOn", header.exportedOn?.description)
      if header.hasInvalidDate { line.null("exportedOn") }
      line.number("line", header.position.line)
      line.number("column", header.position.column)
    }
  }

  private func beginLine() {
    line.removeAll()
    line.open(0x7B)
    line.string("file", file)
    line.number("at", count)
    count += 1
  }

  private func endLine() {
    line.close(0x7D)
    line.append(raw: [0x0A])
    take(line.bytes)
  }
}
