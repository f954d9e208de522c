/// What holds within one group; a group inside begins with a copy.
struct RTFGroup {
  /// What is to be done at this group's own end.
  enum Role: UInt8 { case none, box, instruction, field }

  var role = Role.none
  /// Whether nothing is read here.
  var isSkipped = false
  /// Whether a picture in what is skipped is one of the form.
  var countsPictures = true
  var isFontTable = false
  var isInstruction = false
  /// Whether the field has been written from its instruction, so that its result is not.
  var isWritten = false
  /// Whether the text is hidden or deleted.
  var isHidden = false
  /// How many characters after `\u` stand for it in other readers.
  var fallbackCount: Int32 = 1
  var font: Int32 = -1

  /// Whether text is kept.
  var isRead: Bool { !isSkipped && !isFontTable && !isHidden }
}
