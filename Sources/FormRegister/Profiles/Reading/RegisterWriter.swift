internal import SourceText
internal import XMLStream

/// Hands finished rows to the reader of registers as if they were elements of one, at their places in the file.
///
/// So a profile's file means what the same register would mean, whatever that reader does.
final class RegisterWriter {
  private let format: RegisterFormat
  let context: ReadingContext
  private let places = XMLPlaces()
  private var list: [XMLAttribute] = []
  private var bytes: [UInt8] = []
  private var instrument: FinishedRow?
  private var pendingForm: FinishedRow?
  private var hasHeader = false
  private(set) var hasInstruments = false
  private(set) var hasForms = false
  /// Whether the file holds too much to go on.
  private(set) var hasRefused = false

  init(_ context: ReadingContext, _ kind: RegisterKind) {
    self.context = context
    format = RegisterFormat(context: context, kind: kind)
  }

  /// Begins an instrument, after the document's head where it is the first.
  ///
  /// - Parameter isGrouped: Whether an instrument with the id of the one before is the same.
  /// - Returns: Whether it is another one.
  func begin(_ row: FinishedRow, isGrouped: Bool, _ stream: XMLStream, header: () -> FinishedRow) -> Bool {
    if isGrouped, let instrument, let id = instrument[.id]?.text, id == row[.id]?.text {
      reportDifference(instrument, row, besides: nil)
      return false
    }
    endInstrument(stream)
    if !hasHeader {
      hasHeader = true
      start(header(), stream)
    }
    hasInstruments = true
    instrument = row
    start(row, stream)
    for child in row.children { write(child, stream) }
    return true
  }

  /// Adds what belongs to the instrument that has begun: an article, or a default that comes too late.
  func add(_ row: FinishedRow, _ stream: XMLStream) {
    flushForm(stream)
    write(row, stream)
  }

  /// Adds a form.
  ///
  /// - Parameter isGrouped: Whether a form with the id of the one before is the same.
  func add(form row: FinishedRow, isGrouped: Bool, _ stream: XMLStream) {
    hasForms = true
    if isGrouped, let pending = pendingForm, let id = pending[.id]?.text, id == row[.id]?.text {
      reportDifference(pending, row, besides: .requirement)
      let more = row.children.filter { $0.element == .requirement }
      let room = FormBuilder.partLimit + 1 - pending.children.count { $0.element == .requirement }
      pendingForm?.children += more.prefix(max(0, room))
      return
    }
    flushForm(stream)
    pendingForm = row
    if !isGrouped { flushForm(stream) }
  }

  /// Ends the instrument that has begun.
  func endInstrument(_ stream: XMLStream) {
    flushForm(stream)
    guard instrument != nil else { return }
    instrument = nil
    format.endElement(stream)
  }

  /// Stops reading a file that holds too much.
  func refuse(_ what: String, limit: Int, at position: SourcePosition, _ stream: XMLStream) {
    guard !hasRefused else { return }
    hasRefused = true
    context.report(.tooLarge(what, limit: limit), at: position)
    stream.stop()
  }

  /// Ends the register.
  func finish(_ stream: XMLStream) {
    endInstrument(stream)
    if hasHeader { format.endElement(stream) }
  }

  private func flushForm(_ stream: XMLStream) {
    guard let form = pendingForm else { return }
    pendingForm = nil
    guard form.isRepealed else { return write(form, stream) }
    format.repeal(id: form[.id]?.text ?? [], number: form[.number]?.text ?? [], at: form.position)
  }

  private func reportDifference(_ first: FinishedRow, _ row: FinishedRow, besides ignored: RegisterElement?) {
    guard let difference = first.difference(in: row, besides: ignored) else { return }
    let id = String(decoding: row[.id]?.text ?? [], as: UTF8.self)
    context.report(
      .contradicts(difference.name, element: row.element.description, id: id, first.position),
      at: difference.position)
  }

  private func write(_ row: FinishedRow, _ stream: XMLStream) {
    stream.deliversText = false  // as while elements are passed over
    start(row, stream)
    if let text = row.text, stream.deliversText {
      stream.standIn = places
      format.text(text.text.span)
      stream.standIn = nil
    }
    for child in row.children { write(child, stream) }
    stream.standIn = places
    places.element = row.position
    format.endElement(stream)
    stream.standIn = nil
  }

  private func start(_ row: FinishedRow, _ stream: XMLStream) {
    list.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    places.values.removeAll(keepingCapacity: true)
    for (name, value) in row.attributes {
      let start = bytes.count
      bytes += value.text
      list.append(XMLAttribute(name: name.rawValue, valueRange: start..<bytes.count))
      places.values.append((AttributeName.names[Int(name.rawValue) - 1], value.position))
    }
    places.element = row.position
    places.content = row.text?.position ?? row.position
    stream.standIn = places
    let (attributes, values) = (list, bytes)
    format.startElement(
      .register(row.element), attributes: attributes.span, bytes: values.span, stream: stream)
    stream.standIn = nil
  }
}

extension RegisterElement {
  var description: String { "\(self)" }
}

extension ReadingContext {
  func report(_ problem: ProfileProblem, at position: SourcePosition, in file: String? = nil) {
    visitor.report(
      Diagnostic(
        problem.severity, file: file ?? self.file, position: position, problem.message, help: problem.help))
  }
}
