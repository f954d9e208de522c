internal import BatchReview
internal import Foundation
internal import SourceText

/// The answers that earlier collections have written down.
struct RecordedAnswers {
  /// A record that holds, and the file that it stands in.
  struct Record {
    let said: [String?]
    let file: String
    let place: AnswerPlace
  }

  private(set) var records: [AnswerKey: Record] = [:]
  /// The names of the files in the folder.
  private(set) var files: Set<String> = []

  /// Reads a folder that may not be there yet.
  ///
  /// - Parameter collector: Takes what is wrong with it.
  init(directory: String, _ collector: DiagnosticCollector) {
    guard FileManager.default.fileExists(atPath: directory) else { return }
    var replaced: Set<Replaced> = []
    var found: [(key: AnswerKey, record: Record)] = []
    for file in YAMLFolder.files(below: directory, name: directory, collector) {
      files.insert(file)
      let name = directory + "/" + file
      let (root, diagnostics) = YAMLFile.read(path: name, name: name)
      collector.add(diagnostics)
      for (list, node) in Self.lists(root, name, collector) {
        guard let items = node.sequence else {
          collector.error("this is no record of an answer", name, at: node.position)
          continue
        }
        for item in items {
          let fields = Self.fields(item)
          guard let key = Self.key(list, fields) else {
            collector.error("this is no record of an answer", name, at: item.position)
            continue
          }
          if let other = fields["replaces"] { replaced.insert(Replaced(key: key, file: other)) }
          let record = Record(
            said: Self.said(list, fields), file: file, place: AnswerPlace(file: name, position: item.position)
          )
          found.append((key, record))
        }
      }
    }
    for (key, record) in found where !replaced.contains(Replaced(key: key, file: record.file)) {
      records[key] = record
    }
  }

  private struct Replaced: Hashable {
    let key: AnswerKey
    let file: String
  }

  /// The lists of a file, which may be empty.
  private static func lists(
    _ root: YAMLNode?, _ name: String, _ collector: DiagnosticCollector
  ) -> [(CollectedRecord.Kind, YAMLNode)] {
    guard let root else { return [] }
    guard let map = root.mapping else {
      collector.error("this is no record of an answer", name, at: root.position)
      return []
    }
    return map.compactMap { key, value in key.scalar.flatMap(CollectedRecord.Kind.init).map { ($0, value) } }
  }

  private static func fields(_ node: YAMLNode) -> [String: String] {
    var fields: [String: String] = [:]
    for (key, value) in node.mapping ?? [] {
      if let key = key.scalar, let value = value.scalar { fields[key] = value }
    }
    return fields
  }

  private static func key(_ kind: CollectedRecord.Kind, _ fields: [String: String]) -> AnswerKey? {
    guard let form = fields["form"] else { return nil }
    let number = fields["requirement"].flatMap { Int($0) } ?? RequirementID.wholeForm
    let id = RequirementID(form: form, number: number)
    guard kind == .facts else {
      return AnswerKey(opinionOf: id, proposed: fields["proposed"], formDigest: fields["formDigest"])
    }
    return fields["fact"].map {
      AnswerKey(fact: $0, of: id, instrument: fields["instrument"], formDigest: fields["formDigest"])
    }
  }

  private static func said(_ kind: CollectedRecord.Kind, _ fields: [String: String]) -> [String?] {
    switch kind {
    case .facts: [fields["value"]]
    case .agreements: ["agrees"]
    case .objections: [fields["outcome"], fields["why"], fields["basis"]]
    }
  }
}
