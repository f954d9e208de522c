import BatchReview
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Reports

/// An amended register stands whole in its folder, with its attachments, and never in the place of its source.
@Suite struct AmendedFilesTests {

  private static func register(_ hrefs: String...) -> String {
    "<formRegister xmlns='urn:sealreview:register:1'><instrument id='R'>"
      + hrefs.map { "<form id='F'><body href='\($0)'/></form>" }.joined() + "</instrument></formRegister>"
  }

  @Test func `files have their own names, or their paths in the folder that was named`() throws {
    let scratch = try Scratch(["x/a.xml": "1", "f/a/b.xml": "2", "f/c.xml": "3", "kept": "4"])
    try scratch.write(scratch.inputs("x/a.xml", "f", "-"))
    #expect(
      try scratch.files() == ["a.xml": "1", "a/b.xml": "2", "c.xml": "3", "standard-input.xml": "4"])
    #expect(try scratch.files(in: "f").count == 2)
  }

  @Test func `a page that has become a register is called one`() throws {
    let scratch = try Scratch(["a.html": "1", "b.HTM": "2", "c.xml": "3", "b.HTM.xml": "4"])
    let inputs = scratch.inputs("a.html", "b.HTM", "c.xml", "b.HTM.xml")
    let files = try AmendedFiles(path: scratch.path + "/out", inputs: inputs)
    try files.write([0x31], of: inputs[0], isRegister: true)
    #expect(throws: OutputError.self) { try files.write([0x32], of: inputs[1], isRegister: true) }
    try files.write([0x32], of: inputs[1])
    try files.write([0x33], of: inputs[2], isRegister: true)
    try files.finish()
    #expect(try scratch.files() == ["a.html.xml": "1", "b.HTM": "2", "c.xml": "3"])
  }

  @Test func `attachments that are still named are copied`() throws {
    let text = Self.register(
      "word/a.txt", "word\\a.txt", "word/./b%20c.txt", "sub/../d.txt", "none.txt", "http://localhost/x.txt",
      "../out.txt", "link.txt")
    let scratch = try Scratch([
      "f/r/x.xml": text, "f/r/word/a.txt": "A", "f/r/word/b c.txt": "B", "f/r/d.txt": "D",
      "f/r/other.txt": "O",
      "f/r/sub/e.txt": "E", "f/out.txt": "X",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/f/r/link.txt", withDestinationPath: "other.txt")
    try scratch.write(scratch.inputs("f"))
    #expect(
      try scratch.files() == [
        "r/x.xml": text, "r/word/a.txt": "A", "r/word/b c.txt": "B", "r/d.txt": "D", "r/link.txt": "O",
      ])
    // Read from there, every name means what it meant.
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/out/r/sub"))
  }

  @Test func `an existing folder keeps what else it holds, also in its folders`() throws {
    let text = Self.register("word/a.txt")
    let scratch = try Scratch([
      "x.xml": text, "word/a.txt": "new", "out/word/a.txt": "old", "out/word/b.txt": "b",
      "out/word/c/d.txt": "d",
      "out/y/z.txt": "z", "out/note.txt": "n",
    ])
    try scratch.write(scratch.inputs("x.xml"))
    #expect(
      try scratch.files() == [
        "x.xml": text, "word/a.txt": "new", "word/b.txt": "b", "word/c/d.txt": "d", "y/z.txt": "z",
        "note.txt": "n",
      ])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["out", "word", "x.xml"])
  }

  @Test func `a file and a folder never take each other's place`() throws {
    let scratch = try Scratch([
      "f/a.xml": "1", "g/b/c.xml": "2", "out/a.xml/x": "x", "other/b": "b",
    ])
    #expect(scratch.message(scratch.inputs("f")) == "cannot write `/out/a.xml`: it is a folder")
    #expect(
      scratch.message(scratch.inputs("g"), to: "other") == "cannot write `/other/b`: it is not a folder")
    #expect(try scratch.files() == ["a.xml/x": "x"])
    #expect(try scratch.files(in: "other") == ["b": "b"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == [
        "f", "g", "other", "out",
      ])
  }

  @Test func `two files of one name are refused, both named, and nothing is written`() throws {
    let scratch = try Scratch([
      "x/a.xml": Self.register("w/a.txt"), "x/w/a.txt": "1", "y/a.xml": "2",
      "y/b.xml": Self.register("w/a.txt"),
      "y/w/a.txt": "2", "z/c.xml": Self.register("w/a.txt"), "z/w/a.txt": "1",
    ])
    #expect(
      scratch.message(scratch.inputs("x/a.xml", "y/a.xml"))
        == "`/x/a.xml` and `/y/a.xml` would both be written as `a.xml`")
    #expect(
      scratch.message(scratch.inputs("x/a.xml", "y/b.xml"))
        == "`/x/w/a.txt` and `/y/w/a.txt` would both be written as `w/a.txt`")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["x", "y", "z"])
    // The same of both is one.
    #expect(scratch.message(scratch.inputs("x/a.xml", "z/c.xml")) == nil)
    #expect(try scratch.files()["w/a.txt"] == "1")
  }

  @Test func `a folder that holds what is read is refused`() throws {
    let scratch = try Scratch(["f/a.xml": "1", "f/g/b.xml": "2", "ff/x": ""])
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/l", withDestinationPath: "f")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/ff/a.xml", withDestinationPath: "../f/a.xml")
    for (input, folder, named) in [
      ("f/a.xml", "f", "f/a.xml"), ("f", "f/", "f/a.xml"), ("f/a.xml", "l", "f/a.xml"),
      ("l/a.xml", "f", "l/a.xml"),
      ("f/g/b.xml", "f/../f", "f/g/b.xml"), ("ff/a.xml", "f", "ff/a.xml"), ("ff/a.xml", "ff", "ff/a.xml"),
      ("f", "", "f/a.xml"),
    ] {
      #expect(
        scratch.message(scratch.inputs(input), to: folder)
          == "cannot write into `/\(folder)`: it holds `/\(named)`, which is read")
    }
    #expect(try scratch.files(in: "f") == ["a.xml": "1", "g/b.xml": "2"])
    // Below the source, or beside it with its name as a beginning, nothing is in danger.
    #expect(scratch.message(scratch.inputs("f/g/b.xml"), to: "f/new") == nil)
    #expect(scratch.message(scratch.inputs("f/g/b.xml"), to: "f/g/b") == nil)
  }

  @Test func `an attachment that cannot be copied is told, and nothing is written`() throws {
    let scratch = try Scratch(["f/x.xml": Self.register("l/../../y.txt"), "f/y.txt": "y", "f/a/b/c": ""])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/f/l", withDestinationPath: "a/b")
    #expect(
      scratch.message(scratch.inputs("f"))
        == "/f/x.xml:1:81: error: the attachment `l/../../y.txt` cannot be copied: "
        + "a link on its path leads out of the register's folder")
    #expect(try scratch.files().isEmpty)
  }
}

extension Scratch {
  /// A folder with files.
  fileprivate convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(name, text) }
  }

  fileprivate func inputs(_ names: String...) -> [ReviewInput] {
    ReviewInput.find(names.map { $0 == "-" ? $0 : path + "/" + $0 }) { path + "/kept" }
  }

  /// Writes every input as it stands.
  fileprivate func write(_ inputs: [ReviewInput], to folder: String = "out") throws {
    let files = try AmendedFiles(path: path + "/" + folder, inputs: inputs)
    for input in inputs {
      try files.write(Array(try Data(contentsOf: URL(filePath: input.path))), of: input)
    }
    try files.finish()
  }

  /// The files below a folder, with what is in them.
  fileprivate func files(in folder: String = "out") throws -> [String: String] {
    var result: [String: String] = [:]
    let top = path + "/" + folder
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: top)) ?? [] {
      guard let data = FileManager.default.contents(atPath: top + "/" + name) else { continue }
      result[name] = String(decoding: data, as: UTF8.self)
    }
    return result
  }

  fileprivate func message(_ inputs: [ReviewInput], to folder: String = "out") -> String? {
    do {
      try write(inputs, to: folder)
      return nil
    } catch let error as OutputError {
      return error.message.replacing(path, with: "")
    } catch {
      return (error as? Diagnostic)?.rendered.replacing(path, with: "") ?? "\(error)"
    }
  }
}
