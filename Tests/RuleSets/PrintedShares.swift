import SealReview

/// A column of shares as a city printed it, beside the counts that it is of.
struct PrintedShares {
  /// One line: what is counted, how often, and the share printed for it (nil where none is).
  struct Line {
    var label: String
    var count: Int
    var printed: String?
  }

  private let lines: [Line]

  init(_ lines: (String, Int, String?)...) { self.lines = lines.map(Line.init) }

  var counts: [Int] { lines.map(\.count) }
  var printed: [String?] { lines.map(\.printed) }

  /// The shares by largest remainder, as the engine prints them.
  var computed: [String] { (Shares.tenths(counts) ?? []).map(Shares.text) }

  /// The sum of the shares, each rounded by itself to the nearest tenth.
  var ordinarySum: String { Shares.text(ordinary.reduce(0, +)) }

  /// Where the printed share is not the one rounded by itself.
  var deviations: [String] { deviations(from: ordinary.map(Shares.text)) }

  /// Where the printed share is not the engine's either.
  var errors: [String] { deviations(from: computed) }

  private var ordinary: [Int] {
    let total = counts.reduce(0, +)
    return counts.map { ($0 * 2_000 + total) / (2 * total) }
  }

  private func deviations(from shares: [String]) -> [String] {
    zip(lines, shares).compactMap { line, share in
      line.printed.flatMap { $0 == share ? nil : "\(line.label): printed \($0), is \(share)" }
    }
  }
}
