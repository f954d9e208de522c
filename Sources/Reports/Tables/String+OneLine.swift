extension String {
  /// The text with blanks in the place of line breaks, for places where a line is all there is.
  var inOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
