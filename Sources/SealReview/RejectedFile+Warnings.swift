public import BatchReview
public import FormRegister

extension RejectedFile {
  /// What beside the errors is said of files that a review has rejected, and so shows nothing else of; where a file
  /// cannot be read as XML, only its error.
  public static func warnings(
    of files: [RejectedFile], among inputs: [ReviewInput], _ vocabulary: Vocabulary
  ) -> WarningList {
    let reader = RegisterReader(vocabulary: vocabulary, knowsDeclaredFacts: true)
    let names = Set(files.map(\.name))
    return inputs.filter { names.contains($0.name) }.reduce(into: WarningList()) { list, input in
      let file = FileValidation(input, reader)
      if file.kind != nil { list.add(file.warnings) }
    }
  }
}
