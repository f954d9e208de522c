import ArgumentParser
import SealReview

struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Lists the forms' labels in their normal form, and those not understood.",
    discussion: """
      Example:
        sealreview labels forms/wako --format csv
      """)

  @OptionGroup var forms: FormsArguments
  @OptionGroup var language: LanguageOption

  @Option(help: "What is printed: text, json or csv.")
  var format = TableFormat.text

  func run() throws {
    try Console.run(in: language.given) {
      let collection = try forms.withInputs { try LabelCollection.collect($0) }
      let report = LabelReport(collection, ReportWording(language.language, .standard))
      switch format {
      case .text: try Console.printReport(report.text())
      case .json: try Console.print(report.json())
      case .csv: try Console.print(report.csv())
      }
    }
  }
}
