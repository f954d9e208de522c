internal import SourceText

extension RowCollector {
  /// What a slot says in the row that is open.
  func values(_ section: Int, _ slot: Int) -> [CollectedValue] {
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
