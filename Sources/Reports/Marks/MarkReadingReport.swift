public import FormRegister
internal import SourceText

/// The marks of one text, and what only looked like one, as JSON or text.
public struct MarkReadingReport {
  private let file: String
  private let reading: MarkReading
  private let wording: ReportWording

  public init(_ reading: MarkReading, file: String, _ wording: ReportWording) {
    (self.reading, self.file, self.wording) = (reading, file, wording)
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("file", file)
      writer.array("marks") { writer in
        for mark in reading.marks { writer.object { $0.write(mark) } }
      }
      writer.array("dismissed") { writer in
        for dismissal in reading.dismissals { writer.object { $0.write(dismissal) } }
      }
    }
    return writer.finish()
  }

  public func text() -> String {
    let titles = [
      ("行", "line"), ("求める側", "side"), ("行為", "act"), ("印章", "seal"), ("根拠となる記載", "evidence"),
    ]
    var table = TextTable(
      header: titles.map { wording.text($0.0, $0.1) }, alignments: [.right, .left, .left, .left, .left])
    for mark in reading.marks {
      table.row([
        String(mark.line), wording.label(of: mark.side), wording.label(of: mark.act),
        wording.label(of: mark.seal), oneLine(mark.evidence),
      ])
    }
    guard !reading.dismissals.isEmpty else { return table.rendered() }
    var dismissed = TextTable(
      header: [
        wording.text("行", "line"), wording.text("求めではない記載", "dismissed"), wording.text("理由", "reason"),
      ],
      alignments: [.right, .left, .left])
    for dismissal in reading.dismissals {
      dismissed.row([String(dismissal.line), oneLine(dismissal.evidence), dismissal.reason])
    }
    return table.rendered() + "\n" + dismissed.rendered()
  }
}
