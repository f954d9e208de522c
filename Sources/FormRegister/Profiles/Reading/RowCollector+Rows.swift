internal import SourceText
internal import XMLStream

extension RowCollector {
  /// Ends the row of a section and hands it to the one around it.
  ///
  /// - Parameter text: The text of its element where no slot reads it.
  mutating func close(_ section: Int, _ stream: XMLStream, text: CollectedValue? = nil) {
    defer { rows[section] = nil }
    let definition = profile.sections[section]
    switch definition.subject {
    case .table(let table): addEntry(section, to: table, stream)
    case .element(.formRegister): break
    case .element(.instrument):
      guard beginInstrument(stream) else { return }
      if !definition.isGrouped { writer.endInstrument(stream) }
    case .element(.form):
      guard beginInstrument(stream) else { return }
      formCount += 1
      guard let form = finished(section).first else {
        formCount -= 1
        return
      }
      writer.add(form: form, isGrouped: definition.isGrouped, stream)
    case .element:
      guard rows[section]?.hasBegun == false, let parent = definition.parent, rows[parent] != nil else {
        return
      }
      for var row in finished(section) {
        if let text { row.text = text }
        add(row, to: parent, stream)
      }
    }
  }

  private mutating func add(_ row: FinishedRow, to parent: Int, _ stream: XMLStream) {
    if rows[parent]!.hasBegun { return writer.add(row, stream) }
    if row.element == .requirement { rows[parent]!.requirementCount += 1 }
    if row.element == .basis { rows[parent]!.basisCount += 1 }
    // One more than the limit is enough to be told of it.
    guard max(rows[parent]!.requirementCount, rows[parent]!.basisCount) <= FormBuilder.partLimit + 1 else {
      return
    }
    rows[parent]!.children.append(row)
    if row.element == .article, beginInstrument(stream) { heldBytes = 0 }
  }

  /// Begins the open instrument unless that has happened; false where it does not count.
  private mutating func beginInstrument(_ stream: XMLStream) -> Bool {
    let section = profile.instrument
    guard rows[section] != nil else { return false }
    if rows[section]!.hasBegun { return true }
    guard var row = finished(section).first else { return false }
    row.children += defaults(of: section)
    rows[section]!.hasBegun = true
    if writer.begin(row, isGrouped: profile.sections[section].isGrouped, stream, header: header) {
      formCount = 0
    }
    rows[0]?.hasBegun = true
    return true
  }

  /// Defaults of the instrument that share its elements: they are complete when it begins.
  private mutating func defaults(of section: Int) -> [FinishedRow] {
    profile.sections.indices.filter {
      profile.sections[$0].parent == section && !profile.sections[$0].hasOwnPath && rows[$0] != nil
    }.flatMap { index in
      rows[index]!.hasBegun = true
      return finished(index)
    }
  }

  private mutating func addEntry(_ section: Int, to table: Int, _ stream: XMLStream) {
    let slots = profile.sections[section].slots
    guard let key = slots.firstIndex(where: { $0.target == .key }),
      let entry = slots.firstIndex(where: { $0.target == .entry }),
      let code = values(section, key).first, let value = values(section, entry).first
    else { return }
    tableBytes += code.text.count + value.text.count + 64
    guard tableBytes <= Self.textLimit else {
      return writer.refuse("a code table", limit: Self.textLimit, at: code.position, stream)
    }
    tables[table][code.text] = value.text
  }

  private func header() -> FinishedRow {
    finished(0).first ?? FinishedRow(.formRegister, at: rows[0]?.position ?? .start)
  }
}
