import Foundation
import Testing

/// Parts of the sample, put together by the command.
@Suite struct MergeCommandTests {
  private static let folder = Command.root + "/forms/wako"

  @Test func `parts that machines reviewed make the folder of one review`() throws {
    let scratch = try Scratch()
    let rules = ["--rules", Command.root + "/rules/wako", "--as-of", "2021-04-22"]
    for folder in ["north", "south"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/forms/" + folder, withIntermediateDirectories: true)
    }
    for (index, name) in try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
      .enumerated()
    {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path + "/forms/\(index % 2 == 0 ? "north" : "south")/\(name)",
        withDestinationPath: Self.folder + "/" + name)
    }
    for folder in ["south", "north"] {
      let words = ["review", "forms/" + folder, "--output", "parts/" + folder, "--partial"] + rules
      #expect(try Command.run(words, in: scratch.path).code == 0)
    }
    let all = try Command.run(["review", "forms", "--output", "all"] + rules, in: scratch.path)
    let merged = try Command.run(
      ["merge", "parts", "--output", "merged"] + rules.prefix(2), in: scratch.path)
    #expect(merged.code == 0 && merged.diagnostics == all.diagnostics)
    #expect(try scratch.contents("merged") == scratch.contents("all"))
    for name in try scratch.contents("all") {
      #expect(try scratch.read("merged/" + name) == scratch.read("all/" + name), "\(name)")
    }
    #expect(merged.text.replacing("merged/", with: "all/") == all.text)
  }

  @Test func `answers are used as one review of all files uses them`() throws {
    let scratch = try Scratch.furnished()
    let good = Command.root + "/Tests/EndToEndTests/good"
    let answers = good + "/answers"
    let words = ["--rules", "rules", "--answers", answers]
    let all = try Command.run(["review", "forms.xml", "--output", "all"] + words, in: scratch.path)
    try #require(all.code == 0, "\(all.diagnostics)")
    let part = try Command.run(
      ["review", "forms.xml", "--rules", "rules", "--output", "part", "--partial"], in: scratch.path)
    #expect(part.code == 0)
    let merged = try Command.run(["merge", "part", "--output", "merged"] + words, in: scratch.path)
    #expect(merged.code == 0 && merged.diagnostics == all.diagnostics)
    for name in try scratch.contents("all") {
      #expect(try scratch.read("merged/" + name) == scratch.read("all/" + name), "\(name)")
    }
  }

  @Test func `a review without the flag leaves no part of an earlier one`() throws {
    let scratch = try Scratch.furnished()
    let words = ["review", "forms.xml", "--rules", "rules", "--output", "out"]
    #expect(try Command.run(words + ["--partial"], in: scratch.path).code == 0)
    #expect(scratch.exists("out/partial.ndjson"))
    #expect(try Command.run(words, in: scratch.path).code == 0)
    #expect(!scratch.exists("out/partial.ndjson"))
    #expect(try scratch.run("merge", "out", "--rules", "rules").code == 2)
    #expect(try scratch.run("review", "forms.xml", "--rules", "rules", "--partial").code == 64)
  }
}
