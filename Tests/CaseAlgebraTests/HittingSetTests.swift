import CaseAlgebra
import Testing

@Suite struct HittingSetTests {
  @Test func nothingHitsNothing() {
    #expect(smallestHittingSet(of: []) == [])
  }

  @Test func theFirstOfSeveralSmallest() {
    #expect(smallestHittingSet(of: [[1, 2], [2, 3]]) == [2])
    #expect(smallestHittingSet(of: [[1, 2], [3, 4]]) == [1, 3])
    #expect(smallestHittingSet(of: [[4, 1], [4, 2], [4, 3]]) == [4])
  }

  @Test func equalsBruteForce() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let sets = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Set(
          (0..<Int.random(in: 1...4, using: &generator)).map { _ in Int.random(in: 0..<7, using: &generator) }
        )
      }
      #expect(smallestHittingSet(of: sets) == bruteForce(sets), "\(sets)")
    }
  }

  private func bruteForce(_ sets: [Set<Int>]) -> [Int] {
    (0..<128).map { mask in (0..<7).filter { mask & 1 << $0 != 0 } }
      .filter { chosen in sets.allSatisfy { !$0.isDisjoint(with: chosen) } }
      .min { ($0.count, $0.description) < ($1.count, $1.description) }!
  }
}
