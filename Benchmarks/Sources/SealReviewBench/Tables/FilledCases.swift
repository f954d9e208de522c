internal import SealReview
internal import Workload

/// Cases in which every fact that was not known has some value.
struct FilledCases {
  let cases: [(codes: [UInt16], basisCount: Int)]

  /// - Parameters:
  ///   - cases: Cases as they stand in a register.
  ///   - domain: Their dimensions.
  ///   - seed: What tells one choice of values from another.
  init(_ cases: [(codes: [UInt16], basisCount: Int)], in domain: CaseDomain, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let width = domain.facts.count
    // Of open texts the values that occur.
    var values = domain.facts.map { fact in
      domain.vocabulary.facts[fact].values.map { $0.indices.map(UInt16.init) } ?? []
    }
    for dimension in 0..<width where values[dimension].isEmpty {
      let rows = cases.flatMap { item in (0..<item.basisCount).map { item.codes[$0 * width + dimension] } }
      values[dimension] = Set(rows).subtracting([unknownCode]).sorted()
    }
    self.cases = cases.map { item in
      var codes = item.codes
      for dimension in 0..<width where !values[dimension].isEmpty {
        let value = numbers.pick(values[dimension])
        for row in 0..<item.basisCount where codes[row * width + dimension] == unknownCode {
          codes[row * width + dimension] = value
        }
      }
      return (codes, item.basisCount)
    }
  }
}
