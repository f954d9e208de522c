internal import SourceText

extension FormLabel: Hashable, Comparable, CustomStringConvertible {
  /// The label as it was read.
  public var description: String { elements.map { $0.text() }.joined() }

  /// What labels are compared by: the forms, then what is said of them.
  private var rest: [ExactText] {
    [
      ExactText(isRepealed ? "1" : ""), ExactText(isOmitted ? "1" : ""), foldedLabelText(title ?? ""), paper,
      aliases,
    ]
  }

  private var paper: ExactText {
    foldedLabelText(elements.filter { $0.role == .paper }.map { $0.text() }.joined())
  }

  private var aliases: ExactText {
    ExactText(elements.reduce(into: "") { if case .alias(let name) = $1.role { $0 += name.description } })
  }

  public static func == (left: FormLabel, right: FormLabel) -> Bool {
    left.members == right.members && left.provisions == right.provisions && left.rest == right.rest
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(members)
    hasher.combine(provisions)
  }

  /// By the first form, then the number of forms, then the provisions, then the other words.
  public static func < (left: FormLabel, right: FormLabel) -> Bool {
    if left.members != right.members { return left.members.lexicographicallyPrecedes(right.members) }
    if left.provisions != right.provisions {
      return left.provisions.lexicographicallyPrecedes(right.provisions)
    }
    return left.rest.lexicographicallyPrecedes(right.rest)
  }
}

extension FormLabel.Member: Comparable {
  private var ends: [FormName] {
    switch self {
    case .single(let name): [name]
    case .range(let first, let last): [first, last]
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.ends.lexicographicallyPrecedes(right.ends) }
}
