import BatchReview
import TestSupport
import Testing

/// Shares by largest remainder, as printed tables have them.
@Suite struct SharesTests {
  private func printed(_ counts: [Int]) -> [String]? { Shares.tenths(counts)?.map(Shares.text) }

  // Source: 岡崎市 「押印見直し」 2021-02: 3,087 = 2,915 + 152 + 20.
  @Test func `the published table of 岡崎市`() {
    #expect(printed([2_915, 152, 20]) == ["94.4", "4.9", "0.7"])
  }

  // Source: 狛江市, signatures: 280 = 76 + 151 + 53; and seals: 1,307 = 1,087 + 118 + 102.
  @Test func `the published tables of 狛江市`() {
    #expect(printed([76, 151, 53]) == ["27.2", "53.9", "18.9"])
    #expect(printed([1_087, 118, 102]) == ["83.2", "9.0", "7.8"])
    #expect(printed([1_087, 118]) == ["90.2", "9.8"])
  }

  @Test func `in a tie the earlier column comes first`() {
    #expect(printed([1, 1, 1]) == ["33.4", "33.3", "33.3"])
    #expect(printed([1, 1, 4]) == ["16.7", "16.7", "66.6"])
    #expect(printed([1, 2, 3, 1]) == ["14.3", "28.6", "42.8", "14.3"])
    #expect(printed([0, 1, 1, 1]) == ["0.0", "33.4", "33.3", "33.3"])
  }

  @Test func `whole shares, one count, and none`() {
    #expect(printed([5]) == ["100.0"])
    #expect(printed([0, 7, 0]) == ["0.0", "100.0", "0.0"])
    #expect(printed([1, 3]) == ["25.0", "75.0"])
    #expect(printed([0, 0]) == nil)
    #expect(printed([]) == nil)
  }

  @Test func `tenths are printed with their point`() {
    #expect([0, 1, 9, 10, 824, 1_000].map(Shares.text) == ["0.0", "0.1", "0.9", "1.0", "82.4", "100.0"])
  }

  @Test func `10,000 random rows add up to 100·0, each share next to the exact one and fairly rounded`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(state: seed)
    for _ in 0..<10_000 {
      let columns = Int.random(in: 1...8, using: &random)
      let scale = [3, 30, 3_000, 3_000_000].randomElement(using: &random)!
      let counts = (0..<columns).map { _ in
        Bool.random(using: &random) ? Int.random(in: 0...scale, using: &random) : 0
      }
      let total = counts.reduce(0, +)
      guard let shares = Shares.tenths(counts) else {
        #expect(total == 0, "seed \(seed)")
        continue
      }
      let bases = counts.map { $0 * 1_000 / total }
      let remainders = counts.map { $0 * 1_000 % total }
      let raised = shares.indices.filter { shares[$0] > bases[$0] }
      let isFair = raised.allSatisfy { up in
        shares.indices.allSatisfy { down in
          shares[down] > bases[down] || remainders[up] > remainders[down]
            || (remainders[up] == remainders[down] && up < down)
        }
      }
      let isNear = zip(shares, bases).allSatisfy { $0 == $1 || $0 == $1 + 1 }
      guard shares.reduce(0, +) == 1_000, isNear, isFair else {
        Issue.record("seed \(seed): \(counts) → \(shares)")
        return
      }
    }
    print("SharesTests: seed \(seed)")
  }
}
