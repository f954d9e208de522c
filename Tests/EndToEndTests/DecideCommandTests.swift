import Foundation
import Testing

/// What `decide` reads and writes, line by line.
@Suite struct DecideCommandTests {
  private func decide(_ lines: [String], _ words: String...) throws -> Command.Result {
    let input = Array(lines.map { $0 + "\n" }.joined().utf8)
    let scratch = try Scratch.furnished()
    return try Command.run(["decide", "--rules", "rules"] + words, input: input, in: scratch.path)
  }

  private func decisions(_ result: Command.Result) throws -> [[String: Any]] {
    try result.text.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  private static let requirement =
    "<requirement act=\"押印\" seal=\"認印\" signer=\"申請者\"><basis tier=\"規則\" law=\"L\"/></requirement>"

  @Test func `every shape of a form leads to the same decision`() throws {
    let lines = [
      "<form id=\"F\" document=\"申請書\">\(Self.requirement)</form>",
      "<r:form xmlns:r=\"urn:sealreview:register:1\" id=\"F\" document=\"申請書\">"
        + Self.requirement.replacing("<b", with: "<r:b").replacing("<req", with: "<r:req").replacing(
          "</req", with: "</r:req") + "</r:form>",
      "<?xml version=\"1.0\"?><instrument id=\"I\"><form id=\"F\" document=\"申請書\">\(Self.requirement)</form></instrument>",
      #"{"form": "F", "document": "申請書", "act": "押印", "seal": "認印", "signer": "申請者", "basis.tier": "規則", "basis.law": "L"}"#,
      #"{"form": "F", "document": "application", "act": "捺印", "seal": "unregistered", "signer": "本人", "bases": [{"tier": "規則", "law": "L"}]}"#,
      #"{"instrument": {"id": "I"}, "contents": [{"form": {"id": "F", "document": "申請書", "requirements": [{"act": "押印", "seal": "認印", "signer": "申請者", "bases": [{"tier": "規則", "law": "L"}]}]}}]}"#,
      "",
      #"{"file": "a.xml", "xml": "\#(register(instrument("I")).replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))"}"#,
    ]
    let result = try decide(lines, "--as-of", "2021-04-01")
    #expect(result.code == 0, "\(result.diagnostics)")
    let decided = try decisions(result)
    #expect(decided.count == 7)
    let first = try #require(decided.first)
    for (index, line) in decided.enumerated() {
      #expect(line["outcome"] as? String == first["outcome"] as? String, "\(index)")
      #expect(line["rule"] as? String == first["rule"] as? String, "\(index)")
      #expect(line["line"] as? Int == (index < 6 ? index + 1 : 3))
      #expect(line["file"] as? String == (index < 6 ? "-" : "a.xml"))
    }
    #expect(decided[0]["column"] as? Int == 29)
  }

  @Test func `lines that cannot be used are told at their places, and the rest goes on`() throws {
    let lines = [
      #"{"form": "F", "act": "押な"}"#, "hello", #"{"form": "#, #"{"form": "F", "acts": "押印"}"#,
      "<form id=\"G\"><requirement act=\"押いん\"/></form>", "<form id=\"G\">", #"{"form": "F", "act": "押印"}"#,
      #"{"form": "F", "basis.tier": "省令", "bases": []}"#,
    ]
    let result = try decide(lines, "--as-of", "2021-04-01")
    #expect(result.code == 2)
    #expect(try decisions(result).count == 1)
    let places = result.lines.map { $0.split(separator: " ").first.map(String.init) ?? "" }
    #expect(
      places == ["-:1:22:", "-:2:1:", "-:3:10:", "-:4:23:", "-:5:32:", "-:6:14:", "-:8:44:"],
      "\(result.lines)")
    #expect(result.lines[3].contains("did you mean `act`?"))
  }

  @Test func `without a day nothing is decided`() throws {
    let result = try decide([#"{"form": "F", "act": "押印"}"#])
    #expect(result.code == 2)
    #expect(result.output.isEmpty && result.diagnostics.contains("--as-of"))
  }

  @Test func `partial lines of what names no file make up one that can be merged`() throws {
    let lines = [
      "<form id=\"F\" document=\"申請書\">\(Self.requirement)</form>", #"{"form": "G", "act": "押印"}"#, "{",
    ]
    let scratch = try Scratch.furnished()
    let part = try scratch.run(
      "decide", "--rules", "rules", "--partial", "--as-of", "2021-04-01", "--name", "stream",
      input: Array(lines.joined(separator: "\n").utf8))
    #expect(part.code == 2)
    try scratch.write("part-0", part.output)
    let merged = try scratch.run("merge", ".", "--rules", "rules", "--output", "out")
    #expect(merged.code == 0, "\(merged.diagnostics)")
    let decided = try scratch.text("out/decisions.ndjson")
    #expect(decided.split(separator: "\n").count == 2 && decided.contains("\"file\":\"stream\""))
  }

  @Test func `what comes is decided at once, before the input ends`() throws {
    let scratch = try Scratch.furnished()
    let script = """
      mkfifo in
      "$0" decide --rules rules --as-of 2021-04-01 <in >out &
      exec 3>in
      echo '{"form": "F", "act": "押印"}' >&3
      for try in $(seq 200); do [ -s out ] && break; sleep 0.05; done
      cat out
      exec 3>&-
      wait
      """
    let result = try Command.run(program: "/bin/bash", ["-c", script, Command.path], in: scratch.path)
    #expect(result.code == 0 && result.text.split(separator: "\n").count == 1, "\(result.diagnostics)")
  }
}
