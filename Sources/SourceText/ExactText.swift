/// A text compared by its bytes, where `String` would take canonically equivalent texts for equal:
/// 神 (U+FA19) and 神 (U+795E) are different names.
public struct ExactText: Hashable, Comparable, Sendable {
  public let string: String

  public init(_ string: String) { self.string = string }

  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
  }

  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }
}
