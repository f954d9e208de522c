/// The labels of an instrument, among which forms are found by name.
public struct InstrumentLabels: Sendable {
  /// All labels of the instrument, in their order there.
  public let labels: [FormLabel]
  /// From how many neighbours on 「から…まで」 is written; drafting joins two with 「及び」.
  public static let shortestRun = 3

  /// - Parameter labels: All labels of the instrument in order, also the repealed ones: they part neighbours.
  public init(_ labels: [FormLabel]) { self.labels = labels }

  /// Where the only label for a form stands; nil where none or several are for it.
  ///
  /// A name that no label has is looked for without its parts, and without 別記, which texts leave out.
  public func place(of name: FormName) -> Int? {
    let rules: [(FormName) -> FormName] = [
      { $0 }, \.form, \.withoutHeading, { $0.withoutHeading.form },
    ]
    for rule in rules {
      let wanted = rule(name)
      let found = labels.indices.filter { place in labels[place].names { rule($0) == wanted } }
      if !found.isEmpty { return found.count == 1 ? found[0] : nil }
    }
    return nil
  }
}

extension FormLabel {
  /// Whether it names a form for which something holds, be it at an end of a range.
  func names(_ holds: (FormName) -> Bool) -> Bool {
    members.contains { member in
      switch member {
      case .single(let name): holds(name)
      case .range(let first, let last): holds(first) || holds(last)
      }
    }
  }

  /// Whether it names a single form, so that it can begin or end a range.
  public var namesOneForm: Bool {
    guard members.count == 1, case .single = members[0] else { return false }
    return true
  }
}
