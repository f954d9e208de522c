public import FormRegister
internal import SourceText

/// Precision and recall on labelled pages, as JSON or text.
public struct MarkMeasureReport {
  private let measure: MarkMeasure
  private let wording: ReportWording

  public init(_ measure: MarkMeasure, _ wording: ReportWording) {
    (self.measure, self.wording) = (measure, wording)
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("pages", measure.pageCount)
      writer.object("sides") { writer in
        for side in MarkSide.allCases { Self.write(measure.score(of: side), side.rawValue, to: &writer) }
      }
      writer.object("acts") { writer in
        for act in MarkAct.allCases { Self.write(measure.score(of: act), act.rawValue, to: &writer) }
      }
      Self.write(measure.total, "total", to: &writer)
      writer.array("disagreements") { writer in
        for one in measure.disagreements { writer.object { Self.write(one, to: &$0) } }
      }
    }
    return writer.finish()
  }

  private static func write(_ score: MarkMeasure.Score, _ name: String, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.string("precision", percent(score.precision))
      writer.string("recall", percent(score.recall))
      writer.number("found", score.found)
      writer.number("labelled", score.labelled)
      writer.number("right", score.right)
    }
  }

  private static func write(_ one: MarkMeasure.Disagreement, to writer: inout JSONWriter) {
    writer.string("page", one.page.name)
    writer.string("file", one.page.file)
    writer.number("line", one.page.line)
    writer.array("missed") { writer in
      for requirement in one.missed {
        writer.object { writer in
          writer.string("act", requirement.act.rawValue)
          writer.string("side", requirement.side.rawValue)
          writer.string("seal", requirement.seal?.rawValue)
          writer.string("evidence", requirement.evidence)
        }
      }
    }
    writer.array("surplus") { writer in
      for mark in one.surplus { writer.object { $0.write(mark) } }
    }
    writer.array("dismissed") { writer in
      for dismissal in one.dismissals { writer.object { $0.write(dismissal) } }
    }
  }

  public func text() -> String {
    let titles = [
      ("", ""), ("適合率", "precision"), ("再現率", "recall"), ("読取り", "found"), ("正解", "labelled"),
      ("一致", "right"),
    ]
    var table = TextTable(
      header: titles.map { wording.text($0.0, $0.1) },
      alignments: [.left] + Array(repeating: .right, count: 5))
    func row(_ name: String, _ score: MarkMeasure.Score) {
      let shares = [score.precision, score.recall].map { Self.percent($0).map { $0 + " %" } ?? "–" }
      table.row([name] + shares + [score.found, score.labelled, score.right].map(String.init))
    }
    for side in MarkSide.allCases { row(wording.label(of: side), measure.score(of: side)) }
    table.rule()
    for act in MarkAct.allCases { row(wording.label(of: act), measure.score(of: act)) }
    table.rule()
    row(wording.total, measure.total)
    let pages = wording.text("\(measure.pageCount)ページ", "\(measure.pageCount) pages")
    return pages + "\n" + table.rendered() + measure.disagreements.map(text).joined()
  }

  private func text(_ one: MarkMeasure.Disagreement) -> String {
    var lines = ["", "\(one.page.file):\(one.page.line): \(one.page.name)"]
    for requirement in one.missed {
      let what = "\(wording.label(of: requirement.side)) \(wording.label(of: requirement.act))"
      lines.append("  \(wording.text("読み落とし", "missed")): \(what): \(oneLine(requirement.evidence))")
    }
    for mark in one.surplus {
      let what = "\(wording.label(of: mark.side)) \(wording.label(of: mark.act))"
      lines.append(
        "  \(wording.text("余分", "surplus")): \(what): \(mark.line): \(oneLine(mark.evidence))")
    }
    for dismissal in one.dismissals {
      lines.append("  (\(dismissal.line): \(oneLine(dismissal.evidence)): \(dismissal.reason))")
    }
    return lines.map { printable($0) + "\n" }.joined()
  }

  /// A share in percent with one decimal; nil where there is none.
  private static func percent(_ share: Double?) -> String? {
    guard let share else { return nil }
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
