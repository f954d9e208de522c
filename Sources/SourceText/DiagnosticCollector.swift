/// Collects what is wrong with files while they are loaded, so that one run shows everything.
public final class DiagnosticCollector {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public func add(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

  public func error(_ message: String, _ file: String, at position: SourcePosition?, help: String? = nil) {
    diagnostics.append(Diagnostic(.error, file: file, position: position, message, help: help))
  }

  /// By file, in the order in which they were read, and by place.
  public var sorted: [Diagnostic] {
    var order: [String: Int] = [:]
    for diagnostic in diagnostics where order[diagnostic.file] == nil { order[diagnostic.file] = order.count }
    let start = SourcePosition.start
    return diagnostics.sorted {
      (order[$0.file]!, $0.position ?? start) < (order[$1.file]!, $1.position ?? start)
    }
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
