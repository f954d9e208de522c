public import SourceText

/// A rule set, or something said in its words, that cannot be used.
public struct RuleSetError: Error, CustomStringConvertible {
  public let diagnostics: [Diagnostic]

  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  public var description: String { diagnostics.map(\.rendered).joined(separator: "\n") }
}
