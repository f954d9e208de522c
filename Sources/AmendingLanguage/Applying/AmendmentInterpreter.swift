internal import SourceText

/// Applies an amendment to the texts that it names, operation by operation.
///
/// Each operation sees what the ones before it have left. Its words must occur once in each of its places;
/// with 全ての every occurrence changes. Whatever cannot be applied is a failure, and nothing is guessed.
public struct AmendmentInterpreter: Sendable {
  /// What words mean that a place has several times while the sentence does not say 全ての.
  public enum RepeatedWords: Sendable {
    /// The sentence does not say which is meant: a failure.
    case refused
    /// Every occurrence is meant, as the convention of drafting has it.
    case changed
  }

  public var repeatedWords: RepeatedWords

  public init(repeatedWords: RepeatedWords = .refused) { self.repeatedWords = repeatedWords }

  /// Applies an amendment to one text.
  ///
  /// - Parameter place: What the sentence must call it; where nil, the first place that it names.
  /// - Throws: The first of what cannot be applied.
  public func apply(_ amendment: Amendment, to text: String, place: Place? = nil) throws(AmendmentFailure)
    -> String
  {
    var texts = [PlacedText(place ?? amendment.firstPlace, text)]
    if let failure = apply(amendment, to: &texts).first { throw failure }
    return texts[0].text
  }

  /// Applies an amendment to several texts, in their order in the instrument.
  ///
  /// - Returns: Everything that cannot be applied; then the texts are not to be used.
  public func apply(_ amendment: Amendment, to texts: inout [PlacedText]) -> [AmendmentFailure] {
    var run = AmendmentRun(texts, repeatedWords)
    for (index, clause) in amendment.clauses.enumerated() { run.apply(clause, index) }
    for index in texts.indices where run.isChanged[index] {
      texts[index].text = String(String.UnicodeScalarView(run.texts[index]))
    }
    return run.failures
  }
}

/// The texts as they stand while an amendment is applied.
private struct AmendmentRun {
  private let targets: AmendmentTargets
  private let repeatedWords: AmendmentInterpreter.RepeatedWords
  private(set) var texts: [[Unicode.Scalar]]
  private(set) var isChanged: [Bool]
  private(set) var failures: [AmendmentFailure] = []

  init(_ texts: [PlacedText], _ repeatedWords: AmendmentInterpreter.RepeatedWords) {
    targets = AmendmentTargets(texts.map(\.place))
    self.repeatedWords = repeatedWords
    self.texts = texts.map { Array($0.text.unicodeScalars) }
    isChanged = texts.map { _ in false }
  }

  mutating func apply(_ clause: Clause, _ number: Int) {
    var groups: [AmendmentTargets.Group] = []
    for run in clause.places {
      switch targets.find(run) {
      case .success(let found): groups += found
      case .failure(let trouble):
        failures.append(
          AmendmentFailure(
            reason: trouble.reason, place: trouble.place, words: nil, clause: number, change: nil))
      }
    }
    if clause.places.isEmpty { groups = [targets.all] }
    switch clause {
    case .words(_, let changes):
      for group in groups {
        for (index, change) in changes.enumerated() {
          if let reason = apply(change, to: group.texts) {
            failures.append(
              AmendmentFailure(
                reason: reason, place: group.name, words: change.words, clause: number, change: index))
          }
        }
      }
    case .newText(_, let text):
      for group in groups { replace(group, by: Array(text.string.unicodeScalars)) }
    case .repeal:
      for group in groups { replace(group, by: []) }
    }
  }

  /// The first text of the place becomes the new one, the others of it are empty.
  private mutating func replace(_ group: AmendmentTargets.Group, by text: [Unicode.Scalar]) {
    for (rank, index) in group.texts.enumerated() {
      texts[index] = rank == 0 ? text : []
      isChanged[index] = true
    }
  }

  private mutating func apply(_ change: WordChange, to group: [Int]) -> AmendmentFailure.Reason? {
    let words = change.words.scalars
    let search = WordSearch(words)
    let found = group.map { search.occurrences(in: texts[$0]) }
    let times = found.reduce(0) { $0 + $1.count }
    if times == 0 { return .absent }
    if times > 1, !change.isEveryOccurrence, repeatedWords == .refused { return .repeated(times: times) }
    if found.contains(where: { zip($0, $0.dropFirst()).contains { $1 - $0 < words.count } }) {
      return .entwined
    }
    let result = change.result
    for (index, starts) in zip(group, found) where !starts.isEmpty {
      var text: [Unicode.Scalar] = []
      var end = 0
      for start in starts {
        text += texts[index][end..<start] + result
        end = start + words.count
      }
      texts[index] = text + texts[index][end...]
      isChanged[index] = true
    }
    return nil
  }
}
