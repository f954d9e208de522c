/// The labels of an instrument: finds forms by name, and names several at once as amending sentences do,
/// neighbours as 「様式第1号から様式第3号まで」, the others with 「、」 and 「及び」.
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

  /// The places that were selected, as runs of neighbours; repealed forms are left out.
  public func runs(of places: some Sequence<Int>) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for place in Set(places).sorted() where labels.indices.contains(place) && !labels[place].isRepealed {
      if let last = runs.last, last.upperBound + 1 == place {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs
  }

  /// The selected forms in one phrase, in the words and order of the labels; empty where none is selected.
  ///
  /// - Parameters:
  ///   - places: Which labels, by their places in ``labels``.
  ///   - style: How numbers are written, 様式第十二号 or 様式第１２号; as in the labels where nil.
  public func text(of places: some Sequence<Int>, in style: JapaneseNumeral.Style? = nil) -> String {
    var names: [String] = []
    for run in runs(of: places) {
      let isRange = run.count >= Self.shortestRun && run.allSatisfy { labels[$0].namesOneForm }
      if isRange {
        let (first, last) = (labels[run.lowerBound], labels[run.upperBound])
        names.append("\(first.formText(in: style))から\(last.formText(in: style))まで")
      } else {
        names += run.map { labels[$0].formText(in: style) }
      }
    }
    return joinedForDrafting(names)
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
