import ArgumentParser
import Foundation
import SealReview

struct MarksReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Shows the marks in a text, and why what looks like one is none.",
    discussion: """
      Example:
        sealreview marks read form.txt
      """)

  @Argument(
    help: ArgumentHelp("A text in UTF-8, or - for standard input.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var words: MarksOption
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let reader = try words.loadOrRefuse() ?? .standard
      let text = try text()
      let report = MarkReadingReport(
        reader.read(text), file: file, ReportWording(language.language, .standard))
      switch format {
      case .text: try Console.print(report.text())
      case .json: try Console.print(report.json())
      }
    }
  }

  /// The bytes of the text, without a byte-order mark.
  private func text() throws -> [UInt8] {
    let data: Data
    do {
      data =
        file == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw Diagnostic(.error, file: file, "cannot read the file: \(systemReason(error))")
    }
    guard String(validating: data, as: UTF8.self) != nil else {
      throw Diagnostic(.error, file: file, "the file is not UTF-8")
    }
    return Array(data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data)
  }
}
