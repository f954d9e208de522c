/// What one run of a program took, as `/usr/bin/time` tells it.
struct RunCost {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds of processor, of the program and of the system for it.
  var cpu: Double
  /// The most memory that it held, in kilobytes.
  var peakKilobytes: Double

  /// The middle of several values.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
