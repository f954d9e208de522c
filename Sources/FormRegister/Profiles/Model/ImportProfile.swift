internal import XMLStream

/// How another export is read as a register: which element is an instrument, a form, a requirement, and where
/// each fact stands. Loaded from YAML; see ``load(path:name:vocabulary:knowsDeclaredFacts:)``.
public struct ImportProfile: Hashable, Sendable {
  /// What kind of file a profile reads.
  public enum Syntax: String, CaseIterable, Sendable { case xml, html }

  /// The profile's name; a file read by it is of the kind `profile:NAME`.
  public let name: String
  /// The profile's file as the user names it.
  public let file: String
  public let reads: Syntax

  /// The root element of the files that it is for.
  let root: XMLNames.Element
  /// What is read, every section after the one that it stands in; the first is the document.
  let sections: [ProfileSection]
  let tables: [ProfileTable]
  /// The section of instruments, and that of forms.
  let instrument: Int
  let form: Int?

  init(
    name: String, file: String, reads: Syntax, root: XMLNames.Element, sections: [ProfileSection],
    tables: [ProfileTable], instrument: Int, form: Int?
  ) {
    (self.name, self.file, self.reads, self.root) = (name, file, reads, root)
    (self.sections, self.tables, self.instrument, self.form) = (sections, tables, instrument, form)
  }

  /// Whether the text of pages is read line by line, not element by element.
  var readsLines: Bool { !sections[instrument].lines.opening.isEmpty }

  /// Two profiles are the same where they come from the same file.
  public static func == (left: ImportProfile, right: ImportProfile) -> Bool {
    left.file == right.file && left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(name)
  }
}

/// A table of codes: given by the profile, or read from elements of the file before their use.
struct ProfileTable: Sendable {
  let name: String
  /// The section that reads its entries; nil where the profile gives them.
  var section: Int?
  var entries: [[UInt8]: [UInt8]] = [:]
}
