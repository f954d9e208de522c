public import BatchReview
internal import Foundation
internal import SourceText

/// The figures of a measurement, as text.
public struct LawMeasurementReport {
  private let measurement: LawMeasurement
  private let details: Bool

  public init(_ measurement: LawMeasurement, details: Bool) {
    (self.measurement, self.details) = (measurement, details)
  }

  public func text() -> String {
    var lines = [
      "listed \(measurement.listed), found \(measurement.found), right \(measurement.right)",
      "recall \(percent(measurement.recall)), precision \(percent(measurement.precision))",
      "of the right ones \(measurement.sameKind) as the same kind of change",
    ]
    if details {
      lines += measurement.missing.map { "missing: " + row($0) }
      lines += measurement.unlisted.map { "not listed: " + row($0) }
      lines += measurement.differing.map { "listed as \($0.listed.change): " + row($0.found) }
    }
    return lines.map { printable($0) + "\n" }.joined()
  }

  private func row(_ row: LawMeasurement.Row) -> String {
    [row.law, row.article, row.change, row.before].joined(separator: " ")
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
