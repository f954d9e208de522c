import Foundation
import Testing

@testable import FormRegister

/// A file of words, or of anything, for one test.
struct MarkFile {
  let path: String

  init(_ text: String, name: String = "city.yaml") throws {
    let folder = FileManager.default.temporaryDirectory.path + "/marks-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func remove() {
    try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
  }
}
