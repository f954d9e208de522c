import Foundation
import Testing

@testable import FormRegister

/// Precision and recall on labelled pages: what `sealreview marks measure` prints.
@Suite struct LabelledPagesTests {
  static let pages = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pages").path

  /// Hand-labelled pages of real forms, which are not part of the project; where they are not, that test is
  /// skipped.
  static let realPages: String = {
    let shared = ProcessInfo.processInfo.environment["SEALREVIEW_SHARED"]
    return (shared.map { $0 + "/data" } ?? "../shared/data") + "/form_pages_gold.tsv"
  }()

  private func measure(_ path: String, floors: [MarkSide: Double]) throws {
    let (pages, diagnostics) = LabelledPage.read(path: path)
    #expect(diagnostics.isEmpty && !pages.isEmpty, "\(diagnostics.map(\.rendered))")
    let measure = MarkMeasure(pages, by: .standard)
    for one in measure.disagreements {
      print("\(one.page.name): missed \(one.missed), surplus \(one.surplus)")
    }
    for side in MarkSide.allCases {
      let score = measure.score(of: side)
      print("\(path.suffix(20)) \(side): \(score)")
      let floor = floors[side] ?? 0.9
      #expect((score.precision ?? 1) >= floor && (score.recall ?? 1) >= floor, "\(side): \(score)")
    }
  }

  /// Synthetic pages, by which the words and passes were adjusted.
  @Test func readsTheTunedPages() throws {
    try measure(Self.pages + "/tuned.tsv", floors: [.applicant: 0.98, .issuer: 0.95])
  }

  /// Synthetic pages that nothing was adjusted by.
  @Test func readsTheHeldOutPages() throws {
    try measure(Self.pages + "/heldout.tsv", floors: [.applicant: 0.9, .issuer: 0.6])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: realPages)))
  func readsTheRealPages() throws {
    try measure(Self.realPages, floors: [.applicant: 0.98])
  }

  @Test func saysWhatIsWrongWithATable() throws {
    let head = "page\trequirements\ttext\n"
    let file = try MarkFile(
      head + "a\t押員/applicant/-/印\t氏名　印\nb\t押印/申請側/公印\t印\nc\n"
        + "d\t署名/issuer/不明/署名;押印/受付/銀印/印\t署名\n", name: "pages.tsv")
    defer { file.remove() }
    let lines = LabelledPage.read(path: file.path).diagnostics.map {
      String($0.rendered.dropFirst(file.path.count + 1))
    }
    #expect(
      lines == [
        "2:3: error: `押員` is not an act; did you mean `押印`?",
        "3:3: error: `押印/申請側/公印` is not act/side/seal/evidence",
        "4:1: error: the row has only 1 cells",
        "5:19: error: `受付` is not a side",
        "5:19: error: `銀印` is not a kind of seal; did you mean `認印`?",
      ])
    let empty = try MarkFile("page\ttext\n", name: "pages.tsv")
    defer { empty.remove() }
    #expect(
      LabelledPage.read(path: empty.path).diagnostics.map(\.message) == [
        "the table has no column `requirements`"
      ])
  }

  @Test func countsWhatIsRight() throws {
    let text = "申請者　氏名　　㊞⏎受付印"
    let file = try MarkFile(
      "page\tconfidence\trequirements\ttext\n" + "a\thigh\t押印/applicant/-/㊞;署名/issuer/-/署名\t\(text)\n",
      name: "pages.tsv")
    defer { file.remove() }
    let measure = MarkMeasure(LabelledPage.read(path: file.path).pages, by: .standard)
    #expect(measure.score(of: .applicant).precision == 1 && measure.score(of: .applicant).recall == 1)
    #expect(measure.score(of: .issuer).precision == nil && measure.score(of: .issuer).recall == 0)
    #expect(measure.score(of: .internal).precision == 0 && measure.score(of: .internal).recall == nil)
    #expect(measure.score(of: .seal).precision == 0.5 && measure.total.labelled == 2)
    #expect(measure.disagreements.map(\.missed.count) == [1])
    #expect(measure.disagreements.map { $0.surplus.map(\.evidence) } == [["受付印"]])
  }
}
