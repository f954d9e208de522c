/// A stretch of the old text that becomes a stretch of the new one; between edits the texts are equal.
struct TextEdit: Equatable {
  var old: Range<Int>
  var new: Range<Int>

  /// The edit from the beginning of one to the end of another.
  func joined(with later: TextEdit) -> TextEdit {
    TextEdit(
      old: old.lowerBound..<later.old.upperBound, new: new.lowerBound..<later.new.upperBound)
  }
}
