internal import CXlsxWriter
internal import Glibc

/// A chart of stacked bars over cells of a sheet.
public struct StackedBarChart: Sendable {
  /// One of the stacked parts.
  public struct Series: Sendable {
    /// The cells' column; its name stands in the row above.
    public let column: Int
    /// Red, green and blue.
    public let color: UInt32
    /// Whether the bars are hatched, so that colour is not all that tells them apart.
    public let hatch: Hatch

    public init(column: Int, color: UInt32, hatch: Hatch) {
      (self.column, self.color, self.hatch) = (column, color, hatch)
    }
  }

  /// How bars are filled.
  public enum Hatch: CaseIterable, Sendable {
    case solid, rising, falling, dots, grid, horizontal, vertical, bricks
  }

  public var title = ""
  /// What the bars show, for those who cannot see them.
  public var description = ""
  public var valueTitle = ""
  /// The row of the series' names, and those of the bars below it; the bars' names stand in the first column.
  public var headRow = 0
  public var rows = 0..<0
  public var series: [Series] = []
  /// In pixels.
  public var width = 960
  public var height = 400

  public init() {}
}

extension Worksheet {
  /// Puts a chart of this sheet's cells upon it, its upper left corner in the first column of a row.
  public func insert(_ chart: StackedBarChart, row: Int) throws(WorkbookError) {
    let pointer = unsafe try workbook.addStackedBars()
    let (first, last) = (UInt32(chart.rows.lowerBound), UInt32(chart.rows.upperBound - 1))
    for series in chart.series {
      guard let added = unsafe chart_add_series(pointer, nil, nil) else { throw .system(ENOMEM) }
      let column = UInt16(series.column)
      unsafe chart_series_set_categories(added, name, first, 0, last, 0)
      unsafe chart_series_set_values(added, name, first, column, last, column)
      unsafe chart_series_set_name_range(added, name, UInt32(chart.headRow), column)
      var line = lxw_chart_line()
      (line.color, line.width) = (0x595959, 0.5)
      unsafe chart_series_set_line(added, &line)
      if let pattern = series.hatch.pattern {
        var hatch = lxw_chart_pattern(fg_color: series.color, bg_color: 0xFFFFFF, type: pattern)
        unsafe chart_series_set_pattern(added, &hatch)
      } else {
        var fill = lxw_chart_fill()
        fill.color = series.color
        unsafe chart_series_set_fill(added, &fill)
      }
    }
    unsafe chart_title_set_name(pointer, chart.title)
    unsafe chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    unsafe chart_set_series_gap(pointer, 40)
    let (categories, values) = unsafe (sealreview_category_axis(pointer), sealreview_value_axis(pointer))
    // The first bar on top, as in the table, and the values' axis still below.
    unsafe chart_axis_set_reverse(categories)
    unsafe chart_axis_set_crossing_max(categories)
    unsafe chart_axis_set_name(values, chart.valueTitle)
    unsafe chart_axis_set_num_format(values, "#,##0")
    unsafe setFonts(pointer)
    unsafe try insert(pointer, row: row, chart)
  }

  private func setFonts(_ chart: UnsafeMutablePointer<lxw_chart>) {
    unsafe Workbook.font.withCString { name in
      var font = unsafe lxw_chart_font()
      unsafe (font.name, font.size) = (UnsafeMutablePointer(mutating: name), 9)
      unsafe chart_axis_set_num_font(sealreview_category_axis(chart), &font)
      unsafe chart_axis_set_num_font(sealreview_value_axis(chart), &font)
      unsafe chart_axis_set_name_font(sealreview_value_axis(chart), &font)
      unsafe chart_legend_set_font(chart, &font)
      unsafe (font.size, font.bold) = (12, 1)
      unsafe chart_title_set_name_font(chart, &font)
    }
  }

  private func insert(
    _ pointer: UnsafeMutablePointer<lxw_chart>, row: Int, _ chart: StackedBarChart
  ) throws(WorkbookError) {
    // libxlsxwriter's charts are 480 by 288 pixels.
    let code = unsafe chart.description.withCString { description in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = Double(chart.width) / 480
      unsafe options.y_scale = Double(chart.height) / 288
      unsafe options.description = UnsafeMutablePointer(mutating: description)
      return unsafe worksheet_insert_chart_opt(sheet, UInt32(row), 0, pointer, &options)
    }
    try check(code)
  }
}

extension StackedBarChart.Hatch {
  fileprivate var pattern: UInt8? {
    let pattern: lxw_chart_pattern_type? =
      switch self {
      case .solid: nil
      case .rising: LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
      case .falling: LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL
      case .dots: LXW_CHART_PATTERN_PERCENT_30
      case .grid: LXW_CHART_PATTERN_SMALL_GRID
      case .horizontal: LXW_CHART_PATTERN_NARROW_HORIZONTAL
      case .vertical: LXW_CHART_PATTERN_NARROW_VERTICAL
      case .bricks: LXW_CHART_PATTERN_HORIZONTAL_BRICK
      }
    return pattern.map { UInt8($0.rawValue) }
  }
}
