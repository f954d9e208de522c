internal import FormRegister
internal import SourceText

extension AnswerCollection {
  /// Writes the new records, a file for each section; what stands in the folder of answers stays.
  ///
  /// - Returns: The names of the files.
  /// - Throws: ``OutputError``
  public func write() throws -> [String] {
    let bySheet = Dictionary(grouping: records, by: \.sheet)
    guard !bySheet.isEmpty else { return [] }
    return try AnswerYAML.add(
      bySheet.keys.sorted().map { sheet in
        (base: inquiry.head.sheets[sheet].file, yaml: text(sheet, bySheet[sheet]!))
      }, to: folder, beside: earlier.files)
  }

  private func text(_ sheet: Int, _ records: [CollectedRecord]) -> AnswerYAML {
    let section = inquiry.head.sheets[sheet]
    let isJapanese = inquiry.head.language == Language.japanese.rawValue
    var yaml = AnswerYAML(
      comment: isJapanese
        ? "照会への回答。`sealreview collect` が回答票から写したもの。"
        : "Answers to an inquiry, copied from returned sheets by `sealreview collect`.",
      [
        ("inquiry", String(inquiry.digest.prefix(16))), ("department", section.department),
        ("section", section.section),
      ])
    for kind in CollectedRecord.Kind.allCases {
      yaml.list(kind.rawValue, records.filter { $0.kind == kind }.map(fields))
    }
    return yaml
  }

  private func fields(_ record: CollectedRecord) -> [(key: String, value: String)] {
    var fields = record.fields
    if let who = record.who { fields.append(("who", who)) }
    if let when = record.when { fields.append(("when", when)) }
    fields += [("file", record.cell.file.name), ("cell", record.cell.name)]
    if let other = replaced[record.key] { fields.append(("replaces", other)) }
    return fields
  }
}
