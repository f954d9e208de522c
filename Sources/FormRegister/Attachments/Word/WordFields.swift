/// The fields that are open at a place of a Word document, which may stand inside each other.
struct WordFields {
  private struct Field {
    var instruction: [UInt8] = []
    var isInstruction = true
    /// Whether the field has been written from its instruction, so that its result is not.
    var isWritten = false
  }

  private var fields: [Field] = []

  private static let limits = (fields: 100, instructionBytes: 64 << 10)

  /// Whether text at this place is an instruction's or stands for what has been written.
  var hidesText: Bool { fields.contains { $0.isInstruction || $0.isWritten } }

  mutating func begin() {
    if fields.count < Self.limits.fields { fields.append(Field()) }
  }

  mutating func append(_ text: [UInt8]) {
    guard let last = fields.indices.last, fields[last].isInstruction,
      fields[last].instruction.count + text.count <= Self.limits.instructionBytes
    else { return }
    fields[last].instruction += text
  }

  /// The instruction of the innermost field is complete.
  ///
  /// - Returns: What it writes, nil where that is its result.
  mutating func endInstruction() -> [UInt8]? {
    guard let last = fields.indices.last, fields[last].isInstruction else { return nil }
    fields[last].isInstruction = false
    let text = hidesText ? nil : EquationField.text(of: fields[last].instruction)
    fields[last].isWritten = text != nil
    return text
  }

  mutating func end() { _ = fields.popLast() }
}
