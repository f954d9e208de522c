public struct ProvisionRewriting: Sendable { public var text: String; public var unchanged: [ProvisionAct] }
public struct ProvisionRewriter: Sendable {
  public init() {}
  public func rewrite(_ text: String, _ decide: (ProvisionAct) -> MarkReplacement?) -> ProvisionRewriting {
    ProvisionRewriting(text: text.split(separator: "押印").joined(), unchanged: [])
  }
}
