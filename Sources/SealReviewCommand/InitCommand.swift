import ArgumentParser
import SealReview

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Starts a new city: rules, a register and a profile that run as they are.",
    discussion: """
      The folder must not exist, or be empty. Its README says what to edit, and
      which commands come next.

      Example:
        sealreview init city --name 架空市
      """)

  @Argument(
    help: ArgumentHelp("The folder that is written, all or nothing.", valueName: "dir"),
    completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("The municipality, such as 和光市.", valueName: "name"))
  var name = NewCity.sampleName

  @OptionGroup var language: LanguageOption

  func run() throws {
    try Console.run(in: language.given) {
      guard let city = NewCity(name: name) else {
        throw Diagnostic(.error, file: "--name", "`\(name)` cannot be the name of a municipality")
      }
      try city.write(to: directory)
      try Console.print(NewCityReport(city, folder: directory, language.language).text())
    }
  }
}
