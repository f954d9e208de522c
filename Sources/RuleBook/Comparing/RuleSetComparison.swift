internal import CaseAlgebra
public import SourceText

/// The cases that two rule sets, or one on two days, decide differently.
public struct RuleSetComparison: Sendable {
  /// Cases whose outcome changes in the same way.
  public struct Region: Sendable {
    public let cases: CaseSet
    /// The id of the outcome before; nil for undetermined.
    public let from: String?
    /// The id of the outcome after; nil for undetermined.
    public let to: String?
    /// One of the cases, told by all facts that rules look at.
    public let witness: CaseSet
  }

  public internal(set) var regions: [Region] = []
  /// Whether the regions hold every case whose outcome changes.
  public internal(set) var isComplete = true
  /// What the two rule sets do not share, and so is not compared.
  public internal(set) var notes: [Diagnostic] = []
}

extension ComparableRuleSets {
  /// Finds the cases that the two decide differently.
  ///
  /// - Parameters:
  ///   - fromDate: The day of the first rule set's rules. Where no days are given all time is compared.
  ///   - toDate: The day of the second's; where only one day is given it holds for both.
  /// - Complexity: Bounded; where the bound is reached, the comparison says that it is not complete.
  public func compare(fromDate: CalendarDate? = nil, toDate: CalendarDate? = nil) -> RuleSetComparison {
    let isDated = fromDate != nil || toDate != nil
    let domain = CaseDomain([from, to], timeline: isDated ? nil : Timeline([from, to]))
    let excluded = unshared.compactMap { fact, codes in
      domain.dimension(of: fact).map { domain.space.cube($0, in: codes.map(Int.init)) }
    }
    // Where two rule sets share no value of a fact, nothing is compared, which is no proof of anything.
    let isVoid = unshared.contains { fact, codes in
      domain.dimension(of: fact).map { codes.count == domain.space.dimensions[$0].size } ?? false
    }
    var comparer = RuleSetComparer(
      CompiledRules(from, in: domain, on: fromDate ?? toDate),
      CompiledRules(to, in: domain, on: toDate ?? fromDate),
      excluding: excluded.map { CubeTest($0, in: domain.space) })
    comparer.compare()
    var comparison = comparer.comparison
    comparison.notes = notes
    if isVoid { comparison.isComplete = false }
    return comparison
  }
}
