internal import SourceText
internal import XMLStream

/// One kind of thing that a profile reads: an element of a register, or an entry of a code table.
struct ProfileSection: Sendable {
  enum Subject: Hashable, Sendable {
    case element(RegisterElement)
    case table(Int)
  }

  let subject: Subject
  /// What it is called in messages.
  let name: String
  /// The section that it stands in; nil for the document.
  let parent: Int?
  /// The steps from the document to its element.
  let steps: [ElementPath.Step]
  /// Whether it has elements of its own; otherwise it is read from those of its parent.
  let hasOwnPath: Bool
  /// Where it stands in the profile.
  let position: SourcePosition
  var slots: [ProfileSlot] = []
  var lines = LineRules()

  /// Whether consecutive elements with the same id are parts of one, as in a flat table.
  var isGrouped = false
}

/// Which lines of a page a section is read from, and what they say.
struct LineRules: Sendable {
  /// Its first line.
  var opening: [TextPattern] = []
  /// Lines after it that say more.
  var further: [TextPattern] = []
  /// The line at which its text ends, for good.
  var closing: [TextPattern] = []
  /// The endings of links that are the form itself.
  var links: [String] = []

  /// What its lines can capture.
  var names: [String] { (opening + further).flatMap(\.names) }
}

/// One value of a section, and what it is for.
struct ProfileSlot: Sendable {
  enum Target: Hashable, Sendable {
    case attribute(AttributeName)
    /// The element's text.
    case text
    /// A part of a composed text.
    case part(String)
    /// Only elements that pass count.
    case filter(ProfileTest)
    /// A form that passes has been repealed.
    case repealed(ProfileTest)
    /// An entry of a code table.
    case key, entry
  }

  let target: Target
  let name: String
  let value: ProfileValue
  /// The enumerated fact that the value is of.
  let fact: Int?

  /// Whether several values are several elements, as texts and attachments of a form are.
  let takesMany: Bool
}

/// Whether a value is, or is not, one of some.
struct ProfileTest: Hashable, Sendable {
  let values: Set<[UInt8]>
  let isNegated: Bool

  func passes(_ value: [UInt8]?) -> Bool { value.map { values.contains($0) } ?? false != isNegated }
}
