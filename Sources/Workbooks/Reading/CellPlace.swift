/// The place of a cell in a sheet.
public struct CellPlace: Hashable, Comparable, Sendable {
  /// From 1, as people see it.
  public let row: Int
  /// From 0.
  public let column: Int

  /// How many columns a sheet has.
  ///
  /// Source: Excel specifications and limits.
  public static let columnLimit = 16_384

  /// A place by its row (from 1) and column (from 0).
  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// Reads a place as `K5` or `$K$5`; nil where no sheet has it.
  public init?(_ name: some StringProtocol) {
    var rest = Substring(name).utf8[...]
    if rest.first == UInt8(ascii: "$") { rest.removeFirst() }
    var column = 0
    // Three letters are the most, which keeps the number small whatever the text is.
    for _ in 0..<3 {
      guard let letter = rest.first.map({ $0 & 0xDF }), (0x41...0x5A).contains(letter) else { break }
      column = column * 26 + Int(letter - 0x40)
      rest.removeFirst()
    }
    if rest.first == UInt8(ascii: "$") { rest.removeFirst() }
    guard (1...Self.columnLimit).contains(column), let row = Self.row(rest) else { return nil }
    self.init(row: row, column: column - 1)
  }

  /// The number of a row that a sheet has, written in digits alone.
  static func row(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...7).contains(digits.count), digits.first != 0x30,
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let row = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return row <= Worksheet.rowLimit ? row : nil
  }

  /// The place as people see it: `K5`.
  public var name: String { Self.letters(ofColumn: column) + String(row) }

  /// The letters of a column, which is counted from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    precondition(column >= 0, "columns are counted from 0")
    var result: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      result.append(0x41 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: result.reversed(), as: UTF8.self)
  }

  public static func < (left: CellPlace, right: CellPlace) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
