import Foundation
import Testing

/// What a terminal shows while forms are read, and that nothing else does.
@Suite struct ProgressTests {
  /// Runs the command on a pseudo-terminal, with standard output elsewhere, and gives what the terminal received.
  private static let terminal = """
    import os, pty, sys
    output = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT, 0o600) if sys.argv[1] != "-" else None
    child, terminal = pty.fork()
    if child == 0:
        if output is not None: os.dup2(output, 1)
        os.execv(sys.argv[2], sys.argv[2:])
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data: break
        os.write(1, data)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    """

  /// A register that takes longer to read than nothing is shown for.
  private func furnished() throws -> Scratch {
    let scratch = try Scratch.furnished()
    let forms = (0..<40_000).map { "<form id=\"F\($0)\"><body>申請者 氏名　㊞</body></form>" }.joined(
      separator: "\n")
    try scratch.write("large.xml", register("<instrument id=\"L\" department=\"甲\">\(forms)</instrument>"))
    try scratch.write("terminal.py", Self.terminal)
    return scratch
  }

  private func shown(
    _ scratch: Scratch, _ words: [String], _ environment: [String: String] = [:]
  ) throws -> (terminal: String, output: String, code: Int) {
    try? FileManager.default.removeItem(atPath: scratch.path + "/out.txt")
    let result = try Command.run(
      program: "/usr/bin/env", ["python3", "terminal.py", "out.txt", Command.path] + words, in: scratch.path,
      environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 })
    return (result.text, try scratch.text("out.txt"), result.code)
  }

  private static let large = ["tally", "forms.xml", "large.xml", "--rules", "rules"]

  @Test func `a line of files, forms and time, gone at the end`() throws {
    let scratch = try furnished()
    let (terminal, output, code) = try shown(scratch, Self.large, ["LC_ALL": "ja_JP.UTF-8"])
    #expect(code == 0 && output.contains("甲"))
    #expect(terminal.contains(/\r\[=* *\] \d+%  1\/2ファイル  [\d,]+様式/), "\(terminal)")
    #expect(terminal.contains("残り約"))
    let redrawn = terminal.split(separator: "\r", omittingEmptySubsequences: false)
    #expect(redrawn.count > 2 && redrawn.last?.contains(/\d\/\d+ファイル/) == false)
    let english = try shown(scratch, Self.large + ["--language", "en"]).terminal
    #expect(english.contains(/\d+%  1\/2 files  [\d,]+ forms/), "\(english)")
  }

  @Test func `messages stand on lines of their own`() throws {
    let scratch = try furnished()
    try scratch.write("wrong.xml", register("<instrument id=\"W\" tier=\"規側\"/>"))
    let words = ["tally", "large.xml", "wrong.xml", "--rules", "rules"]
    let (terminal, _, code) = try shown(scratch, words, ["NO_COLOR": "1"])
    #expect(code == 2)
    #expect(terminal.contains(/\r\u{1B}\[Kwrong\.xml:3:\d+: error: unknown value/), "\(terminal.suffix(300))")
  }

  @Test func `no line where work is short, the terminal is dumb, or there is none`() throws {
    let scratch = try furnished()
    let short = try shown(scratch, ["tally", "forms.xml", "--rules", "rules"]).terminal
    #expect(!short.contains("files") && !short.contains("ファイル"))
    #expect(try shown(scratch, Self.large, ["TERM": "dumb"]).terminal.contains("%") == false)
    let plain = try Command.run(Self.large, in: scratch.path)
    #expect(!plain.diagnostics.contains("%") && !plain.diagnostics.utf8.contains(0x1B))
  }

  @Test(arguments: [
    ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false), (["TERM": ""], false),
  ])
  func `colour is for terminals, unless NO_COLOR says otherwise`(
    environment: [String: String], isColoured: Bool
  ) throws {
    let scratch = try furnished()
    let terminal = try shown(scratch, ["check", "nowhere"], environment).terminal
    let coloured = "\u{1B}[1mnowhere:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m the rules folder does not exist"
    let plain = "nowhere: error: the rules folder does not exist"
    #expect(terminal.contains(isColoured ? coloured : plain) && (isColoured || !terminal.contains("\u{1B}")))
  }

  @Test func `headings stand out on a terminal, and the text is the same without them`() throws {
    let scratch = try furnished()
    let plain = try scratch.run("worklist", "forms.xml", "--rules", "rules").text
    let command = "stty -onlcr; \(Command.path) worklist forms.xml --rules rules 2> /dev/null"
    let shown = try Command.run(
      program: "/usr/bin/env", ["python3", "terminal.py", "-", "/bin/sh", "-c", command],
      in: scratch.path, environment: ["TERM": "xterm", "NO_COLOR": ""])
    #expect(shown.text.contains("\u{1B}[1m改正を要する例規\u{1B}[0m\n"), "\(shown.text.prefix(200))")
    #expect(shown.text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
