/// Finds the sentences that both versions have, word for word, and what they show of moved articles.
struct UnchangedSentences {
  /// For each sentence of a version whether the other has it not.
  private(set) var changedBefore: [Bool]
  private(set) var changedAfter: [Bool]
  /// Where the articles of the old version stand in the new one, by the unchanged sentences in them.
  private(set) var movedArticles: [UInt64: UInt64] = [:]
  private var votes: [UInt64: [UInt64: Int]] = [:]

  /// - Complexity: linear in the sentences.
  init(_ before: [SentencePrint], _ after: [SentencePrint]) {
    changedBefore = Array(repeating: true, count: before.count)
    changedAfter = Array(repeating: true, count: after.count)
    // At its own place first, then in its own article, then anywhere, so that equal sentences stay apart.
    pair(before, after) { [$0.text, $0.place] }
    pair(before, after) { [$0.text, $0.article] }
    pair(before, after) { [$0.text] }
    movedArticles = votes.mapValues { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key
    }
  }

  private mutating func pair(
    _ before: [SentencePrint], _ after: [SentencePrint], by key: (SentencePrint) -> [UInt64]
  ) {
    var waiting: [[UInt64]: [Int]] = [:]
    for index in after.indices.reversed() where changedAfter[index] {
      waiting[key(after[index]), default: []].append(index)
    }
    for index in before.indices where changedBefore[index] {
      guard let found = waiting[key(before[index])]?.popLast() else { continue }
      changedBefore[index] = false
      changedAfter[found] = false
      votes[before[index].article, default: [:]][after[found].article, default: 0] += 1
    }
  }
}
