import Foundation
import Testing

/// Results are written all or nothing.
@Suite struct OutputTests {
  private func review(_ scratch: Scratch, _ forms: String = "forms.xml", to output: String = "out") throws
    -> Command.Result
  {
    try scratch.run("review", forms, "--rules", "rules", "--output", output)
  }

  @Test func `an existing folder keeps its other files, and no temporary folder stays`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("out/notes.txt", "mine")
    try scratch.write("out/sub/deep.txt", "mine too")
    try scratch.write("out/review.json", "old")
    #expect(try review(scratch).code == 0)
    #expect(try scratch.text("out/notes.txt") == "mine" && scratch.text("out/sub/deep.txt") == "mine too")
    #expect(try scratch.text("out/review.json").hasPrefix("{"))
    #expect(try scratch.contents("out").count == 11)
    #expect(!(try scratch.contents()).contains { $0.contains(".sealreview") })
  }

  @Test func `a failed run leaves the old results as they were`() throws {
    let scratch = try Scratch.furnished()
    #expect(try review(scratch).code == 0)
    let before = try scratch.contents().map { ($0, try? scratch.read($0)) }
    try scratch.write("bad.xml", register(instrument("A") + "<instrument id=\"B\" tier=\"規側\"/>"))
    for forms in ["bad.xml", "nowhere.xml", "rules"] {
      let result = try review(scratch, forms)
      #expect(result.code == 2 && result.output.isEmpty)
    }
    try FileManager.default.removeItem(atPath: scratch.path + "/bad.xml")
    let after = try scratch.contents().map { ($0, try? scratch.read($0)) }
    #expect(before.map(\.0) == after.map(\.0))
    #expect(zip(before, after).allSatisfy { $0.1 == $1.1 })
  }

  @Test func `an output that is a file is refused and stays`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("out", "mine")
    let result = try review(scratch)
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.lines == ["error: cannot write `out`: it is not a folder"])
    #expect(try scratch.text("out") == "mine")
    let below = try review(scratch, to: "out/sub")
    #expect(below.code == 2)
    #expect(below.lines.first?.hasPrefix("error: cannot write `out/sub`: ") == true)
    #expect(!(try scratch.contents()).contains { $0.contains(".sealreview") })
  }

  @Test func `a new folder below folders that do not exist`() throws {
    let scratch = try Scratch.furnished()
    #expect(try review(scratch, to: "a/b/out").code == 0)
    #expect(try scratch.contents("a/b/out").count == 8)
  }

  @Test func `the folder at hand, and one with a slash behind it`() throws {
    let scratch = try Scratch.furnished()
    #expect(try review(scratch, to: "out/").code == 0)
    #expect(try scratch.contents("out").count == 8)
    let here = try scratch.run("review", "../forms.xml", "--rules", "../rules", "--output", "out2/../out")
    #expect(here.code == 0 || here.code == 2)
    try FileManager.default.createDirectory(atPath: scratch.path + "/here", withIntermediateDirectories: true)
    let result = try Command.run(
      ["review", "../forms.xml", "--rules", "../rules", "--output", "."], in: scratch.path + "/here")
    #expect(result.code == 0, "\(result.diagnostics)")
    #expect(try scratch.contents("here").count == 8)
  }

  /// A folder on a disk of a few kilobytes, where one can be made.
  private static let tinyDisk: String? = {
    let path = FileManager.default.temporaryDirectory.path + "/tiny-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let mount = Process()
    mount.executableURL = URL(filePath: "/bin/mount")
    mount.arguments = ["-t", "tmpfs", "-o", "size=16k", "tmpfs", path]
    mount.standardError = FileHandle.nullDevice
    guard (try? mount.run()) != nil else { return nil }
    mount.waitUntilExit()
    guard mount.terminationStatus == 0 else {
      rmdir(path)
      return nil
    }
    return path
  }()

  @Test func `a full disk: an error, nothing written, nothing left behind`() throws {
    guard let disk = Self.tinyDisk else {
      print("OutputTests: skipped the full disk: no tmpfs can be mounted here (it needs CAP_SYS_ADMIN)")
      return
    }
    defer {
      _ = try? Process.run(URL(filePath: "/bin/umount"), arguments: [disk]).waitUntilExit()
      rmdir(disk)
    }
    try FileManager.default.createDirectory(atPath: disk + "/out", withIntermediateDirectories: false)
    try Data("old".utf8).write(to: URL(filePath: disk + "/out/review.json"))
    let result = try Command.run([
      "review", "forms/wako", "--rules", "rules/wako", "--as-of", "2021-04-22", "--output", disk + "/out",
    ])
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.diagnostics.contains("No space left on device"))
    #expect(result.diagnostics.contains("error: cannot write `"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: disk).sorted() == ["out", "out/review.json"])
    #expect(try String(contentsOfFile: disk + "/out/review.json", encoding: .utf8) == "old")
  }

  @Test func `a full standard output is an error`() throws {
    let scratch = try Scratch.furnished()
    try scratch.write("run.sh", "\"$1\" review forms.xml --rules rules > /dev/full 2> err; echo $? > code\n")
    _ = try scratch.runShell("run.sh")
    #expect(try scratch.text("code") == "2\n")
    let said = try scratch.text("err")
    #expect(said.contains("error"))
  }
}

extension Scratch {
  /// Runs a shell script of this folder, with the command's path as its argument.
  func runShell(_ script: String) throws -> Int32 {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = [script, Command.path]
    shell.currentDirectoryURL = URL(filePath: path)
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus
  }
}
