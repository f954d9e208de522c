public import SourceText

/// Amending sentences as they were read, with the place of each operation and what is wrong with them.
public struct AmendmentReading: Sendable {
  /// What the sentences say; with errors, as much of it as could be read.
  public let amendment: Amendment
  /// Everything that the language does not have, in the order of the text.
  public let errors: [Diagnostic]
  /// The name of the file, for messages.
  public let file: String
  /// Where each clause begins, and each of its operations.
  private let positions: [(clause: SourcePosition, changes: [SourcePosition])]

  /// Reads sentences; an initial byte order mark is no part of them.
  ///
  /// - Complexity: O(length).
  public init(_ text: String, file: String) {
    var parser = AmendmentParser(text, file: file)
    let clauses = parser.parse()
    // Clauses of the same places become one, and their operations with them.
    amendment = Amendment(clauses.map(\.clause))
    var positions: [(clause: SourcePosition, changes: [SourcePosition])] = []
    var last: [PlaceRun]?
    for parsed in clauses {
      guard case .words(let places, let changes) = parsed.clause else {
        positions.append((parsed.position, []))
        last = nil
        continue
      }
      if changes.isEmpty { continue }
      if last == places {
        positions[positions.count - 1].changes += parsed.changes
      } else {
        positions.append((parsed.position, parsed.changes))
      }
      last = places
    }
    self.positions = positions
    errors = parser.errors
    self.file = file
  }

  /// The place of a clause, or of one of its operations, in the sentences.
  public func position(ofClause clause: Int, change: Int?) -> SourcePosition {
    change.map { positions[clause].changes[$0] } ?? positions[clause].clause
  }
}
