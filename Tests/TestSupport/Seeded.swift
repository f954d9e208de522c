import Foundation

/// SplitMix64: the same numbers for the same seed on every machine.
public struct Seeded: RandomNumberGenerator {
  public var state: UInt64

  /// - Parameter state: The seed.
  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True with this probability, in percent.
  public mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements.randomElement(using: &self)!
  }

  /// The seed of this run: `SEALREVIEW_SEED` where it is set, else a new one.
  public static let seedOfRun: UInt64 =
    ProcessInfo.processInfo.environment["SEALREVIEW_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 0...(.max))
}
