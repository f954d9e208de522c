public import FormRegister
internal import Foundation
public import SourceText

/// A file of forms to be reviewed.
public struct ReviewInput: Sendable {
  /// Where the file is.
  public let path: String
  /// The file as the user names it.
  public let name: String
  /// Why it cannot be read at all, where that is known beforehand: a folder without any file of forms.
  public let refusal: String?
  /// How it may be read where it is neither a register nor a law.
  public private(set) var profiles: [ImportProfile]
  /// Reads marks in the texts of its forms; nil for the standard vocabulary.
  public let marks: MarkReader?
  /// Whether attachments are read that lie beside the file; not beside what was kept of standard input.
  public private(set) var hasAttachments: Bool
  /// What a file written after it is called: its own name, or its path in the folder that the user named.
  public let outputName: String
  /// The folder in which it was found; nil where the user named the file itself.
  public let folder: String?
  /// Counts what is read, where somebody looks on.
  private(set) var progress: ReadingProgress?
  /// What is read in place of the file; nil for the file itself.
  private(set) var contents: [UInt8]?
  /// What reading the file told elsewhere, in place of the file; nil for the file itself.
  private(set) var recorded: RecordedFile?

  public init(
    path: String, name: String, refusal: String? = nil, profiles: [ImportProfile] = [],
    marks: MarkReader? = nil, hasAttachments: Bool = true, outputName: String? = nil, folder: String? = nil
  ) {
    self.path = path
    let ownName = path.split(separator: "/").last.map(String.init) ?? path
    self.folder = folder
    self.outputName = outputName ?? (name == "-" ? "standard-input.xml" : ownName)
    self.name = name
    self.refusal = refusal
    self.profiles = profiles
    self.marks = marks
    self.hasAttachments = hasAttachments
  }

  /// A file that was read elsewhere.
  init(recorded: RecordedFile) {
    self.init(path: recorded.name, name: recorded.name, hasAttachments: false)
    self.recorded = recorded
  }

  /// The same file, read alike, but without what lies beside it.
  var withoutAttachments: ReviewInput {
    var input = self
    input.hasAttachments = false
    return input
  }

  /// The same file, with what counts as it is read.
  public func counting(_ progress: ReadingProgress) -> ReviewInput {
    var input = self
    input.progress = progress
    return input
  }

  /// The file as amended: the bytes of a register, with the same attachments beside it.
  public func amended(_ bytes: [UInt8]) -> ReviewInput {
    var input = self
    input.contents = bytes
    input.profiles = []
    return input
  }

  /// Finds the files that the user names: files, folders (searched for `*.xml`, in path order, and for pages
  /// where a profile reads them), or `-`.
  ///
  /// - Parameters:
  ///   - arguments: What the user named.
  ///   - profiles: How other exports are read.
  ///   - marks: Reads marks in the texts of forms; nil for the standard vocabulary.
  ///   - standardInput: Gives the path of a file that holds standard input.
  /// - Returns: The files in order; what names none stands among them with its refusal.
  public static func find(
    _ arguments: [String], profiles: [ImportProfile] = [], marks: MarkReader? = nil,
    standardInput: () throws -> String
  ) -> [ReviewInput] {
    let endings = profiles.contains { $0.reads == .html } ? [".xml", ".html", ".htm"] : [".xml"]
    return arguments.flatMap { argument -> [ReviewInput] in
      if argument == "-" {
        do {
          return [
            ReviewInput(
              path: try standardInput(), name: "-", profiles: profiles, marks: marks, hasAttachments: false)
          ]
        } catch {
          return [
            ReviewInput(path: "", name: "-", refusal: "cannot keep standard input: \(systemReason(error))")
          ]
        }
      }
      guard isFolder(argument) else {
        return [ReviewInput(path: argument, name: argument, profiles: profiles, marks: marks)]
      }
      let prefix = argument.hasSuffix("/") ? argument : argument + "/"
      let found = files(in: argument, endings).map {
        ReviewInput(
          path: prefix + $0, name: prefix + $0, profiles: profiles, marks: marks, outputName: $0,
          folder: argument)
      }
      guard found.isEmpty else { return found }
      let refusal = "the folder holds no \(endings.map { "`*\($0)`" }.joined(separator: " or "))"
      return [ReviewInput(path: argument, name: argument, refusal: refusal)]
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func files(in folder: String, _ endings: [String]) -> [String] {
    guard let found = FileManager.default.enumerator(atPath: resolved(folder)) else { return [] }
    let paths = found.compactMap { $0 as? String }.filter { path in
      endings.contains { path.lowercased().hasSuffix($0) }
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension RegisterReader {
  /// Reads a file that the user named; see ``FormRegister/RegisterReader/read(path:name:profiles:visitor:)``.
  func read(_ input: ReviewInput, visitor: any FormVisitor) -> RegisterKind? {
    guard let refusal = input.refusal else {
      let reader = reading(marks: input.marks).reading(counting: input.progress)
      defer { input.progress?.countFile() }
      if let recorded = input.recorded { return recorded.read(vocabulary, visitor: visitor) }
      let folder = input.hasAttachments ? Self.folder(of: input.path) : nil
      if let contents = input.contents {
        return reader.read(
          bytes: contents, name: input.name, attachmentFolder: folder, profiles: input.profiles,
          visitor: visitor)
      }
      return reader.read(
        path: input.path, name: input.name, attachmentFolder: folder, profiles: input.profiles,
        visitor: visitor)
    }
    visitor.report(Diagnostic(.error, file: input.name, refusal))
    return nil
  }
}
