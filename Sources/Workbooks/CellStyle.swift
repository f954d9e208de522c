/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case left, center, right
  }

  public var isBold = false
  /// In points.
  public var size = 10.0
  public var alignment = Alignment.left
  /// Whether a long text goes on in further lines; other cells stand at the top of their row.
  public var wraps = false
  public var isCentered = false
  public var hasBorder = false
  /// The colour behind the text, as red, green and blue.
  public var fill: UInt32?
  /// How a number is shown.
  public var numberFormat: String?

  public init() {}
}
