internal import SourceText
internal import XMLStream

/// Puts rows together from the values that are found, and hands them on when they are complete.
struct RowCollector {
  let profile: ImportProfile
  let context: ReadingContext
  let writer: RegisterWriter
  private(set) var rows: [OpenRow?]
  private var tables: [[[UInt8]: [UInt8]]]
  /// Values that stand outside the rows that take them.
  var shared: [CollectedValue?]
  private let sharedUses: [[(slot: Int, rank: Int, place: Int)]]
  private let fileName: [UInt8]
  private var formCount = 0
  private var heldBytes = 0
  private var tableBytes = 0

  /// How much text a form, and an instrument before its first form, may hold.
  static let textLimit = 32 << 20

  init(
    _ profile: ImportProfile, _ context: ReadingContext, shared: [[(slot: Int, rank: Int, place: Int)]],
    count: Int
  ) {
    (self.profile, self.context, sharedUses) = (profile, context, shared)
    writer = RegisterWriter(context, .profile(profile.name))
    rows = Array(repeating: nil, count: profile.sections.count)
    tables = profile.tables.map(\.entries)
    self.shared = Array(repeating: nil, count: count)
    let last = context.file.split(separator: "/").last.map(String.init) ?? context.file
    fileName = Array((last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last).utf8)
  }

  // MARK: Values

  mutating func open(_ section: Int, at position: SourcePosition) {
    rows[section] = OpenRow(at: position, slots: profile.sections[section].slots.count)
    if section == profile.instrument || section == profile.form { heldBytes = 0 }
  }

  /// Counts text that is held; false, with a message, where it is too much.
  mutating func holds(_ count: Int, at position: SourcePosition, _ stream: XMLStream) -> Bool {
    heldBytes += count
    if heldBytes <= Self.textLimit { return true }
    context.report(.tooLarge("a form or instrument", limit: Self.textLimit), at: position)
    stream.stop()
    return false
  }

  /// Keeps what a line says; the first line that says something counts.
  mutating func note(_ captures: [TextPattern.Capture], in section: Int) {
    for capture in captures
    where rows[section]?.captures.contains(where: { $0.name == capture.name }) == false {
      rows[section]?.captures.append(capture)
    }
  }

  /// What the lines of an open section have said.
  func captures(of section: Int) -> [TextPattern.Capture] { rows[section]?.captures ?? [] }

  mutating func add(child row: FinishedRow, to section: Int) { rows[section]?.children.append(row) }

  /// Adds a text that was found to its goal.
  ///
  /// - Parameter exactPosition: Where the value itself stands, asked for where something is wrong with it.
  mutating func collect(
    _ text: Span<UInt8>, _ use: PathTree.Use, at position: SourcePosition,
    exactPosition: () -> SourcePosition, _ stream: XMLStream
  ) {
    let slot = profile.sections[use.section].slots[use.slot]
    guard holds(text.count, at: position, stream) else { return }
    let isRaw = slot.target == .text && slot.value.steps.isEmpty
    func exactPlace() -> SourcePosition {
      isRaw ? exactPosition() : exactPosition().advanced(overBlanksOf: text)
    }
    var values: [[UInt8]]
    if isRaw {
      values = trimmed(0..<text.count, in: text).isEmpty ? [] : [copy(of: text, 0..<text.count)]
    } else {
      let report = context
      values = slot.value.steps.values(of: text, tables) { code in
        let name = slot.value.steps.table.map { profile.tables[$0].name } ?? ""
        report.report(.unknownCode(String(decoding: code, as: UTF8.self), table: name), at: exactPlace())
      }
    }
    for value in values {
      // Only what is wrong is worth looking for its exact place.
      let isWrong = slot.fact.flatMap { context.tables[$0] }.map {
        $0.code(value.span, 0..<value.count) == nil
      }
      let needsPlace = isWrong ?? (slot.target == .text || slot.value.steps.isDate)
      let place = needsPlace ? exactPlace() : position
      store(CollectedValue(text: value, position: place), use, slot)
    }
  }

  private mutating func store(_ value: CollectedValue, _ use: PathTree.Use, _ slot: ProfileSlot) {
    let section = profile.sections[use.section]
    switch use.goal {
    case .shared(let place): shared[place] = value
    case .slot(let index, let number, let rank):
      guard rows[index] != nil else { return }
      if rows[index]!.hasBegun {
        return context.report(.late(slot.name, of: section.name), at: value.position)
      }
      var value = value
      value.rank = rank
      if !slot.takesMany, let other = rows[index]!.values[number].first(where: { $0.rank == rank }) {
        if other.text != value.text {
          context.report(.secondValue(slot.name, of: section.name), at: value.position)
        }
        return
      }
      rows[index]!.values[number].append(value)
    }
  }

  /// What a slot says in the row that is open.
  private func values(_ section: Int, _ slot: Int) -> [CollectedValue] {
    guard let row = rows[section] else { return [] }
    let value = profile.sections[section].slots[slot].value
    switch value.origin {
    case .paths:
      var found = row.values[slot]
      for use in sharedUses[section] where use.slot == slot {
        if var other = shared[use.place] {
          other.rank = use.rank
          found.append(other)
        }
      }
      if let best = found.map(\.rank).min() { return found.filter { $0.rank == best } }
    case .constant(let text): return made(text, value, row)
    case .composed(let template):
      if let text = template.filled({ named($0, section) }) { return made(text, value, row) }
    }
    return fallback(value, row)
  }

  private func fallback(_ value: ProfileValue, _ row: OpenRow) -> [CollectedValue] {
    value.fallback.map { [CollectedValue(text: $0, position: row.position, isDefault: true)] } ?? []
  }

  /// A text of the profile's own, after the steps.
  private func made(_ text: [UInt8], _ value: ProfileValue, _ row: OpenRow) -> [CollectedValue] {
    let made = value.steps.values(of: text.span, tables) { code in
      let name = value.steps.table.map { profile.tables[$0].name } ?? ""
      context.report(.unknownCode(String(decoding: code, as: UTF8.self), table: name), at: row.position)
    }
    return made.isEmpty
      ? fallback(value, row) : made.map { CollectedValue(text: $0, position: row.position) }
  }

  /// What a place in a composed text stands for.
  private func named(_ name: String, _ section: Int) -> [UInt8]? {
    if let slot = profile.sections[section].slots.firstIndex(where: { $0.target == .part(name) }) {
      return values(section, slot).first?.text
    }
    var next: Int? = section
    while let current = next {
      // A section's own name hides that of the one around it, also where its line did not say it.
      if profile.sections[current].lines.names.contains(name) {
        return rows[current]?.captures.first { $0.name == name }.map { Array($0.text.utf8) }
      }
      next = profile.sections[current].parent
    }
    switch name {
    case "file": return fileName
    case "n": return Array("\(formCount)".utf8)
    default: return nil
    }
  }
}

extension RowCollector {
  // MARK: Rows

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
    // One more than the limit is enough to be told of it.
    if row.element == .requirement || row.element == .basis {
      rows[parent]!.partCount += 1
      if rows[parent]!.partCount > 2 * FormBuilder.partLimit + 1 { return }
    }
    rows[parent]!.children.append(row)
    if row.element == .article, beginInstrument(stream) { heldBytes = 0 }
  }

  /// Begins the open instrument unless that has happened; false where it does not count.
  private mutating func beginInstrument(_ stream: XMLStream) -> Bool {
    let section = profile.instrument
    guard rows[section] != nil else { return false }
    if rows[section]!.hasBegun { return true }
    completeDefaults(of: section)
    guard let row = finished(section).first else { return false }
    rows[section]!.hasBegun = true
    if writer.begin(row, isGrouped: profile.sections[section].isGrouped, stream, header: header) {
      formCount = 0
    }
    rows[0]?.hasBegun = true
    return true
  }

  /// Defaults of the instrument that share its elements are complete when it begins.
  private mutating func completeDefaults(of section: Int) {
    for index in profile.sections.indices
    where profile.sections[index].parent == section && !profile.sections[index].hasOwnPath {
      rows[section]!.children += finished(index)
      rows[index]?.hasBegun = true
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
      context.report(.tooLarge("a code table", limit: Self.textLimit), at: code.position)
      return stream.stop()
    }
    tables[table][code.text] = value.text
  }

  private func header() -> FinishedRow {
    finished(0).first ?? FinishedRow(.formRegister, at: rows[0]?.position ?? .start)
  }

  /// The elements that the open row of a section makes: none where it says nothing or does not pass, or several.
  private func finished(_ section: Int) -> [FinishedRow] {
    guard let row = rows[section], case .element(let element) = profile.sections[section].subject else {
      return []
    }
    let slots = profile.sections[section].slots
    var result = FinishedRow(element, at: row.position)
    result.children = row.children
    var found: [(target: ProfileSlot.Target, values: [CollectedValue])] = []
    var saysSomething = profile.sections[section].hasOwnPath
    for (index, slot) in slots.enumerated() {
      if case .part = slot.target { continue }
      let values = values(section, index)
      switch slot.target {
      case .filter(let test): if !test.passes(values.first?.text) { return [] }
      case .repealed(let test): result.isRepealed = test.passes(values.first?.text)
      default:
        if !slot.isConstant, values.first?.isDefault == false { saysSomething = true }
        if !values.isEmpty { found.append((slot.target, values)) }
      }
    }
    // A fact's name alone, or nothing but constants beside an element's own, makes no element; constants do.
    let isFact = element == .fact || element == .body
    if isFact, !found.contains(where: { $0.target == .text || $0.target == .attribute(.href) }) { return [] }
    guard saysSomething || isFact || slots.allSatisfy({ $0.isConstant }) else { return [] }
    return multiplied(result, found)
  }

  private func multiplied(
    _ row: FinishedRow, _ found: [(target: ProfileSlot.Target, values: [CollectedValue])]
  ) -> [FinishedRow] {
    let counts = Set(found.map(\.values.count)).subtracting([1]).sorted()
    if counts.count > 1 {
      context.report(.differentCounts(counts), at: row.position)
      return []
    }
    return (0..<min(counts.first ?? 1, FormBuilder.partLimit + 1)).map { number in
      var copy = row
      for (target, values) in found {
        let value = values.count == 1 ? values[0] : values[number]
        if case .attribute(let name) = target {
          copy.attributes.append((name, value))
        } else {
          copy.text = value
        }
      }
      return copy
    }
  }
}

extension SourcePosition {
  /// The place behind the blanks with which a text begins that stands here.
  fileprivate func advanced(overBlanksOf text: Span<UInt8>) -> SourcePosition {
    var result = self
    for index in 0..<trimmed(0..<text.count, in: text).lowerBound {
      if text[index] == 0x0A {
        result = SourcePosition(line: result.line + 1, column: 1)
      } else if text[index] & 0xC0 != 0x80 {
        result.column += 1
      }
    }
    return result
  }
}

extension ProfileSlot {
  fileprivate var isConstant: Bool {
    if case .constant = value.origin { true } else { false }
  }
}
