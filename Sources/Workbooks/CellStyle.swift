/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case left, center, right
  }

  public var isBold = false
  /// In points.
  public var size = 10.0
  public var alignment = Alignment.left
  /// Whether a long text goes on in further lines.
  public var wraps = false
  /// Whether the text stands in the middle of its row's height.
  public var isCentered = false
  /// Whether the text keeps away from the cell's edge.
  public var isIndented = false
  public var hasBorder = false
  /// Whether the cell can be changed where its sheet is protected.
  public var isOpen = false
  /// The colour behind the text, as red, green and blue.
  public var fill: UInt32?
  /// How a number is shown.
  public var numberFormat: String?

  public init() {}
}
