/// How one edit is said: which words of the old text are quoted, and what becomes of them.
struct Quotation {
  /// What the sentence does with the quoted words.
  enum Form { case replace, delete, insert }

  /// The quoted words in the old text.
  var old: Range<Int>
  /// For a replacement what stands in their place, for an insertion what is added behind them.
  var new: Range<Int>
  var form: Form
  /// Its length in the sentence, and what its cuts cost.
  var cost: Int

  /// What a form costs beside the words: quotation marks and particles; an insertion has the most of them, but
  /// says best what happens.
  static func overhead(_ form: Form) -> Int {
    switch form {
    case .replace: 8
    case .delete: 6
    case .insert: 6
    }
  }
}
