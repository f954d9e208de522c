internal import RuleBook
internal import Workbooks

/// The chart of a table per department: a stacked bar for each of them.
enum TallyChart {
  /// Makes the chart but for its place.
  static func make(_ tally: TallyReport, _ title: String, _ wording: ReportWording) -> StackedBarChart {
    var chart = StackedBarChart()
    chart.title = title
    chart.valueTitle = wording.text("様式数", "forms")
    chart.description = wording.text(
      "部局別の様式数を結果ごとに積み上げた横棒グラフ。数値は上の表にある。",
      "Stacked bars of the forms per department; the table above has the numbers.")
    var (kept, waiting, revised) = (0, 0, 0)
    for (index, outcome) in tally.countedOutcomes.enumerated() {
      let column = index + 1
      switch outcome?.effect {
      case .keep:
        chart.series.append(.init(column: column, color: 0x0072B2, hatch: pick(keepHatches, &kept)))
      case .wait:
        chart.series.append(.init(column: column, color: 0xE69F00, hatch: pick(waitHatches, &waiting)))
      case .revise where outcome?.replacement == .name:
        chart.series.append(.init(column: column, color: 0xBFE3D6, hatch: .solid))
      case .revise:
        chart.series.append(.init(column: column, color: 0x007A58, hatch: pick(reviseHatches, &revised)))
      case .some(.none), nil:
        chart.series.append(.init(column: column, color: 0x595959, hatch: .grid))
      }
    }
    // More than some 80 departments are no picture any more.
    chart.height = min(160 + 22 * (tally.tableRows.count - 1), 2_000)
    return chart
  }

  // A colour for each effect, told apart without seeing red or green, and hatches within it.
  //
  // Source of the colours: Okabe and Ito, Color Universal Design (2008).
  private static let keepHatches: [StackedBarChart.Hatch] = [.solid, .vertical, .bricks]
  private static let waitHatches: [StackedBarChart.Hatch] = [.rising, .falling, .dots]
  private static let reviseHatches: [StackedBarChart.Hatch] = [
    .falling, .dots, .horizontal, .rising, .vertical, .bricks,
  ]

  /// The next of the hatches, from the first again where there are no more.
  private static func pick(
    _ hatches: [StackedBarChart.Hatch], _ count: inout Int
  ) -> StackedBarChart.Hatch {
    defer { count += 1 }
    return hatches[count % hatches.count]
  }
}
