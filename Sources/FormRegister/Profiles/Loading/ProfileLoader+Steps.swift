internal import SourceText

extension ProfileLoader {
  /// What a value's map says is made of the text.
  func steps(_ map: MapReading, fact: Int?, in section: Int) -> ProfileSteps {
    var steps = ProfileSteps()
    if let node = map.node("strip"),
      let strip = MapReading(node, keys: ["prefix", "suffix"], what: "`strip`", file: file, collector)
    {
      steps.prefix = Array((strip.text("prefix") ?? "").utf8)
      steps.suffix = Array((strip.text("suffix") ?? "").utf8)
    }
    if let node = map.node("split"),
      let split = MapReading(node, keys: ["by", "take"], what: "`split`", file: file, collector)
    {
      readSplit(split, node, &steps)
    }
    if let node = map.node("each") { steps.separators = separators(node, in: section) }
    readMatch(map, &steps)
    if let node = map.node("table"), let name = map.text("table") {
      steps.table = tables.firstIndex { $0.name == name }
      if steps.table == nil {
        error("there is no table `\(name)`", at: node, nearest: name, among: tables.map(\.name))
      }
    }
    if let node = map.node("map") { steps.map = texts(node, "map", fact: fact) }
    return steps
  }

  private func readSplit(_ split: MapReading, _ node: YAMLNode, _ steps: inout ProfileSteps) {
    let by = split.required("by", of: "`split`")?.scalar
    let take = split.requiredText("take", of: "`split`")
    if by == "" { error("`by` is empty", at: node) }
    guard let by, let take else { return }
    guard let index = Int(take), index != 0, abs(index) <= 1_000 else {
      return error("`take` is the number of a part, from 1, or from the end as -1", at: split.node("take")!)
    }
    steps.part = (Array(by.utf8), index)
  }

  /// What separates several values; only what may stand several times can have them.
  private func separators(_ node: YAMLNode, in section: Int) -> [[UInt8]] {
    switch sections[section].subject {
    case .element(.requirement), .element(.basis), .element(.article): break
    default: error("`each` makes several of one; `\(sections[section].name)` cannot be several", at: node)
    }
    if node.sequence?.isEmpty == true { error("`each` needs what separates the values", at: node) }
    return (node.sequence ?? [node]).compactMap { item in
      guard let text = item.scalar, !text.isEmpty else {
        error("`each` needs what separates the values", at: item)
        return nil
      }
      return Array(text.utf8)
    }
  }

  private func readMatch(_ map: MapReading, _ steps: inout ProfileSteps) {
    guard let node = map.node("match") else {
      if let take = map.node("take") { error("`take` needs `match`", at: take) }
      return
    }
    let items = node.sequence ?? [node]
    let patterns = items.compactMap { item in map.text(item, "match").flatMap { pattern(item, $0) } }
    guard patterns.count == items.count, !patterns.isEmpty else { return }
    let names = Set(patterns.flatMap(\.names)).sorted()
    if let take = map.node("take"), let name = map.text("take") {
      if !names.contains(name) {
        error("no pattern captures `\(name)`", at: take, nearest: name, among: names)
      }
      steps.match = (patterns, name)
    } else if names.count == 1 {
      steps.match = (patterns, names[0])
    } else {
      error(
        "`match` captures \(names.isEmpty ? "nothing" : "several parts"); say which with `take`", at: node)
    }
  }
}
