internal import FormRegister
internal import Foundation
internal import SourceText

/// A file of forms to be reviewed.
public struct ReviewInput: Hashable, Sendable {
  /// Where the file is.
  public let path: String
  /// The file as the user names it.
  public let name: String
  /// Why it cannot be read at all, where that is known beforehand: a folder without any file of forms.
  public let refusal: String?
  /// Whether attachments are read that lie beside the file; not beside what was kept of standard input.
  public let hasAttachments: Bool

  public init(path: String, name: String, refusal: String? = nil, hasAttachments: Bool = true) {
    self.path = path
    self.name = name
    self.refusal = refusal
    self.hasAttachments = hasAttachments
  }

  /// Finds the files that the user names: files, folders (searched for `*.xml`, in path order), or `-`.
  ///
  /// - Parameters:
  ///   - arguments: What the user named.
  ///   - standardInput: Gives the path of a file that holds standard input.
  /// - Returns: The files in order; what names none stands among them with its refusal.
  public static func find(_ arguments: [String], standardInput: () throws -> String) -> [ReviewInput] {
    arguments.flatMap { argument -> [ReviewInput] in
      if argument == "-" {
        do {
          return [ReviewInput(path: try standardInput(), name: "-", hasAttachments: false)]
        } catch {
          return [
            ReviewInput(path: "", name: "-", refusal: "cannot keep standard input: \(systemReason(error))")
          ]
        }
      }
      let type =
        try? FileManager.default.attributesOfItem(atPath: resolved(argument))[.type] as? FileAttributeType
      guard type == .typeDirectory else { return [ReviewInput(path: argument, name: argument)] }
      let found = files(in: argument)
      return found.isEmpty
        ? [ReviewInput(path: argument, name: argument, refusal: "the folder holds no `*.xml`")] : found
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func files(in folder: String) -> [ReviewInput] {
    guard let found = FileManager.default.enumerator(atPath: resolved(folder)) else { return [] }
    let paths = found.compactMap { $0 as? String }.filter { path in
      path.lowercased().hasSuffix(".xml") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { ReviewInput(path: prefix + $0, name: prefix + $0) }
  }
}

extension RegisterReader {
  /// Reads a file that the user named; see ``FormRegister/RegisterReader/read(path:name:visitor:)``.
  func read(_ input: ReviewInput, visitor: any FormVisitor) -> RegisterKind? {
    guard let refusal = input.refusal else {
      return input.hasAttachments
        ? read(path: input.path, name: input.name, visitor: visitor)
        : read(path: input.path, name: input.name, attachmentFolder: nil, visitor: visitor)
    }
    visitor.report(Diagnostic(.error, file: input.name, refusal))
    return nil
  }
}
