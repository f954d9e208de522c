internal import SourceText

/// Reads a form from a line.
struct FormReading {
  let values: LineValues
  /// Whether its text is wanted.
  let wantsText: Bool

  private static let keys = [
    "id", "number", "label", "title", "articles", "department", "section", "flow", "document", "evidence",
    "line",
    "column", "bases", "requirements", "text",
  ]
  private static let requirementKeys = [
    "act", "seal", "signer", "purpose", "certificate", "comparison", "alternative", "evidence", "line",
    "column",
    "bases", "facts",
  ]

  /// Reads an object into a record whose place is that of the object until it says otherwise.
  func read(
    _ scanner: inout JSONScanner, _ form: inout FormRecord, _ instrument: borrowing InstrumentRecord
  ) throws(JSONProblem) {
    var record = FormRecord()
    record.position = form.position
    let defaults = instrument.declaredFacts
    var shared: [BasisRecord]?
    var (hasLabel, hasRequirements, evidence) = (false, false, FormRecord.Evidence?.none)
    try scanner.members { key, scanner throws(JSONProblem) in
      switch String(decoding: key, as: UTF8.self) {
      case "id": record.id = try values.text(&scanner, &record.store)
      case "number": record.number = try values.text(&scanner, &record.store)
      case "label": (record.label, hasLabel) = (try values.text(&scanner, &record.store), true)
      case "title": record.title = try values.text(&scanner, &record.store)
      case "articles": record.articles = try values.text(&scanner, &record.store)
      case "department": record.department = try values.text(&scanner, &record.store)
      case "section": record.section = try values.text(&scanner, &record.store)
      case "flow": record.flow = try values.code(.flow, &scanner)
      case "document": record.document = try values.code(.document, &scanner)
      case "evidence": evidence = try Self.evidence(&scanner)
      case "line": record.position.line = try scanner.integer()
      case "column": record.position.column = try scanner.integer()
      case "bases": shared = try values.bases(&scanner, &record.store)
      case "requirements":
        hasRequirements = true
        try scanner.elements { scanner throws(JSONProblem) in
          try readRequirement(&scanner, &record, defaults)
        }
      case "text":
        let text = try scanner.text()
        if wantsText { record.body = record.store.append(text) }
      case let key: throw LineValues.unknownKey(key, at: scanner.offset, among: Self.keys)
      }
    }
    if !hasLabel { record.label = record.number }
    record.evidence =
      evidence ?? (!record.requirements.isEmpty ? .declared : hasRequirements ? .none : .unread)
    share(shared ?? (instrument.bases.isEmpty ? [BasisRecord()] : instrument.bases), &record)
    form = record
  }

  /// Gives the requirements without bases of their own those that they share.
  private func share(_ bases: [BasisRecord], _ form: inout FormRecord) {
    guard form.requirements.contains(where: { $0.bases.isEmpty }) else { return }
    let range = form.bases.count..<form.bases.count + bases.count
    form.bases += bases
    for index in form.requirements.indices where form.requirements[index].bases.isEmpty {
      form.requirements[index].bases = range
    }
  }

  private func readRequirement(
    _ scanner: inout JSONScanner, _ form: inout FormRecord, _ defaults: [UInt8]
  ) throws(JSONProblem) {
    guard form.requirements.count < FormBuilder.partLimit else {
      throw JSONProblem("a form has more than \(FormBuilder.partLimit) requirements", at: scanner.offset)
    }
    var requirement = RequirementRecord()
    requirement.position = form.position
    var (hasSeal, facts, store, bases) = (false, defaults, form.store, [BasisRecord]())
    form.store = TextStore()
    try scanner.members { key, scanner throws(JSONProblem) in
      switch String(decoding: key, as: UTF8.self) {
      case "act": requirement.act = try values.code(.act, &scanner)
      case "seal": (requirement.seal, hasSeal) = (try values.code(.seal, &scanner), true)
      case "signer": requirement.signer = try values.code(.signer, &scanner)
      case "purpose": requirement.purpose = try values.code(.purpose, &scanner)
      case "certificate": requirement.certificate = try values.code(.certificate, &scanner)
      case "comparison": requirement.comparison = try values.code(.comparison, &scanner)
      case "alternative": requirement.alternative = try values.code(.alternative, &scanner)
      case "evidence": requirement.markText = try values.text(&scanner, &store)
      case "line": requirement.position.line = try scanner.integer()
      case "column": requirement.position.column = try scanner.integer()
      case "bases": bases = try values.bases(&scanner, &store)
      case "facts": facts = try values.facts(&scanner, over: defaults)
      case let key: throw LineValues.unknownKey(key, at: scanner.offset, among: Self.requirementKeys)
      }
    }
    if !hasSeal, requirement.act == values.vocabulary.value("signature", of: .act) {
      requirement.seal = values.vocabulary.value("none", of: .seal)
    }
    form.store = store
    requirement.bases = form.bases.count..<form.bases.count + bases.count
    form.bases += bases
    form.declaredFacts += facts
    form.requirements.append(requirement)
  }

  private static func evidence(_ scanner: inout JSONScanner) throws(JSONProblem) -> FormRecord.Evidence {
    let offset = scanner.offset
    let name = String(decoding: try scanner.text(), as: UTF8.self)
    let all: [FormRecord.Evidence] = [.declared, .body, .none, .unread]
    if let evidence = all.first(where: { $0.name == name }) { return evidence }
    throw JSONProblem(
      "unknown value `\(name)` of `evidence`", at: offset,
      help: nearestSpelling(to: name, among: all.map(\.name)).map { "did you mean `\($0)`?" })
  }
}
