public import BatchReview
internal import FormRegister
internal import Foundation

/// The files of an amended register, each beside the attachments that it still names, all or nothing.
///
/// A file that the user named is written under its own name, one of a folder that he named under its path there, and
/// standard input as `standard-input.xml`. Nothing that is read is ever written over.
public final class AmendedFiles {
  private let folder: OutputFolder
  /// What is written, by its path, and what it comes from.
  private var written: [String: String] = [:]

  /// Begins to write beside the folder at `path`, which stays as it is until ``finish()``.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - inputs: All files that are read.
  /// - Throws: ``OutputError`` where two files would have one name, or the folder holds one that is read.
  public init(path: String, inputs: [ReviewInput]) throws {
    for input in inputs where input.name != "-" && Self.isInside(input.path, folder: path) {
      throw OutputError.holdsInput(path, input: input.name)
    }
    for folder in Set(inputs.compactMap(\.folder)) where Self.isInside(path, folder: folder) {
      throw OutputError.insideInput(path, input: folder)
    }
    for input in inputs {
      if let other = written.updateValue(input.name, forKey: input.outputName) {
        throw OutputError.sameName(input.outputName, of: other, and: input.name)
      }
    }
    folder = try OutputFolder(path: path)
  }

  /// Writes one of the files and copies its attachments.
  ///
  /// - Parameters:
  ///   - bytes: What it is now.
  ///   - input: What it was.
  ///   - isRegister: Whether it is a register now, whatever it was: a page is called `.html.xml` then.
  /// - Throws: ``OutputError``, or a `Diagnostic` where an attachment cannot be read.
  public func write(_ bytes: [UInt8], of input: ReviewInput, isRegister: Bool = false) throws {
    var name = input.outputName
    if isRegister, [".html", ".htm"].contains(where: name.lowercased().hasSuffix) {
      name += ".xml"
      if let other = written.updateValue(input.name, forKey: name) {
        throw OutputError.sameName(name, of: other, and: input.name)
      }
    }
    try write(bytes, as: name)
    guard input.hasAttachments else { return }
    let (source, target) = (Self.folder(of: input.path), Self.folder(of: input.outputName))
    let prefix = target == "." ? "" : target + "/"
    try RegisterAttachments(of: bytes, in: source, name: input.name).visit { attachment in
      for name in attachment.folders { try folder.makeFolder(prefix + name) }
      try copy(attachment.bytes, as: prefix + attachment.path, from: source + "/" + attachment.path)
    }
  }

  /// Puts all files in their place.
  ///
  /// - Throws: ``OutputError``
  public func finish() throws { try folder.finish() }

  /// Several files may name one attachment, but not two of one name.
  private func copy(_ bytes: [UInt8], as name: String, from source: String) throws {
    guard let other = written.updateValue(source, forKey: name) else { return try write(bytes, as: name) }
    guard folder.contents(of: name) == bytes else {
      throw OutputError.sameName(name, of: other, and: source)
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws {
    let file = try folder.file(name)
    try file.append(bytes)
    try file.close()
  }

  private static func folder(of path: String) -> String {
    guard let end = path.lastIndex(of: "/") else { return "." }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// Whether a file, or what it is a link to, is below a folder.
  private static func isInside(_ file: String, folder: String) -> Bool {
    let url = URL(fileURLWithPath: file)
    let parent = url.deletingLastPathComponent().resolvingSymlinksInPath()
    let places = [parent.appending(path: url.lastPathComponent).path, url.resolvingSymlinksInPath().path]
    let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    return places.contains { $0.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") }
  }
}
