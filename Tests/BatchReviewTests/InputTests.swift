import Foundation
import Testing

@testable import BatchReview

/// Which files the arguments of a command mean.
@Suite struct InputTests {
  private func folder(_ files: String...) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "input-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      let url = folder.appending(path: file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    return folder
  }

  @Test func `a folder is searched for XML, in path order, hidden files apart`() throws {
    let folder = try folder(
      "b.xml", "a/c.xml", "a.xml", "A.XML", "x.txt", ".hidden.xml", ".git/y.xml", "a/z/d.xml")
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputs = ReviewInput.find([folder.path]) { "" }
    #expect(inputs.allSatisfy { $0.refusal == nil })
    let names = inputs.map { String($0.name.dropFirst(folder.path.count + 1)) }
    #expect(names == ["A.XML", "a.xml", "a/c.xml", "a/z/d.xml", "b.xml"])
    #expect(inputs.map(\.outputName) == names)
    let slashed = ReviewInput.find([folder.path + "/"]) { "" }
    #expect(slashed.map(\.name) == inputs.map(\.name))
  }

  @Test func `arguments keep their order; the standard input is a file like any`() throws {
    let folder = try folder("b.xml")
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputs = ReviewInput.find(["z.xml", "-", folder.path, "nowhere.xml"]) { "/tmp/kept" }
    #expect(inputs.allSatisfy { $0.refusal == nil })
    #expect(inputs.map(\.name) == ["z.xml", "-", folder.path + "/b.xml", "nowhere.xml"])
    #expect(inputs[1].path == "/tmp/kept")
    #expect(inputs.map(\.outputName) == ["z.xml", "standard-input.xml", "b.xml", "nowhere.xml"])
    #expect(ReviewInput.find(["x/y/z.xml"]) { "" }.map(\.outputName) == ["z.xml"])
  }

  @Test func `a folder without XML, and a standard input that cannot be kept`() throws {
    let folder = try folder("x.txt")
    defer { try? FileManager.default.removeItem(at: folder) }
    let empty = ReviewInput.find([folder.path]) { "" }
    #expect(empty.map(\.refusal) == ["the folder holds no `*.xml`"])
    let full = ReviewInput.find(["-"]) { throw POSIXError(.ENOSPC) }
    #expect(full.count == 1)
    #expect(full.first?.refusal?.hasPrefix("cannot keep standard input") == true)
  }
}
