import Foundation
import Testing

/// What `--help` promises: every command has examples, and they work.
@Suite struct HelpTests {
  struct Help: CustomTestStringConvertible, Sendable {
    struct Option: Sendable {
      var value: String
      var isDescribed: Bool
      var isCompleted: Bool
    }

    var path: [String]
    var discussion: String
    var options: [Option]
    var testDescription: String { path.joined(separator: " ") }

    /// The commands of the examples, each in one line.
    var examples: [String] {
      let text = discussion.replacing("\\\n", with: " ")
      let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      return lines.filter { $0.hasPrefix("sealreview ") }
    }
  }

  /// All commands, as the command lists them itself.
  static let all: [Help] = {
    let dump = try? Command.run(["--experimental-dump-help"]).json as? [String: Any]
    func helps(_ command: [String: Any], _ path: [String]) -> [Help] {
      let path = path + [command["commandName"] as? String ?? ""]
      guard path.last != "help" else { return [] }
      let arguments = command["arguments"] as? [[String: Any]] ?? []
      let options = arguments.map { argument in
        Help.Option(
          value: argument["valueName"] as? String ?? "",
          isDescribed: (argument["abstract"] as? String)?.isEmpty == false,
          isCompleted: argument["completionKind"] != nil)
      }
      let own = Help(path: path, discussion: command["discussion"] as? String ?? "", options: options)
      let subcommands = command["subcommands"] as? [[String: Any]] ?? []
      return [own] + subcommands.flatMap { helps($0, path) }
    }
    return (dump?["command"] as? [String: Any]).map { helps($0, []) } ?? []
  }()

  /// A copy of the sample, and the files of a user's own that examples name.
  private static func sample() throws -> Scratch {
    let scratch = try Scratch()
    for folder in ["forms", "rules"] {
      try FileManager.default.copyItem(
        atPath: Command.root + "/" + folder, toPath: scratch.path + "/" + folder)
    }
    try FileManager.default.copyItem(
      atPath: scratch.path + "/rules/wako", toPath: scratch.path + "/rules/wako-new")
    try FileManager.default.createDirectory(atPath: scratch.path + "/bin", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/bin/sealreview", withDestinationPath: Command.path)
    try scratch.write("old.txt", "申請者は、申請書に記名押印しなければならない。\n")
    try scratch.write("new.txt", "申請者は、申請書に記名しなければならない。\n")
    try scratch.write("sentence.txt", "第3条中「記名押印」を「記名」に改める。\n")
    try scratch.write("form.txt", "申請者　氏名　㊞\n")
    try scratch.write("city.yaml", "seals:\n  - {side: 処理欄, words: [寄合印]}\n")
    try scratch.write("pages.tsv", "page\trequirements\ttext\nF1\tseal/applicant/-/㊞\t申請者␣氏名␣㊞\n")
    for (name, words) in [("laws-2020/law.xml", "記名押印"), ("laws-2021/law.xml", "記名")] {
      let bytes = try law(words)
      try scratch.write(name, bytes)
      try scratch.write(name.hasPrefix("laws-2020") ? "pairs/A_before.xml" : "pairs/A_after.xml", bytes)
    }
    try scratch.write("revisions.tsv", "lawnum\tarticle\tchange\tbefore\n")
    return scratch
  }

  /// Two parts of a review.
  private static func addParts(_ scratch: Scratch) throws {
    for (folder, file) in [("north", "01-kikaku.xml"), ("south", "02-soumu.xml")] {
      _ = try scratch.run(
        "review", "forms/wako/" + file, "--rules", "rules/wako", "--output", folder, "--partial")
    }
  }

  /// The reviews of two meetings.
  private static func addReviews(_ scratch: Scratch) throws {
    for (folder, day) in [("result-april", "2021-04-22"), ("result-september", "2021-09-01")] {
      _ = try scratch.run("review", "forms/wako", "--rules", "rules/wako", "--as-of", day, "--output", folder)
    }
  }

  private static func law(_ words: String) throws -> String {
    """
    <Law Era="Showa" Year="22" Num="1" LawType="Act" Lang="ja"><LawNum>昭和二十二年法律第一号</LawNum><LawBody>\
    <LawTitle>架空法</LawTitle><MainProvision><Article Num="1"><ArticleTitle>第一条</ArticleTitle>\
    <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>申請者は、\(words)しなければならない。</Sentence>\
    </ParagraphSentence></Paragraph></Article></MainProvision></LawBody></Law>
    """
  }

  /// An inquiry, what came back, and a decision.
  private static func ask(_ scratch: Scratch) throws {
    let asked = try Command.run(
      ["inquire", "forms/wako/01-kikaku.xml", "--rules", "rules/wako", "--output", "inquiry"],
      in: scratch.path)
    #expect(asked.code == 0, "\(asked.diagnostics)")
    try scratch.write("returned/answer.csv", "様式ID,箇所,同意・異議,回答者\nK001-F01,1,同意,係長\n")
    try scratch.write("answers/empty.yaml", "decisions: []\n")
  }

  @Test func `all commands are looked at`() {
    #expect(Self.all.count > 15)
  }

  @Test(arguments: all)
  func `every command has an example, and its examples work`(help: Help) throws {
    #expect(!help.examples.isEmpty)
    for example in help.examples {
      let scratch = try Self.sample()
      if example.contains("collect") || example.contains("--answers") { try Self.ask(scratch) }
      if example.contains("--from-review") { try Self.addReviews(scratch) }
      if example.contains("merge") { try Self.addParts(scratch) }
      let result = try Command.run(
        program: "/bin/bash", ["-c", "PATH=$PWD/bin:$PATH; " + example], in: scratch.path)
      #expect(result.code == 0, "\(example)\n\(result.diagnostics)")
      #expect(!result.output.isEmpty, "\(example)")
    }
  }

  @Test(arguments: all)
  func `examples are of the command that they stand with, and fit a line`(help: Help) {
    let own = help.path.joined(separator: " ") + " "
    #expect(help.examples.allSatisfy { $0.hasPrefix(own) })
    #expect(help.discussion.split(separator: "\n").allSatisfy { $0.unicodeScalars.count < 80 })
  }

  @Test(arguments: all)
  func `every option says what it is for, and completes files and folders`(help: Help) {
    for option in help.options {
      #expect(option.isDescribed, "\(option.value)")
      let isPath = ["file", "dir", "folder", "forms", "laws"].contains(option.value)
      #expect(!isPath || option.isCompleted, "\(option.value)")
    }
  }
}

/// Manual pages and completions are those of the command.
@Suite struct DocumentationTests {
  @Test func `what is shipped is what .ci/manual makes`() throws {
    let scratch = try Scratch()
    let made = try Command.run(
      program: "/usr/bin/env",
      ["python3", Command.root + "/.ci/manual", Command.path, scratch.path + "/made"])
    #expect(made.code == 0, "\(made.diagnostics)")
    let shipped = Command.root + "/Sources/SealReviewCommand/Documentation"
    let names = try FileManager.default.subpathsOfDirectory(atPath: shipped).sorted()
    #expect(try scratch.contents("made") == names)
    for name in names where name.contains(".") || name.contains("_") {
      let same = FileManager.default.contentsEqual(
        atPath: shipped + "/" + name, andPath: scratch.path + "/made/" + name)
      #expect(same, "\(name) is stale: swift build && .ci/manual")
    }
  }

  @Test func `a shell takes the completions`() throws {
    let script = Command.root + "/Sources/SealReviewCommand/Documentation/completions/sealreview.bash"
    #expect(try Command.run(program: "/bin/bash", ["-n", script]).code == 0)
  }
}
