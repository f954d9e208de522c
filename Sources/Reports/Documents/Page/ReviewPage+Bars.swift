internal import BatchReview
internal import RuleBook

extension ReviewPage {
  /// How each outcome is drawn: its colour says what becomes of the mark, its hatching tells it from the others.
  var patterns: [[String: Any]] {
    var used: Set<String> = []
    return (report.summary.ruleSet.outcomes.map(Optional.some) + [nil]).enumerated().map { index, outcome in
      let kind = outcome?.effect.rawValue ?? "undetermined"
      let own = Self.hatching(outcome)
      let free = [own] + Self.hatchings.filter { $0 != own }
      let path = free.first { used.insert(kind + $0).inserted } ?? own
      return ["index": index, "kind": kind].adding("path", path.isEmpty ? nil : path)
    }
  }

  private static let slope = "M-2 2L2 -2M0 8L8 0M6 10L10 6"
  private static let counterslope = "M-2 6L2 10M0 0L8 8M6 -2L10 2"
  private static let uprights = "M2 0V8M6 0V8"
  private static let levels = "M0 2H8M0 6H8"
  private static let dots = "M1 2h2M5 6h2"
  private static let hatchings = [
    "", slope, uprights, dots, levels, slope + counterslope, counterslope, "M4 0V8M0 4H8", "M2 2h4v4h-4z",
  ]

  private static func hatching(_ outcome: Outcome?) -> String {
    switch outcome?.replacement {
    case .name: return ""
    case .signature: return uprights
    case .signatureOrSeal: return dots
    case .optional: return levels
    case .repeal: return "M4 0V8M0 4H8"
    case nil: break
    }
    switch outcome?.effect {
    case .wait: return slope
    case nil: return slope + counterslope
    default: return ""
    }
  }

  /// A bar for each row, and one for the sum.
  func bars(_ tally: Tally, _ report: TallyReport) -> [[String: Any]] {
    // Digits on a hatched ground stand on a plate.
    let hatched = Set(patterns.filter { $0["path"] != nil }.compactMap { $0["index"] as? Int })
    return (tally.rows.map { ($0, report.label($0), false) } + [(tally.total, wording.total, true)]).filter {
      $0.0.total > 0
    }.map { row, label, isTotal in
      var before = 0
      var segments: [[String: Any]] = []
      var texts: [String] = []
      for column in report.columns {
        let count = row.counts[column.index]
        guard count > 0 else { continue }
        let text = "\(column.label) \(count)"
        texts.append(text)
        let digits = "\(count)".utf8.count
        let isWide = count * 100 >= row.total * 4
        segments.append(
          [
            "index": column.index, "text": text, "x": percent(before, row.total),
            "width": percent(count, row.total), "middle": percent(2 * before + count, 2 * row.total),
            "kind": kind(of: column.index, in: tally)
              + (hatched.contains(column.index) ? "" : " plain")
              + (count * 100 < row.total * 9 ? " narrow" : ""),
            "halfPlate": 4 * digits + 2,
          ].adding("value", isWide ? count : nil)
            .adding("plate", isWide && hatched.contains(column.index) ? 8 * digits + 4 : nil))
        before += count
      }
      return [
        "label": label, "isTotal": isTotal, "segments": segments, "total": row.total,
        "text": label + ": " + wording.list(texts),
      ]
    }
  }

  private func kind(of column: Int, in tally: Tally) -> String {
    column < tally.outcomes.count ? tally.outcomes[column].effect.rawValue : "undetermined"
  }

  /// A part of a whole in percent, to a hundredth.
  private func percent(_ part: Int, _ whole: Int) -> String {
    let hundredths = (part * 20_000 + whole) / (2 * whole)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
