import TestSupport

@testable import FormRegister

/// A folder with a register's attachments.
typealias AttachmentFixture = Scratch

extension AttachmentFixture {
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
