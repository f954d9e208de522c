internal import Foundation

/// What the smallest review costs, as hyperfine tells it.
struct StartTable {
  let bench: Workbench

  private struct Results: Decodable {
    struct Result: Decodable {
      let median, user, system: Double
    }
    let results: [Result]
  }

  func measure() throws -> MarkdownTable {
    let form = try bench.register(forms: 1).files[0]
    let json = "\(bench.folder)/start.json"
    let commands = [
      "\(bench.sealreview) review \(form) --rules \(bench.rules)", "\(bench.sealreview) --version",
      "xmllint --noout --sax \(form)",
    ]
    bench.say("start: hyperfine")
    _ = try Program.output(
      ["hyperfine", "-N", "--warmup", "3", "--runs", "\(max(10, bench.rounds * 10))", "--export-json", json]
        + commands)
    let results = try JSONDecoder().decode(Results.self, from: Data(contentsOf: URL(filePath: json))).results
    var table = MarkdownTable("Start-up (hyperfine)", ["program", "CPU ms", "wall ms", "goal"])
    let names = ["sealreview review, one form, rules/wako", "sealreview --version", "xmllint --noout --sax"]
    for (index, (name, result)) in zip(names, results).enumerated() {
      table.add([
        name, ((result.user + result.system) * 1_000).text(1), (result.median * 1_000).text(1),
        index == 0 ? "≤ 20 ms CPU" : "",
      ])
    }
    return table
  }
}
