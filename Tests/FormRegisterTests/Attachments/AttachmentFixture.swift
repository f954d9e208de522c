import Foundation

@testable import FormRegister

/// A folder for one test, gone with its owner.
final class AttachmentFixture {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/attachments-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Reads an attachment of a register in this folder or one below.
  func read(_ href: String, in folder: String = "", _ limits: AttachmentLimits = .standard) throws -> String {
    let reader = AttachmentReader(folder: folder.isEmpty ? path : path + "/" + folder, limits: limits)
    return String(decoding: try reader.read(href).text, as: UTF8.self)
  }

  /// Why an attachment is not read; nil where it is.
  func problem(_ href: String, in folder: String = "", _ limits: AttachmentLimits = .standard)
    -> AttachmentProblem?
  {
    do {
      _ = try read(href, in: folder, limits)
      return nil
    } catch {
      return error as? AttachmentProblem
    }
  }
}
