public import FormRegister
internal import SourceText

extension RegisterEditor {
  /// The bytes of a file that the user named as edited: a register as it stands but for the edits, any other file
  /// written anew as a register.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - edits: What changes.
  /// - Throws: ``FormRegister/RegisterEditError`` where the file cannot be used, or an element is not where an edit
  ///   says.
  public func edited(_ input: ReviewInput, _ edits: RegisterEdits) throws(RegisterEditError) -> [UInt8] {
    if input.refusal == nil, input.contents == nil, Self.canEdit(path: input.path) {
      return try edited(path: input.path, name: input.name, edits)
    }
    let export = RegisterExport(edits, file: input.name, vocabulary: vocabulary)
    _ = RegisterReader(vocabulary: vocabulary, knowsDeclaredFacts: !vocabulary.declaredFacts.isEmpty)
      .read(input, visitor: export)
    return try export.finish()
  }
}
