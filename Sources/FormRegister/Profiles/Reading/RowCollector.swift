internal import SourceText
internal import XMLStream

/// Puts rows together from the values that are found, and hands them on when they are complete.
struct RowCollector {
  let profile: ImportProfile
  let context: ReadingContext
  let writer: RegisterWriter
  /// The open element of each section.
  var rows: [OpenRow?]
  /// The code tables as far as they have been read.
  var tables: [[[UInt8]: [UInt8]]]
  /// Values that stand outside the rows that take them, and which slots take them.
  var shared: [CollectedValue?]
  let sharedUses: [[(slot: Int, rank: Int, place: Int)]]
  /// The file's name without its ending.
  let fileName: [UInt8]
  /// How many forms the instrument has had.
  var formCount = 0
  /// How much is held until a form is complete, or an instrument begins.
  var heldBytes = 0
  var tableBytes = 0

  /// How much text a form, and an instrument before its first form, may hold.
  static let textLimit = 32 << 20
  /// What a value costs beside its text.
  private static let valueCost = 64

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

  mutating func open(_ section: Int, at position: SourcePosition) {
    rows[section] = OpenRow(at: position, slots: profile.sections[section].slots.count)
    if section == profile.instrument || section == profile.form { heldBytes = 0 }
  }

  /// Counts text that is held; false, with a message, where it is too much.
  mutating func holds(_ count: Int, at position: SourcePosition, _ stream: XMLStream) -> Bool {
    heldBytes += count + Self.valueCost
    if heldBytes <= Self.textLimit { return true }
    writer.refuse("a form or instrument", limit: Self.textLimit, at: position, stream)
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
