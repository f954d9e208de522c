internal import SourceText

/// Looks up the rules that rules override, and refuses what cannot be: rules that do not exist or stand
/// in another layer, and circles.
struct OverrideResolution {
  let collector: DiagnosticCollector

  /// - Parameters:
  ///   - surface: The rules in the order of their ids, without duplicates.
  ///   - layers: The names of the layers.
  ///   - knowsAllRules: Whether every file could be read, so that what is not found does not exist.
  func resolve(_ surface: [SurfaceRule], layers: [String], knowsAllRules: Bool) -> [Rule] {
    var rules = surface.map(\.rule)
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    for (index, entry) in surface.enumerated() {
      for (id, position) in entry.overrides {
        guard let target = indices[id] else {
          guard knowsAllRules else { continue }
          collector.error(
            "the rule `\(entry.rule.id)` overrides `\(id)`, which does not exist", entry.rule.file,
            at: position,
            help: nearestSpelling(to: id, among: rules.map(\.id)).map { "did you mean `\($0)`?" })
          continue
        }
        let pair = [rules[target].layer, entry.rule.layer]
        guard pair[0] == pair[1] || pair.contains(SurfaceRule.unknownLayer) else {
          collector.error(
            "the rule `\(entry.rule.id)` overrides `\(id)` of another layer, `\(layers[rules[target].layer])`",
            entry.rule.file, at: position)
          continue
        }
        if !rules[index].overrides.contains(target) { rules[index].overrides.append(target) }
      }
    }
    reportCircles(rules, surface)
    return rules
  }

  /// Depth-first search without recursion, since a chain of overrides may be as long as the rule set.
  private func reportCircles(_ rules: [Rule], _ surface: [SurfaceRule]) {
    enum Visit { case new, open, done }
    var visits = [Visit](repeating: .new, count: rules.count)
    for start in rules.indices where visits[start] == .new {
      var path: [(rule: Int, next: Int)] = [(start, 0)]
      visits[start] = .open
      while let (rule, next) = path.last {
        guard next < rules[rule].overrides.count else {
          visits[rule] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = rules[rule].overrides[next]
        switch visits[target] {
        case .done: break
        case .new:
          visits[target] = .open
          path.append((target, 0))
        case .open:
          let circle = path.drop { $0.rule != target }.map { "`\(rules[$0.rule].id)`" }
          let position = surface[rule].overrides.first { $0.id == rules[target].id }?.position
          collector.error(
            "rules override each other in a circle: \((circle + [circle[0]]).joined(separator: " → "))",
            rules[rule].file, at: position ?? rules[rule].position)
        }
      }
    }
  }
}
