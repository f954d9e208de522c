internal import SourceText

/// Finds out which of several records of one thing hold.
struct RecordSettling<Record> {
  let key: (Record) -> AnswerKey
  let source: KeyPath<Record, AnswerSource>
  let place: KeyPath<Record, AnswerPlace>
  /// Whether two records say the same.
  let isSame: (Record, Record) -> Bool

  private struct Place: Hashable {
    let key: AnswerKey
    let file: String
  }

  /// The records that hold, each thing once.
  ///
  /// - Parameters:
  ///   - records: All records.
  ///   - collector: Takes what is wrong.
  ///   - contradiction: Says that a record does not agree with another.
  func settled(
    _ records: [Record], _ collector: DiagnosticCollector, _ contradiction: (Record) -> String
  ) -> [Record] {
    let known = Set(records.map(place(of:)))
    var replaced: Set<Place> = []
    for record in records {
      guard let file = record[keyPath: source].replaces else { continue }
      let own = place(of: record)
      let other = Place(key: own.key, file: file)
      if other == own || !known.contains(other) {
        complain(record, "`\(file)` has no earlier record of the same that could be replaced", collector)
      } else {
        replaced.insert(other)
      }
    }
    var first: [AnswerKey: Record] = [:]
    var holding: [Record] = []
    for record in records where !replaced.contains(place(of: record)) {
      guard let other = first[key(record)] else {
        first[key(record)] = record
        holding.append(record)
        continue
      }
      let help = "the other stands at \(other[keyPath: place].text)"
      if isSame(record, other) {
        let place = record[keyPath: place]
        collector.add([
          Diagnostic(
            .warning, file: place.file, position: place.position, "this record stands twice, and counts once",
            help: help)
        ])
      } else {
        complain(record, contradiction(record), collector, help: help)
      }
    }
    // Of records that replace each other none is the last.
    var reported: Set<AnswerKey> = []
    for record in records where first[key(record)] == nil && reported.insert(key(record)).inserted {
      complain(record, "the records of this replace each other: none holds", collector)
    }
    return holding
  }

  private func place(of record: Record) -> Place {
    Place(key: key(record), file: record[keyPath: place].fileName)
  }

  private func complain(
    _ record: Record, _ message: String, _ collector: DiagnosticCollector, help: String? = nil
  ) {
    let place = record[keyPath: place]
    collector.error(message, place.file, at: place.position, help: help)
  }
}
