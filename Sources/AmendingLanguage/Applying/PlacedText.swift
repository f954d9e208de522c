/// The text of one place: a provision, a form.
public struct PlacedText: Sendable {
  /// What sentences call it; nil for a text that no sentence names.
  public var place: Place?
  public var text: String

  public init(_ place: Place?, _ text: String) {
    self.place = place
    self.text = text
  }
}
