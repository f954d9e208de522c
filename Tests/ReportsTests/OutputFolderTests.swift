import Foundation
import Testing

@testable import Reports

/// Results come into being whole or not at all.
@Suite struct OutputFolderTests {
  private func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func write(
    _ texts: [String: String], to path: String, dropping dropped: Set<String> = []
  ) throws {
    let folder = try OutputFolder(path: path, dropping: dropped)
    for (name, text) in texts {
      let file = try folder.file(name)
      try file.append(Array(text.utf8))
      try file.close()
    }
    try folder.finish()
  }

  private func contents(_ url: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
  }

  @Test func `a new folder, also below folders that do not exist`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try write(["a": "1"], to: scratch.path + "/x/y/out")
    #expect(try contents(scratch) == ["x", "x/y", "x/y/out", "x/y/out/a"])
  }

  @Test func `an existing folder keeps what else it holds`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let out = scratch.appending(path: "out")
    try FileManager.default.createDirectory(at: out.appending(path: "sub"), withIntermediateDirectories: true)
    for (name, text) in [("a", "old"), ("note.txt", "note"), ("sub/b", "b")] {
      try Data(text.utf8).write(to: out.appending(path: name))
    }
    try write(["a": "new", "c": "c"], to: out.path + "/")
    #expect(try contents(scratch) == ["out", "out/a", "out/c", "out/note.txt", "out/sub", "out/sub/b"])
    #expect(try String(contentsOf: out.appending(path: "a"), encoding: .utf8) == "new")
    #expect(try String(contentsOf: out.appending(path: "note.txt"), encoding: .utf8) == "note")
  }

  @Test func `of an existing folder go the files that are to be dropped, and nothing else`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let out = scratch.appending(path: "out")
    try FileManager.default.createDirectory(at: out.appending(path: "sub"), withIntermediateDirectories: true)
    for name in ["gone", "written", "kept", "sub/gone"] { try Data().write(to: out.appending(path: name)) }
    try write(["written": "new"], to: out.path, dropping: ["gone", "written", "never"])
    #expect(try contents(out) == ["kept", "sub", "sub/gone", "written"])
    #expect(try String(contentsOf: out.appending(path: "written"), encoding: .utf8) == "new")
  }

  @Test func `a folder that is not finished leaves nothing behind`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    do {
      let folder = try OutputFolder(path: scratch.path + "/out")
      try folder.file("a").append(Array("x".utf8))
    }
    #expect(try contents(scratch).isEmpty)
  }

  @Test func `a link to a folder stays a link`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try FileManager.default.createDirectory(
      at: scratch.appending(path: "real"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link", withDestinationPath: scratch.path + "/real")
    try write(["a": "1"], to: scratch.path + "/link")
    #expect(try contents(scratch.appending(path: "real")) == ["a"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/link").hasSuffix("/real"))
  }

  @Test func `a link inside the folder stays what it is`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let out = scratch.appending(path: "out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: out.path + "/dead", withDestinationPath: "nowhere")
    try write(["a": "1"], to: out.path)
    #expect(try contents(out) == ["a", "dead"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out.path + "/dead") == "nowhere")
  }

  @Test func `a file where the folder should be is refused and stays`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    try Data("x".utf8).write(to: scratch.appending(path: "out"))
    let error = #expect(throws: OutputError.self) { try OutputFolder(path: scratch.path + "/out") }
    #expect(error?.message == "cannot write `\(scratch.path)/out`: it is not a folder")
    #expect(try contents(scratch) == ["out"])
  }

  @Test func `a file is cut back to where it was, in the buffer and on the disk`() throws {
    let scratch = try scratch()
    defer { try? FileManager.default.removeItem(at: scratch) }
    for size in [10, 300_000] {
      let file = try OutputFile(path: scratch.path + "/f\(size)")
      try file.append([UInt8](repeating: 0x61, count: size))
      let mark = file.end
      try file.append([UInt8](repeating: 0x62, count: 400_000))
      try file.append([0x62])
      try file.truncate(to: mark)
      try file.append([0x63])
      try file.close()
      let data = try Data(contentsOf: scratch.appending(path: "f\(size)"))
      #expect(data.count == size + 1 && data.last == 0x63 && !data.contains(0x62), "\(size)")
    }
  }

  @Test func `a file that exists is not written over`() throws {
    #expect(throws: (any Error).self) { try OutputFile(path: "/proc/self/nowhere") }
  }
}
