internal import SourceText

/// Reads an instrument from a line.
struct InstrumentReading {
  let values: LineValues

  private static let keys = [
    "id", "number", "title", "enactor", "department", "section", "tier", "line", "column", "bases", "facts",
  ]

  /// Reads an object into a record whose place is that of the object until it says otherwise.
  func read(_ scanner: inout JSONScanner, _ instrument: inout InstrumentRecord) throws(JSONProblem) {
    let noFacts = [UInt8](repeating: ValueCode.unknown, count: values.vocabulary.declaredFacts.count)
    var record = InstrumentRecord()
    record.reset(declaredFactCount: noFacts.count)
    record.position = instrument.position
    try scanner.members { key, scanner throws(JSONProblem) in
      switch String(decoding: key, as: UTF8.self) {
      case "id": record.id = try values.text(&scanner, &record.store)
      case "number": record.number = try values.text(&scanner, &record.store)
      case "title": record.title = try values.text(&scanner, &record.store)
      case "enactor": record.enactor = try values.text(&scanner, &record.store)
      case "department": record.department = try values.text(&scanner, &record.store)
      case "section": record.section = try values.text(&scanner, &record.store)
      case "tier": record.tier = try values.code(.instrumentTier, &scanner)
      case "line": record.position.line = try scanner.integer()
      case "column": record.position.column = try scanner.integer()
      case "bases":
        record.bases = try values.bases(&scanner, &record.store)
        for index in record.bases.indices { record.bases[index].isInstrumentDefault = true }
      case "facts": record.declaredFacts = try values.facts(&scanner, over: noFacts)
      case let key: throw LineValues.unknownKey(key, at: scanner.offset, among: Self.keys)
      }
    }
    instrument = record
  }
}
