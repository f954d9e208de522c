/// Two texts side by side, line by line, with what differs: what a 新旧対照表 shows.
public struct TextComparison: Sendable {
  /// Words of one side that differ from the other, or do not.
  public struct Segment: Hashable, Sendable {
    public let text: String
    public let isChanged: Bool
  }

  /// Lines that stand beside each other; where lines came or went, a side has several or none.
  public struct Row: Hashable, Sendable {
    public fileprivate(set) var old: [Segment] = []
    public fileprivate(set) var new: [Segment] = []

    public var isChanged: Bool { (old + new).contains(where: \.isChanged) }
  }

  /// All lines; a line feed that both texts have ends a row and is not shown.
  public let rows: [Row]

  public init(_ old: String, _ new: String) {
    let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    var rows = [Row()]
    var end = before.startIndex
    func addEqual(_ range: Range<Int>) {
      let lines = before[range].split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { rows.append(Row()) }
        guard !line.isEmpty else { continue }
        let segment = Segment(text: String(String.UnicodeScalarView(line)), isChanged: false)
        rows[rows.count - 1].old.append(segment)
        rows[rows.count - 1].new.append(segment)
      }
    }
    for edit in EditGrouping.thinned(TextDifference.edits(from: before, to: after)) {
      addEqual(end..<edit.old.lowerBound)
      Self.add(before[edit.old], to: &rows[rows.count - 1].old)
      Self.add(after[edit.new], to: &rows[rows.count - 1].new)
      end = edit.old.upperBound
    }
    addEqual(end..<before.endIndex)
    self.rows = rows
  }

  private static func add(_ scalars: ArraySlice<Unicode.Scalar>, to side: inout [Segment]) {
    guard !scalars.isEmpty else { return }
    side.append(Segment(text: String(String.UnicodeScalarView(scalars)), isChanged: true))
  }

  /// The changed rows with some rows around them; nil stands for rows left out.
  public func excerpt(context: Int = 1) -> [Row?] {
    let shown = rows.indices.map { index in
      rows[max(0, index - context)...min(rows.count - 1, index + context)].contains(where: \.isChanged)
    }
    var excerpt: [Row?] = []
    for (row, isShown) in zip(rows, shown) {
      if isShown {
        excerpt.append(row)
      } else if excerpt.isEmpty || excerpt[excerpt.count - 1] != nil {
        excerpt.append(nil)
      }
    }
    return excerpt
  }
}
