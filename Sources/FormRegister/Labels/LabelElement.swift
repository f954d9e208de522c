/// A piece of a label, with what it means and how it stands there.
public struct LabelElement: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// Blanks, and the brackets around a whole label.
    case filler
    /// What a form is called.
    case name(FormName)
    /// The next name is one of several.
    case joiner(Joiner)
    /// A part of the form named before it.
    case part(FormPart)
    /// The provisions that the form belongs to.
    case provisions(ProvisionList)
    /// A bracket that ends in 関係 and could not be read.
    case unreadProvisions
    /// Another label of the same form, in brackets.
    case alias(FormName)
    /// The size of the paper.
    case paper
    /// Words in brackets: what the form is for, or when it is used.
    case caption
    /// The form's title.
    case title
    /// 削除.
    case repealed
    /// 略.
    case omitted
  }

  public let role: Role
  public let writing: [Written]

  init(_ role: Role, _ writing: [Written]) { (self.role, self.writing) = (role, writing) }
  init(_ role: Role, _ text: String) { self.init(role, [.text(text)]) }

  /// The piece as written, its numbers in another style where one is given.
  public func text(in style: JapaneseNumeral.Style? = nil) -> String { writing.text(in: style) }
}
