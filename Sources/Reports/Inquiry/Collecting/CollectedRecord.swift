internal import BatchReview

/// A record that a returned sheet gives, as it is written down.
struct CollectedRecord {
  /// What it is, by its list in a file of answers.
  enum Kind: String, CaseIterable {
    case facts, objections, agreements
  }

  let kind: Kind
  let key: AnswerKey
  /// What it says: equal of two that say the same.
  let said: [String?]
  /// Its keys and values in order, but for where it comes from.
  let fields: [(key: String, value: String)]
  let cell: ReturnedCell
  /// The sheet of the inquiry that asked for it.
  let sheet: Int
  var who: String?
  var when: String?
}
