public import FormRegister
internal import SourceText

/// What `init` prints: what was written, and what to do next.
public struct NewCityReport {
  private let city: NewCity
  private let folder: String
  private let wording: ReportWording

  public init(_ city: NewCity, folder: String, _ language: Language) {
    (self.city, self.folder, wording) = (city, folder, ReportWording(language, .standard))
  }

  /// The commands that a new city begins with, run in its folder.
  static let commands = [
    "sealreview check rules", "sealreview test rules --min-coverage 100",
    "sealreview review forms --rules rules --output result",
    "sealreview worklist forms --rules rules --calendar calendar.yaml --effective 2027-04-01",
    "sealreview amend forms --rules rules --verify",
  ]

  public func text() -> String {
    let place = printable(folder)
    let head = wording.text(
      "\(place) に\(city.name)のひな形を書きました（様式はすべて架空です）。次はこのフォルダーで:",
      "wrote a start for \(city.name) into \(place) (all forms are synthetic); next, in that folder:")
    return ([head] + Self.commands.map { "  " + $0 }).joined(separator: "\n") + "\n"
      + wording.text("何を書き換えるかは README.md にあります。\n", "README.md (in Japanese) says what to edit.\n")
  }
}
