import Foundation
import SealReview

/// Standard input, kept in a temporary file so that it can be read again.
enum StandardInput {
  /// - Returns: The path of the file, which the caller removes.
  static func keep() throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/sealreview-\(UUID().uuidString).xml"
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    do {
      while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
        try file.write(contentsOf: piece)
      }
      try file.close()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
    return path
  }
}
