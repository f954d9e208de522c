internal import FormRegister
internal import SourceText

/// The sections that are in charge of forms, numbered as they are met.
struct SectionGroups {
  /// A section of a department.
  struct Name: Sendable {
    let department: String?
    let section: String?
  }

  private(set) var names: [Name] = []
  private var groups: [Key: Int] = [:]
  /// The number of the instrument's own section, once it was asked for.
  private var ownGroup: Int?

  private struct Key: Hashable {
    let department: ExactText?
    let section: ExactText?
  }

  /// To be called before the forms of each instrument.
  mutating func beginInstrument() { ownGroup = nil }

  /// The number of the section in charge of a form: its own, or that of its instrument.
  mutating func group(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) -> Int {
    let isElsewhere = !form.department.isUnknown || !form.section.isUnknown
    if !isElsewhere, let ownGroup { return ownGroup }
    let name = Name(
      department: form.text(form.department) ?? instrument.text(instrument.department),
      section: form.text(form.section) ?? instrument.text(instrument.section))
    let group = group(name)
    if !isElsewhere { ownGroup = group }
    return group
  }

  private mutating func group(_ name: Name) -> Int {
    let key = Key(department: name.department.map(ExactText.init), section: name.section.map(ExactText.init))
    if let group = groups[key] { return group }
    groups[key] = names.count
    names.append(name)
    return names.count - 1
  }
}
