public import FormRegister
public import SourceText

/// A file of standard law XML, known by what stands at its head.
public struct LawFile: Hashable, Sendable {
  public let path: String
  /// The file as the user names it.
  public let name: String
  public let number: LawNumber
  /// The number as the law prints it.
  public let numberText: String
  public let title: String
}

/// Laws by their numbers: only the heads of the files are read.
public struct LawFolder: Sendable {
  public private(set) var files: [LawNumber: LawFile] = [:]
  /// What cannot be read, and numbers that several files have.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Reads the heads of files and folders (searched for `*.xml`).
  ///
  /// Of several files of one law the last in path order is taken, as names often end in a date.
  /// - Complexity: linear in the files' heads; memory for one entry a law.
  public init(_ arguments: [String]) {
    let inputs = ReviewInput.find(arguments) { "" }
    for input in inputs { add(input) }
  }

  private mutating func add(_ input: ReviewInput) {
    if let refusal = input.refusal {
      diagnostics.append(Diagnostic(.error, file: input.name, refusal))
      return
    }
    let head = HeadVisitor()
    do {
      try LawTextReader().read(path: input.path, name: input.name, onlyHead: true, visitor: head)
    } catch {
      diagnostics.append(error)
      return
    }
    let file = LawFile(
      path: input.path, name: input.name, number: LawNumber(head.number), numberText: head.number,
      title: head.title)
    if let other = files.updateValue(file, forKey: file.number) {
      diagnostics.append(
        Diagnostic(
          .warning, file: input.name,
          "`\(other.name)` is the same law (\(file.numberText)); this file is taken"))
    }
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

private final class HeadVisitor: LawVisitor {
  private(set) var number = ""
  private(set) var title = ""

  func begin(number: String, title: String) { (self.number, self.title) = (number, title) }
}
