/// Pairs the changed sentences of two versions: which one became which.
struct SentenceAlignment {
  /// How alike two sentences at one place must be to be versions of each other.
  ///
  /// A sentence at the place of another may say the same in quite other words; below half it is another one.
  static let placeLikeness = 0.5
  /// The same for sentences at different places, where nothing but their words binds them.
  static let movedLikeness = 0.7

  private struct Candidate {
    var before: Int
    var after: Int
    var score: Double
  }

  /// For each sentence before its counterpart after, nil where it is gone.
  private(set) var counterparts: [Int?]
  /// The sentences after that are nobody's counterpart.
  private(set) var added: [Int] = []

  /// - Complexity: within an article the product of its changed sentences; across articles that of the
  ///   sentences that speak of an act and all others.
  init(_ before: [ChangedSentence], _ after: [ChangedSentence], movedArticles: [UInt64: UInt64]) {
    counterparts = Array(repeating: nil, count: before.count)
    var candidates: [Candidate] = []
    for (left, old) in before.enumerated() {
      let article = movedArticles[old.print.article] ?? old.print.article
      for (right, new) in after.enumerated() {
        let sharesArticle = new.print.article == article
        guard sharesArticle || old.reading.speaks || new.reading.speaks else { continue }
        let isSamePlace = sharesArticle && old.inner == new.inner
        let floor = isSamePlace ? Self.placeLikeness : Self.movedLikeness
        guard old.mostLikeness(to: new) >= floor else { continue }
        let likeness = old.likeness(to: new)
        guard likeness >= floor else { continue }
        let bonus = isSamePlace ? 0.2 : sharesArticle ? 0.1 : 0
        candidates.append(Candidate(before: left, after: right, score: likeness + bonus))
      }
    }
    candidates.sort { ($1.score, $0.before, $0.after) < ($0.score, $1.before, $1.after) }
    var isTaken = Array(repeating: false, count: after.count)
    for candidate in candidates where counterparts[candidate.before] == nil && !isTaken[candidate.after] {
      counterparts[candidate.before] = candidate.after
      isTaken[candidate.after] = true
    }
    added = after.indices.filter { !isTaken[$0] }
  }
}
