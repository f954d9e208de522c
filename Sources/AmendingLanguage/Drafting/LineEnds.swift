/// Where the lines of a text begin, behind the blanks that set them in, and where they end.
struct LineEnds {
  /// For each place whether a line's words begin there.
  private(set) var begin: [Bool] = []
  /// For each place, the end of the text included, whether a line ends there.
  private(set) var end: [Bool] = []

  init(_ text: [Unicode.Scalar]) {
    var isBlankBefore = true
    for scalar in text {
      let isBlank = scalar.properties.isWhitespace
      begin.append(isBlankBefore && !isBlank)
      end.append(scalar == "\n" || scalar == "\r")
      isBlankBefore = scalar == "\n" || (isBlankBefore && isBlank)
    }
    end.append(true)
  }
}
