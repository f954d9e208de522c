/// The parts of a requirement that words name: 署名, 記名, 押印, and whether one of them suffices.
///
/// `act` turns the parts into the act of a requirement; `記名` alone is none.
struct MarkElements: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let sign = MarkElements(rawValue: 1)
  static let name = MarkElements(rawValue: 2)
  static let seal = MarkElements(rawValue: 4)
  static let either = MarkElements(rawValue: 8)

  var act: MarkAct? {
    if contains(.either) { return .signatureOrSeal }
    if contains([.sign, .seal]) { return .signatureAndSeal }
    if contains(.sign) { return .signature }
    if contains([.name, .seal]) { return .nameAndSeal }
    return contains(.seal) ? .seal : nil
  }

  /// What remains where others are waived altogether.
  func without(_ waived: MarkElements) -> MarkElements {
    if waived.isSuperset(of: [.sign, .seal]) { return [] }
    if contains(.either) { return self }
    return waived.contains(.seal) ? subtracting([.seal, .name]) : subtracting(waived)
  }
}
