internal import Foundation
public import SourceText

/// A file of forms to be reviewed.
public struct ReviewInput: Hashable, Sendable {
  /// Where the file is.
  public let path: String
  /// The file as the user names it.
  public let name: String

  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// Finds the files that the user names: files, folders (searched for `*.xml`, in path order), or `-`.
  ///
  /// - Parameters:
  ///   - arguments: What the user named.
  ///   - standardInput: Gives the path of a file that holds standard input.
  /// - Returns: The files in order, and what is wrong with the arguments.
  public static func find(
    _ arguments: [String], standardInput: () throws -> String
  ) -> (inputs: [ReviewInput], diagnostics: [Diagnostic]) {
    var inputs: [ReviewInput] = []
    var diagnostics: [Diagnostic] = []
    for argument in arguments {
      if argument == "-" {
        do {
          inputs.append(ReviewInput(path: try standardInput(), name: "-"))
        } catch {
          diagnostics.append(
            Diagnostic(.error, file: "-", "cannot keep standard input: \(systemReason(error))"))
        }
        continue
      }
      let type =
        try? FileManager.default.attributesOfItem(atPath: resolved(argument))[.type] as? FileAttributeType
      guard type == .typeDirectory else {
        inputs.append(ReviewInput(path: argument, name: argument))
        continue
      }
      let found = files(in: argument)
      if found.isEmpty {
        diagnostics.append(Diagnostic(.error, file: argument, "the folder holds no `*.xml`"))
      }
      inputs += found
    }
    return (inputs, diagnostics)
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func files(in folder: String) -> [ReviewInput] {
    guard let found = FileManager.default.enumerator(atPath: folder) else { return [] }
    let paths = found.compactMap { $0 as? String }.filter { path in
      path.lowercased().hasSuffix(".xml") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { ReviewInput(path: prefix + $0, name: prefix + $0) }
  }
}
