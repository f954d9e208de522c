import ArgumentParser
import SealReview

/// Which documents for people a review writes beside its files.
struct DocumentOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Write `report.html`, a page for people, into the output; by default up to 100,000 forms.")
  var page: Bool?

  /// What the options say; what they do not say depends on the number of forms.
  var choice: ReviewDocumentChoice { ReviewDocumentChoice([.page: page]) }

  /// Says which documents are left out, and how to get them.
  func showLeftOut(forms: Int) {
    for kind in choice.leftOut(forms: forms) {
      Console.note(
        "`\(kind.fileName)` is left out: there are more than \(ReviewDocumentChoice.formLimit) forms;"
          + " --\(kind.rawValue) writes it all the same")
    }
  }
}
