public import BatchReview
internal import FormRegister

extension LabelCollection {
  /// Collects the labels of files of forms.
  ///
  /// - Throws: ``ReviewError`` where an input cannot be used.
  public static func collect(_ inputs: [ReviewInput]) throws(ReviewError) -> LabelCollection {
    let collection = LabelCollection()
    let reader = RegisterReader()
    for input in inputs { collection.read(input, reader) }
    guard collection.rejected.isEmpty else { throw ReviewError(rejected: collection.rejected) }
    return collection
  }
}
