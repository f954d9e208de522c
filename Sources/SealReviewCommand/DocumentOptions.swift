import ArgumentParser
import SealReview

/// Which documents for people a review writes beside its files.
struct DocumentOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Write review.xlsx among the results, or leave it out; by default written up to 100,000 forms.")
  var workbook: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Write report.html among the results, or leave it out; by default written up to 100,000 forms.")
  var page: Bool?

  /// What the options say; what they do not say depends on the number of forms.
  var choice: ReviewDocumentChoice { ReviewDocumentChoice([.workbook: workbook, .page: page]) }

  /// Says which documents are left out, and how to get them.
  func showLeftOut(forms: Int) {
    for kind in choice.leftOut(forms: forms) {
      Console.note(
        "`\(kind.fileName)` is left out: there are more than \(ReviewDocumentChoice.formLimit) forms, but --\(kind.rawValue) writes it all the same"
      )
    }
  }
}
