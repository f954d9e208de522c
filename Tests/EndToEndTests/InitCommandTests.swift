import Foundation
import Testing

/// A new city works as it is written.
@Suite struct InitCommandTests {
  /// The commands of a README's first block.
  private func commands(_ readme: String) -> [[String]] {
    let block = readme.split(separator: "```sh\n").dropFirst().first?.prefix { $0 != "`" } ?? ""
    return block.split(separator: "\n").map { $0.split(separator: " ").dropFirst().map(String.init) }
  }

  @Test func `the commands that the README of a new city gives hold`() throws {
    let scratch = try Scratch()
    let start = try scratch.run("init", "city", "--name", "西架空市")
    #expect(start.code == 0 && start.diagnostics.isEmpty, "\(start.diagnostics)")
    let folder = scratch.path + "/city"
    let commands = commands(try scratch.text("city/README.md"))
    #expect(commands.map { $0.first } == ["check", "test", "review", "worklist", "amend"])
    for words in commands {
      let result = try Command.run(words, in: folder)
      #expect(result.code == 0 && result.diagnostics.isEmpty, "\(words): \(result.diagnostics)\(result.text)")
      #expect(start.text.contains("  sealreview " + words.joined(separator: " ") + "\n"))
    }
    #expect(try scratch.contents("city/result").count == 8)
    let export = ["export", "--profile", "profile.yaml", "--marks", "marks.yaml"]
    let review = try Command.run(
      ["review"] + export + ["--rules", "rules", "--strict", "--format", "json"], in: folder)
    #expect(review.code == 0 && review.text.contains("\"municipality\": \"西架空市\""), "\(review.diagnostics)")
    #expect(try Command.run(["validate", "forms"] + export, in: folder).code == 0)
  }

  @Test func `the name is that of the city, everywhere`() throws {
    let scratch = try Scratch()
    #expect(try scratch.run("init", "a/b/town", "--name", "架空町").code == 0)
    for name in try scratch.contents("a/b/town") where name.contains(".") {
      #expect(try !scratch.text("a/b/town/" + name).contains("見本市"), "\(name)")
    }
    let register = try scratch.text("a/b/town/forms/sample.xml")
    #expect(register.contains("（宛先）架空町長") && register.contains("enactor=\"町長\"") && !register.contains("市長"))
    #expect(try scratch.run("check", "a/b/town/rules").code == 0)
  }

  @Test(arguments: [
    ("架空町", "町", 3), ("架空村", "村", 3), ("架空区", "区", 7), ("市川架空町", "町", 3), ("架空", "市", 7),
  ])
  func `what is the city's is a town's in a town`(name: String, kind: String, notice: Int) throws {
    let scratch = try Scratch()
    #expect(try scratch.run("init", "city", "--name", name).code == 0)
    let profile = try scratch.text("city/profile.yaml")
    #expect(profile.contains("default: \(kind)長}") && profile.contains("@市町村"))
    let calendar = try scratch.text("city/calendar.yaml")
    #expect(calendar.contains("procedure: 市長決裁") && calendar.contains("招集の告示, days: \(notice), "))
    for file in ["README.md", "rules/law.yaml", "rules/city.yaml", "forms/sample.xml", "calendar.yaml"] {
      let text = try scratch.text("city/" + file)
        .replacing(name, with: "").replacing(/市町村|市長決裁/, with: "")
      #expect(text.contains(kind) && (kind == "市" || !text.contains("市")), "\(file)")
    }
    for words in commands(try scratch.text("city/README.md")) {
      let result = try Command.run(words, in: scratch.path + "/city")
      #expect(result.code == 0 && result.diagnostics.isEmpty, "\(words): \(result.diagnostics)")
    }
  }

  @Test(.enabled(if: SchemaValidator.isAvailable, "needs python3-jsonschema and python3-yaml"))
  func `its rules are those that editors accept`() throws {
    let scratch = try Scratch()
    #expect(try scratch.run("init", "city").code == 0)
    for file in ["ruleset.yaml", "law.yaml", "city.yaml", "tests/policy.yaml"] {
      for reading in SchemaValidator.Reading.allCases {
        let kind = SchemaValidator.Kind(path: file)
        #expect(
          try SchemaValidator.problems(kind, [file], as: reading, in: scratch.path + "/city/rules") == [])
      }
      let schema = try scratch.text("city/rules/" + file).split(separator: "\n")[0].split(separator: "=")[1]
      let folder = file.hasPrefix("tests/") ? "city/rules/tests/" : "city/rules/"
      #expect(scratch.exists(folder + schema), "\(file)")
    }
  }

  @Test func `a folder with anything in it is left alone, an empty one is taken`() throws {
    let scratch = try Scratch()
    try scratch.write("full/notes.txt", "mine")
    let full = try scratch.run("init", "full")
    #expect(full.code == 2 && full.lines == ["error: the folder `full` is not empty"] && full.output.isEmpty)
    #expect(try scratch.contents("full") == ["notes.txt"])
    let file = try scratch.run("init", "full/notes.txt")
    #expect(file.code == 2 && file.lines == ["error: cannot write `full/notes.txt`: it is not a folder"])
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/empty", withIntermediateDirectories: false)
    #expect(try scratch.run("init", "empty", "--language", "en").code == 0)
    #expect(try scratch.contents().filter { $0.hasPrefix(".") }.isEmpty)
    for name in ["", "<b>", "a\nb", "市\u{202E}"] {
      let wrong = try scratch.run("init", "other", "--name", name)
      #expect(wrong.code == 2 && !scratch.exists("other"), "\(name)")
    }
  }
}
