/// The text of an article after its acts were rewritten.
public struct ProvisionRewriting: Hashable, Sendable {
  /// The new text.
  public var text: String
  /// What was to be rewritten and for which nothing was found; its words stay as they were.
  public var unchanged: [ProvisionAct]
  /// What the new text waives or speaks of, where something was rewritten; for people to look at.
  public var mentions: [ProvisionAct]

  public init(text: String, unchanged: [ProvisionAct] = [], mentions: [ProvisionAct] = []) {
    self.text = text
    self.unchanged = unchanged
    self.mentions = mentions
  }
}
