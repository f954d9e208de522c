import Foundation
import SourceText
import Testing

@testable import FormRegister

/// The labels of the national laws that the team keeps beside the project, and of the sample city.
@Suite struct LabelRealTests {
  private static let skip: Comment =
    "skipped: there are no laws in SEALREVIEW_SHARED/data/laws or ../shared/data/laws"

  @Test(.enabled(if: !RealLawsTests.files.isEmpty, skip))
  func `at least 99.5 % of the laws' labels are read, and all printed back`() {
    var labels = 0
    var unread: [String] = []
    for name in RealLawsTests.files {
      for text in Labels(path: RealLawsTests.folder + "/" + name).texts {
        labels += 1
        guard let label = try? FormLabel(text) else {
          unread.append(text)
          continue
        }
        #expect(label.description == text)
        #expect(!label.hasUnreadProvisions, "\(text)")
      }
    }
    #expect(labels == 2_182)
    #expect(unread.count * 1_000 <= labels * 5, "\(unread)")
  }

  private static let table = URL(filePath: RealLawsTests.folder).deletingLastPathComponent()
    .appending(path: "form_titles_varied.tsv").path
  private static let rows = ((try? String(contentsOfFile: table, encoding: .utf8)) ?? "")
    .split(separator: "\n").dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }

  @Test(.enabled(if: !rows.isEmpty, "skipped: there is no form_titles_varied.tsv beside the laws"))
  func `every varied label is read and printed back`() throws {
    for row in Self.rows {
      let text = String(row[0] + row[1])
      let label = try FormLabel(text)
      #expect(label.description == text)
      #expect(!label.hasUnreadProvisions, "\(text)")
    }
  }

  @Test func `every label of the sample city is read`() throws {
    let folder = RegisterSchemaTests.root.appending(path: "forms/wako").path
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".xml") {
      let labels = Labels(path: folder + "/" + name)
      for text in labels.texts { #expect(try FormLabel(text).description == text) }
      for text in labels.articles { #expect(ProvisionList(text)?.description == text, "\(text)") }
      count += labels.texts.count
    }
    #expect(count > 600)
  }
}

/// Collects the labels of a file, those of repealed forms too.
private final class Labels: FormVisitor {
  private(set) var texts: [String] = []
  private(set) var articles: [String] = []

  init(path: String) { RegisterReader().read(path: path, name: path, visitor: self) }

  func begin(_ header: RegisterHeader) {}
  func begin(_ instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord) {}
  func visitRepealedForm() {}
  func report(_ diagnostic: Diagnostic) {}

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    texts.append(form.text(form.label) ?? "")
    if let text = form.text(form.articles) { articles.append(text) }
  }

  func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    visit(form, of: instrument)
  }
}
