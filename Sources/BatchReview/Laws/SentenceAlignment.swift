/// Pairs the changed sentences of two versions: which one became which.
struct SentenceAlignment {
  /// How alike two sentences at one place must be to be versions of each other.
  ///
  /// A sentence at the place of another may say the same in quite other words; below half it is another one.
  private static let placeLikeness = 0.5
  /// The same for sentences at different places, where nothing but their words binds them.
  private static let movedLikeness = 0.7
  /// From here on two sentences at one place are versions of each other whatever else there is.
  private static let certainLikeness = 0.9
  /// How many counterparts of a sentence are weighed, the best ones.
  private static let candidateLimit = 16

  private struct Candidate {
    var before: Int
    var after: Int
    var score: Double

    static func precedes(_ one: Candidate, _ other: Candidate) -> Bool {
      (other.score, one.before, one.after) < (one.score, other.before, other.after)
    }
  }

  /// For each sentence before its counterpart after, nil where it is gone.
  private(set) var counterparts: [Int?]
  private var isTaken: [Bool]
  private let before: [ChangedSentence]
  private let after: [ChangedSentence]
  private let movedArticles: [UInt64: UInt64]

  /// The sentences after that are nobody's counterpart.
  var added: [Int] { isTaken.indices.filter { !isTaken[$0] } }

  /// - Complexity: linear for sentences that only changed their act; the product of both sides for the rest.
  init(_ before: [ChangedSentence], _ after: [ChangedSentence], movedArticles: [UInt64: UInt64]) {
    (self.before, self.after, self.movedArticles) = (before, after, movedArticles)
    counterparts = Array(repeating: nil, count: before.count)
    isTaken = Array(repeating: false, count: after.count)
    take(certainPairs())
    take(possiblePairs())
  }

  /// The best pairs first, each sentence once.
  private mutating func take(_ candidates: [Candidate]) {
    for candidate in candidates.sorted(by: Candidate.precedes)
    where counterparts[candidate.before] == nil && !isTaken[candidate.after] {
      counterparts[candidate.before] = candidate.after
      isTaken[candidate.after] = true
    }
  }

  private func article(of old: ChangedSentence) -> UInt64 {
    movedArticles[old.print.article] ?? old.print.article
  }

  private func certainPairs() -> [Candidate] {
    let byArticle = Dictionary(grouping: after.indices) { after[$0].print.article }
    return before.indices.flatMap { left in
      (byArticle[article(of: before[left])] ?? []).compactMap { right in
        guard before[left].inner == after[right].inner else { return nil }
        return candidate(left, right, floor: Self.certainLikeness, bonus: 0)
      }
    }
  }

  private func possiblePairs() -> [Candidate] {
    let free = added
    return before.indices.filter { counterparts[$0] == nil }.flatMap { left in
      let old = before[left]
      let article = article(of: old)
      let candidates = free.compactMap { right -> Candidate? in
        let new = after[right]
        let sharesArticle = new.print.article == article
        guard sharesArticle || old.reading.speaks || new.reading.speaks else { return nil }
        let isSamePlace = sharesArticle && old.inner == new.inner
        return candidate(
          left, right, floor: isSamePlace ? Self.placeLikeness : Self.movedLikeness,
          bonus: isSamePlace ? 0.2 : sharesArticle ? 0.1 : 0)
      }
      return candidates.sorted(by: Candidate.precedes).prefix(Self.candidateLimit)
    }
  }

  private func candidate(_ left: Int, _ right: Int, floor: Double, bonus: Double) -> Candidate? {
    guard before[left].mostLikeness(to: after[right]) >= floor else { return nil }
    let likeness = before[left].likeness(to: after[right])
    return likeness >= floor ? Candidate(before: left, after: right, score: likeness + bonus) : nil
  }
}
