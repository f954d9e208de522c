public import BatchReview
internal import FormRegister
internal import SourceText

/// The labels of forms in their normal form, and those that are not understood.
public struct LabelReport {
  private let rows: [LabelRow]
  private let wording: ReportWording

  public init(_ collection: LabelCollection, _ wording: ReportWording) {
    rows = collection.entries.map(LabelRow.init)
    self.wording = wording
  }

  /// Labels that have a problem, as written, each once with how often it stands and where first.
  private struct Unread {
    let label: String
    let reason: String
    var count = 0
    let first: LabelCollection.Entry
  }

  private func unread(_ reason: (LabelRow) -> String?) -> [Unread] {
    var (found, places): ([Unread], [ExactText: Int]) = ([], [:])
    for row in rows {
      guard let reason = reason(row) else { continue }
      let text = [row.entry.label, row.entry.articles].compactMap { $0 }.joined(separator: " ")
      let place = places[ExactText(text)] ?? found.count
      if place == found.count {
        places[ExactText(text)] = place
        found.append(Unread(label: text, reason: reason, first: row.entry))
      }
      found[place].count += 1
    }
    return found
  }

  private var unreadLabels: [Unread] { unread { $0.problem.map(\.id) } }
  private var unreadArticles: [Unread] {
    unread { $0.problem == nil && $0.hasUnreadProvisions ? "articles" : nil }
  }

  private var counts: [(id: String, label: String, count: Int)] {
    [
      ("labels", wording.text("様式の表示", "labels"), rows.count),
      ("parsed", wording.text("読めたもの", "parsed"), rows.count { $0.problem == nil }),
      ("repealed", wording.text("うち削除", "repealed"), rows.count { $0.isRepealed }),
      ("notParsed", wording.text("読めないもの", "not parsed"), rows.count { $0.problem != nil }),
      (
        "articlesNotParsed", wording.text("関係条項が読めないもの", "articles not parsed"),
        rows.count { $0.problem == nil && $0.hasUnreadProvisions }
      ),
    ]
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.object("counts") { writer in for count in counts { writer.number(count.id, count.count) } }
      writer.array("labels") { writer in
        for row in rows { writer.object { row.write(to: &$0) } }
      }
      writer.array("notParsed") { write(unreadLabels, &$0) }
      writer.array("articlesNotParsed") { write(unreadArticles, &$0) }
    }
    return writer.finish()
  }

  private func write(_ unread: [Unread], _ writer: inout JSONWriter) {
    for label in unread {
      writer.object { writer in
        writer.string("label", label.label)
        writer.string("reason", label.reason)
        writer.number("count", label.count)
        writer.string("instrument", label.first.instrument)
        writer.string("form", label.first.form)
      }
    }
  }

  private static let titles = [
    ("例規ID", "instrument"), ("様式ID", "form"), ("表示", "label"), ("標準形", "normal form"), ("冠する語", "prefix"),
    ("種類", "kind"), ("番号", "number"), ("枝番号", "branches"), ("部分", "parts"), ("関係条項", "articles"),
    ("題名", "title"), ("削除", "repealed"), ("読めない理由", "problem"),
  ]

  public func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.titles.map { wording.text($0.0, $0.1) })
    for row in rows { writer.row(row.cells(wording)) }
    return writer.drain()
  }

  /// The table without prefixes, branches and parts, which the normal form shows, then what is not understood.
  public func text() -> String {
    let columns = [0, 1, 2, 3, 9, 11, 12]
    var table = TextTable(
      header: columns.map { wording.text(Self.titles[$0].0, Self.titles[$0].1) },
      alignments: columns.map { _ in .left })
    for row in rows {
      let cells = row.cells(wording)
      table.row(columns.map { cells[$0] })
    }
    var text = table.rendered() + "\n"
    text += counts.map { "\($0.label) \($0.count)" }.joined(separator: wording.text("、", ", ")) + "\n"
    for (title, unread) in [
      (wording.text("読めない表示", "labels not parsed"), unreadLabels),
      (wording.text("読めない関係条項", "articles not parsed"), unreadArticles),
    ] where !unread.isEmpty {
      text += "\n\(title)\n"
      for label in unread {
        let place = [label.first.instrument, label.first.form].compactMap { $0 }.joined(separator: " ")
        let reason = label.reason == "articles" ? "" : "  " + wording.label(of: label.reason)
        text += "  \(label.count)  \(printable(label.label))\(printable(reason))  \(printable(place))\n"
      }
    }
    return text
  }
}
