import Reports
import Testing

/// Which documents a review writes.
@Suite struct ReviewDocumentTests {
  private let limit = ReviewDocumentChoice.formLimit

  @Test func `documents are for as many forms as people can read, unless they are asked for`() {
    let silent = ReviewDocumentChoice()
    #expect(silent.written(forms: limit).contains(.workbook) && silent.leftOut(forms: limit).isEmpty)
    #expect(silent.written(forms: limit + 1).isEmpty && silent.leftOut(forms: limit + 1).contains(.workbook))
    let asked = ReviewDocumentChoice([.workbook: true])
    #expect(asked.written(forms: .max) == [.workbook] && !asked.leftOut(forms: .max).contains(.workbook))
    let unwanted = ReviewDocumentChoice([.workbook: false])
    #expect(!unwanted.written(forms: 1).contains(.workbook))
    #expect(!unwanted.leftOut(forms: .max).contains(.workbook))
    #expect(ReviewDocumentChoice.none.written(forms: 1).isEmpty)
  }
}
