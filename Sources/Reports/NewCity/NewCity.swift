internal import Foundation

/// A city that begins with its review: rules, a small register, a profile and a calendar that run as they are.
public struct NewCity: Sendable {
  /// The city of the template.
  public static let sampleName = "見本市"
  /// The municipality's name, such as 和光市.
  public let name: String

  /// A city of this name; nil where that cannot be the name of a municipality.
  public init?(name: String = sampleName) {
    let isName = name.allSatisfy { $0.isLetter || $0 == "ヶ" || $0 == "・" }
    guard isName, (1...30).contains(name.count) else { return nil }
    self.name = name
  }

  /// The files by their paths, in the order of reading.
  var files: [(path: String, text: String)] {
    Self.template.map { path, bytes in (path, own(String(decoding: bytes, as: UTF8.self))) }
  }

  /// Writes the files into a folder that does not exist or is empty, all or nothing.
  ///
  /// - Throws: ``OutputError``
  public func write(to path: String) throws {
    let found = try? FileManager.default.contentsOfDirectory(atPath: path)
    if let found, !found.isEmpty { throw OutputError.notEmpty(path) }
    let folder = try OutputFolder(path: path)
    for (name, text) in files {
      let file = try folder.file(name)
      try file.append(Array(text.utf8))
      try file.close()
    }
    try folder.finish()
  }

  /// What the template says, said of this municipality: of a town what is the town's.
  private func own(_ text: String) -> String {
    let kind = name.last.flatMap { "町村区".contains($0) ? $0 : nil } ?? "市"
    var pieces: [String] = []
    for piece in text.replacing(Self.councilNotice.ofCity, with: councilNotice(kind))
      .split(separator: Self.sampleName, omittingEmptySubsequences: false)
    {
      // Words that mean every municipality stay, and so does what the programs know by its name.
      let parts = piece.split(separator: /市町村|市長決裁/, omittingEmptySubsequences: false)
      let kept = piece.matches(of: /市町村|市長決裁/).map { String($0.output) } + [""]
      pieces.append(zip(parts, kept).map { $0.replacing("市", with: "\(kind)") + $1 }.joined())
    }
    return pieces.joined(separator: name)
  }

  /// How long before its meeting a council is called, which is less in towns and villages.
  private static let councilNotice = (
    ofCity: "days: 7, before: opens}    # 地方自治法101条7項：市は開会の7日前まで",
    ofTown: "days: 3, before: opens}    # 地方自治法101条7項：町村は開会の3日前まで"
  )

  private func councilNotice(_ kind: Character) -> String {
    kind == "町" || kind == "村" ? Self.councilNotice.ofTown : Self.councilNotice.ofCity
  }

  /// The files of the template, which is itself a city that runs.
  private static let template: [(path: String, bytes: [UInt8])] = [
    ("README.md", PackageResources.README_md), ("rules/ruleset.yaml", PackageResources.ruleset_yaml),
    ("rules/law.yaml", PackageResources.law_yaml), ("rules/city.yaml", PackageResources.city_yaml),
    ("rules/tests/policy.yaml", PackageResources.policy_yaml),
    ("forms/sample.xml", PackageResources.sample_xml), ("calendar.yaml", PackageResources.calendar_yaml),
    ("profile.yaml", PackageResources.profile_yaml), ("export/export.xml", PackageResources.export_xml),
    ("marks.yaml", PackageResources.marks_yaml),
    ("schema/calendar.schema.json", PackageResources.calendar_schema_json),
    ("schema/profile.schema.json", PackageResources.profile_schema_json),
    ("schema/rules.schema.json", PackageResources.rules_schema_json),
    ("schema/ruleset.schema.json", PackageResources.ruleset_schema_json),
    ("schema/shared.schema.json", PackageResources.shared_schema_json),
    ("schema/tests.schema.json", PackageResources.tests_schema_json),
  ]
}
