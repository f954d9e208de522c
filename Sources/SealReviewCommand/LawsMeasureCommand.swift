import ArgumentParser
import Foundation
import SealReview

struct LawsMeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Says how many of the changed sentences of a list `laws compare` finds, and how many others.",
    discussion: """
      The folder holds pairs X_before.xml and X_after.xml; the list is
      tab-separated, its first line names lawnum, article, change and before.

      Example:
        sealreview laws measure pairs revisions.tsv --details
      """)

  @Argument(help: ArgumentHelp("The folder of the pairs.", valueName: "folder"), completion: .directory)
  var folder: String

  @Argument(
    help: ArgumentHelp("The list of the sentences that changed.", valueName: "list"), completion: .file())
  var list: String

  @Option(parsing: .upToNextOption, help: "Measure only these pairs, by the X of their names.")
  var only: [String] = []

  @Flag(help: "Also print what is missing and what is not listed.")
  var details = false

  func run() throws {
    try Console.run {
      let names = Set(only)
      let measurement = try LawMeasurement(folder: folder, list: list) { names.isEmpty || names.contains($0) }
      Console.show(measurement.diagnostics)
      try Console.print(LawMeasurementReport(measurement, details: details).text())
    }
  }
}
