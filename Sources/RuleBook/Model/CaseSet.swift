internal import CaseAlgebra
public import FormRegister
public import SourceText

/// A set of cases in the words of a vocabulary: for each fact that matters the values that it has in them, and
/// the time in which they stand.
public struct CaseSet: Hashable, Sendable {
  /// A value of a fact.
  public enum Value: Hashable, Sendable {
    /// The code of an enumerated value.
    case code(UInt8)
    case text(ExactText)
    /// Any text that no rule names.
    case anyOtherText
  }

  /// The values that a fact has in the cases.
  public struct Restriction: Hashable, Sendable {
    /// The index of the fact in the vocabulary.
    public let fact: Int
    public let values: [Value]
    /// The values that it does not have.
    public let others: [Value]
  }

  /// The facts that matter, in the order of the vocabulary.
  public let restrictions: [Restriction]
  /// The first day of the cases' time; nil where it has no beginning.
  public let from: CalendarDate?
  /// The first day after the cases' time; nil where it has no end.
  public let until: CalendarDate?
}

extension CaseSet {
  /// Whether a day lies in the cases' time.
  public func isOf(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date < $0 } ?? true)
  }
}

extension CaseDomain {
  /// A cube in words. Its time is taken to be in one piece.
  func caseSet(_ cube: Cube) -> CaseSet {
    let restrictions = facts.indices.filter { !cube.isWhole($0, in: space) }.map { dimension in
      let values = cube.values(dimension, in: space)
      let others = Set(0..<space.dimensions[dimension].size).subtracting(values).sorted()
      return CaseSet.Restriction(
        fact: facts[dimension], values: values.map { value($0, dimension) },
        others: others.map { value($0, dimension) })
    }
    guard let timeline, let timeDimension else {
      return CaseSet(restrictions: restrictions, from: nil, until: nil)
    }
    let intervals = cube.values(timeDimension, in: space)
    return CaseSet(
      restrictions: restrictions, from: timeline.start(of: intervals), until: timeline.end(of: intervals))
  }

  /// The facts in which a requirement lies outside some cases, or that are not known of it; of several bases
  /// the nearest counts.
  ///
  /// - Parameter codes: One row of dimensions for each basis, as ``CaseEncoder`` makes them.
  public func facts(of codes: [UInt16], outside cases: CaseSet) -> [Int] {
    guard !facts.isEmpty else { return [] }
    let rows = stride(from: 0, to: codes.count, by: facts.count).map { codes[$0..<$0 + facts.count] }
    let differing = rows.map { row in
      cases.restrictions.filter { restriction in
        let dimension = dimension(of: restriction.fact)!
        let code = row[row.startIndex + dimension]
        return code == unknownCode || !restriction.values.contains(value(Int(code), dimension))
      }.map(\.fact)
    }
    return differing.min { $0.count < $1.count } ?? []
  }

  /// The value that a code of a dimension stands for.
  func value(_ code: Int, _ dimension: Int) -> CaseSet.Value {
    guard vocabulary.facts[facts[dimension]].values == nil else { return .code(UInt8(code)) }
    let constants = constants[dimension]
    return code < constants.count ? .text(constants[code]) : .anyOtherText
  }
}

extension CaseSet.Value {
  /// The value in results: an id, a text, or `*` for any other text.
  public func name(of fact: Int, in vocabulary: Vocabulary) -> String {
    switch self {
    case .code(let code): vocabulary.facts[fact].values![Int(code)].id
    case .text(let text): text.string
    case .anyOtherText: "*"
    }
  }
}
