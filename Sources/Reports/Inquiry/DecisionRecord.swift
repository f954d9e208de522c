public import BatchReview
internal import RuleBook
public import SourceText

/// What people have decided about a form, to be written down among the answers.
public struct DecisionRecord: Sendable {
  public var outcome: String
  public var who: String
  public var when: CalendarDate
  public var why: String
  public var from: CalendarDate?
  public var until: CalendarDate?

  public init(
    outcome: String, who: String, when: CalendarDate, why: String, from: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) {
    (self.outcome, self.who, self.when, self.why) = (outcome, who, when, why)
    (self.from, self.until) = (from, until)
  }

  /// Writes the record for some requirements, in a file of its own.
  ///
  /// - Parameters:
  ///   - requirements: What the rules say of each.
  ///   - folder: The folder of answers, which may not be there yet.
  /// - Returns: The name of the file.
  /// - Throws: ``OutputError``
  public func write(_ requirements: [DepartureCollector.Found], to folder: String) throws -> String {
    var yaml = AnswerYAML(comment: "個別の決定。規則と異なる扱いとするもの。", [])
    yaml.list("decisions", requirements.map(fields), nested: ("departsFrom", requirements.map(departure)))
    let form = requirements[0].requirement.form.string
    let base = SectionFileName.make("decision_\(when)", [form])
    let known = Set(YAMLFolder.files(below: folder, name: folder, DiagnosticCollector()))
    return try AnswerYAML.add([(base, yaml)], to: folder, beside: known)[0]
  }

  private func fields(_ found: DepartureCollector.Found) -> [(key: String, value: String)] {
    var fields = [
      ("form", found.requirement.form.string), ("requirement", String(found.requirement.number)),
      ("outcome", outcome), ("who", who), ("when", when.description), ("why", why),
    ]
    if let from { fields.append(("from", from.description)) }
    if let until { fields.append(("until", until.description)) }
    return fields + [("formDigest", found.formDigest)]
  }

  private func departure(_ found: DepartureCollector.Found) -> [(key: String, value: String)] {
    let departure = found.departsFrom
    let fields = [
      ("outcome", departure.outcome), ("rule", departure.rule), ("ruleDigest", departure.ruleDigest),
    ]
    return fields.compactMap { key, value in value.map { (key, $0) } }
  }
}
