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
    Self.template.map { path, bytes in (path, own(String(decoding: bytes, as: UTF8.self), of: path)) }
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

  /// What the template says, said of this city; a town's head is 町長.
  private func own(_ text: String, of path: String) -> String {
    let text = text.replacing(Self.sampleName, with: name)
    guard path.hasPrefix("forms/"), let kind = name.last, "町村区".contains(kind) else { return text }
    return text.replacing("市長", with: "\(kind)長")
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
