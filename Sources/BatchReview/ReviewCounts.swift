internal import FormRegister
public import SourceText

/// How much a review has read.
public struct ReviewCounts: Hashable, Sendable {
  public internal(set) var instruments = 0
  public internal(set) var forms = 0
  public internal(set) var requirements = 0
  public internal(set) var repealed = 0
  public internal(set) var unread = 0
  public internal(set) var noRequirement = 0

  public init() {}

  mutating func add(_ form: borrowing FormRecord) {
    forms += 1
    requirements += form.requirements.count
    switch form.evidence {
    case .none: noRequirement += 1
    case .unread: unread += 1
    case .declared, .body: break
    }
  }

  static func += (left: inout ReviewCounts, right: ReviewCounts) {
    left.instruments += right.instruments
    left.forms += right.forms
    left.requirements += right.requirements
    left.repealed += right.repealed
    left.unread += right.unread
    left.noRequirement += right.noRequirement
  }
}

/// Warnings, all counted and the first of them kept.
public struct WarningList: Hashable, Sendable {
  public private(set) var count = 0
  public private(set) var first: [Diagnostic] = []

  /// How many are kept.
  public static let limit = 1_000

  public init() {}

  public init(_ warnings: [Diagnostic]) { for warning in warnings { add(warning) } }

  public mutating func add(_ warning: Diagnostic) {
    count += 1
    if first.count < Self.limit { first.append(warning) }
  }

  /// Adds the warnings of another list behind those of this one.
  public mutating func add(_ other: WarningList) {
    count += other.count
    first += other.first.prefix(Self.limit - first.count)
  }
}
