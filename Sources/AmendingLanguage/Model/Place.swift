/// A place of a text that an amending sentence can name: 第3条第2項, 様式第1号の2, 別記様式, 附則第2項.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// From the outermost: 第3条, 第2項.
  let components: [PlaceComponent]

  /// - Parameter name: The place as the sentence spells it, without 中.
  /// - Returns: nil where the name could not be told from the words around it: an empty one, one with
  ///   quotation marks, commas, full stops, blanks, を, 及び, 並びに, から or まで, and one that begins with 同.
  public init?(_ name: String) {
    let scalars = Array(name.unicodeScalars)
    guard let first = scalars.first, first != "同", name != "全文" else { return nil }
    for scalar in scalars where "「」、。を".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace {
      return nil
    }
    for word in Self.separators where scalars.contains(word.unicodeScalars) { return nil }
    self.init(PlaceComponent.split(scalars))
  }

  init(_ components: [PlaceComponent]) { self.components = components }

  private static let separators = ["及び", "並びに", "から", "まで", "全ての", "すべての"]

  public var description: String { components.map(\.text).joined() }

  /// True for the place itself and every place within it, whatever numerals they are spelled with.
  public func covers(_ other: Place) -> Bool {
    other.components.count >= components.count
      && zip(components, other.components).allSatisfy { $0.key == $1.key }
  }
}

/// A place, or all from one to another: 様式第1号から様式第3号まで.
public struct PlaceRun: Hashable, Sendable, CustomStringConvertible {
  public var first: Place
  /// The last of several; nil for one place.
  public var last: Place?

  public init(_ first: Place, through last: Place? = nil) {
    self.first = first
    self.last = last
  }

  public var description: String { last.map { "\(first)から\($0)まで" } ?? "\(first)" }
}
