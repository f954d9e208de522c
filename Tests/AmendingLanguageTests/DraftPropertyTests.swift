import SourceText
import TestSupport
import Testing

@testable import AmendingLanguage

/// The laws of the language, on random texts; a failure prints the seed, which `SEALREVIEW_SEED` repeats.
@Suite struct DraftPropertyTests {
  @Test func `apply(parse(print(draft(a, b))), a) = b`() throws {
    var random = Seeded(state: Seeded.seedOfRun)
    for round in 0..<3_000 {
      let old = random.text(30)
      let new = random.chance(80) ? random.revision(of: old) : random.text(30)
      let place = random.chance(30) ? Place("第3条第2項") : nil
      let amendment = AmendmentDrafter(quoting: random.chance(50) ? .fewestWords : .wholeCompounds)
        .draft(from: old, to: new, place: place)
      let sentence = AmendmentWriter().write(amendment)
      let reading = AmendmentReading(sentence, file: "S")
      let hint: Comment =
        "seed \(Seeded.seedOfRun), round \(round): \(old.debugDescription) → \(new.debugDescription): \(sentence)"
      try #require(reading.errors.isEmpty, hint)
      try #require(reading.amendment == amendment, hint)
      let result = try? AmendmentInterpreter().apply(reading.amendment, to: old, place: place)
      try #require(result.map(ExactText.init) == ExactText(new), hint)
    }
  }

  @Test func `a drafted sentence says the same when all its words are looked for in the old text`() throws {
    var random = Seeded(state: Seeded.seedOfRun &+ 1)
    for round in 0..<1_500 {
      let old = random.text(30)
      let new = random.revision(of: old)
      let amendment = AmendmentDrafter().draft(from: old, to: new)
      guard case .words(_, let changes)? = amendment.clauses.first else { continue }
      let hint: Comment =
        "seed \(Seeded.seedOfRun &+ 1), round \(round): \(AmendmentWriter().write(amendment))"
      try #require(Simultaneous.apply(changes, to: old) == Array(new.unicodeScalars), hint)
    }
  }

  @Test func `the edits of two texts are as few as can be`() throws {
    var random = Seeded(state: Seeded.seedOfRun &+ 2)
    for round in 0..<1_500 {
      let old = Array(random.text(20).unicodeScalars)
      let new =
        random.chance(50) ? Array(random.text(20).unicodeScalars) : old.filter { _ in random.chance(80) }
      let edits = TextDifference.edits(from: old, to: new)
      var (rebuilt, end) = ([Unicode.Scalar](), 0)
      for edit in edits {
        rebuilt += old[end..<edit.old.lowerBound] + new[edit.new]
        end = edit.old.upperBound
      }
      let hint: Comment = "seed \(Seeded.seedOfRun &+ 2), round \(round)"
      try #require(rebuilt + old[end...] == new, hint)
      let size = edits.reduce(0) { $0 + $1.old.count + $1.new.count }
      try #require(size == old.count + new.count - 2 * PlainSearch.commonLength(old, new), hint)
    }
  }

  @Test func `the shortest unique quotation is what trying every length finds`() throws {
    var random = Seeded(state: Seeded.seedOfRun &+ 3)
    for round in 0..<300 {
      let text = Array(random.text(20).unicodeScalars)
      let spans = UniqueSpans(text)
      for start in text.indices {
        let shortest = (1...(text.count - start)).first {
          PlainSearch.places(of: Array(text[start..<(start + $0)]), in: text).count == 1
        }
        let found = spans.shortest[start]
        try #require(
          shortest.map { $0 == found } ?? (start + found > text.count),
          "seed \(Seeded.seedOfRun &+ 3), round \(round), place \(start)")
      }
    }
  }

  @Test func `words are found where plain comparison finds them`() throws {
    var random = Seeded(state: Seeded.seedOfRun &+ 4)
    for round in 0..<1_500 {
      let text = Array(random.text(20).unicodeScalars)
      let words = Array(random.text(2).unicodeScalars)
      guard !words.isEmpty else { continue }
      try #require(
        WordSearch(words).occurrences(in: text) == PlainSearch.places(of: words, in: text),
        "seed \(Seeded.seedOfRun &+ 4), round \(round)")
    }
  }
}
