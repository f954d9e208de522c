import ArgumentParser
import Foundation
import SealReview

struct MarksTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs tests of reading marks.",
    discussion: """
      Example:
        sealreview marks test rules/marks/tests --marks city.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "Files of tests, or folders of them; without any rules/marks/tests.", valueName: "file"),
    completion: .file())
  var files: [String] = ["rules/marks/tests"]

  @OptionGroup var words: MarksOption
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let (reader, wrongWords) = words.load()
      let (tests, wrongTests) = MarkTest.read(try files.flatMap(Self.files))
      let diagnostics = wrongWords + wrongTests
      if diagnostics.contains(where: { $0.severity == .error }) { throw Console.refuse(diagnostics) }
      Console.show(diagnostics)
      let run = MarkTestRun(tests, by: reader ?? .standard)
      let report = MarkTestReport(run, ReportWording(language.language, .standard))
      switch format {
      case .text: try Console.print(report.text())
      case .json: try Console.print(report.json())
      }
      if !run.failures.isEmpty { throw ExitCode.doesNotHold }
    }
  }

  /// The YAML files of a folder, in path order; anything else is a file itself.
  private static func files(_ argument: String) throws -> [String] {
    let resolved = URL(fileURLWithPath: argument).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
    guard type == .typeDirectory else { return [argument] }
    let names = try FileManager.default.contentsOfDirectory(atPath: resolved)
      .filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !names.isEmpty else {
      throw Diagnostic(.error, file: argument, "the folder holds no `*.yaml`")
    }
    return names.map { argument.hasSuffix("/") ? argument + $0 : argument + "/" + $0 }
  }
}
