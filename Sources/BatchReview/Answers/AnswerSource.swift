public import SourceText

/// Who said something, when, and where it was written.
public struct AnswerSource: Hashable, Sendable {
  public var who: String?
  /// The day on which it was said.
  public var when: CalendarDate?
  /// The file that was sent back, and the cell in it.
  public var file: String?
  public var cell: String?
  /// The file of an earlier record of the same that this one takes the place of.
  public var replaces: String?

  public init(
    who: String? = nil, when: CalendarDate? = nil, file: String? = nil, cell: String? = nil,
    replaces: String? = nil
  ) {
    (self.who, self.when, self.file, self.cell, self.replaces) = (who, when, file, cell, replaces)
  }
}

/// Where a record of a folder of answers stands.
public struct AnswerPlace: Hashable, Sendable {
  public let file: String
  public let position: SourcePosition

  public init(file: String, position: SourcePosition) { (self.file, self.position) = (file, position) }
}

/// A requirement of a form, or the form as a whole.
public struct RequirementID: Hashable, Comparable, Sendable {
  public let form: ExactText
  /// Its number from 1, or ``wholeForm``.
  public let number: Int

  /// The number of what is said of a form as a whole.
  public static let wholeForm = 0

  public init(form: String, number: Int) { (self.form, self.number) = (ExactText(form), number) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.form, left.number) < (right.form, right.number)
  }
}
