public import BatchReview
internal import FormRegister
internal import SourceText

/// What a change of laws changes about seals and signatures, as JSON, CSV or text.
public struct LawChangeReport {
  private let comparison: LawComparison
  private let wording: ReportWording

  public init(_ comparison: LawComparison, _ wording: ReportWording) {
    (self.comparison, self.wording) = (comparison, wording)
  }

  /// One object a sentence.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.finish()
  }

  private func write(_ writer: inout JSONWriter) {
    writer.array { writer in
      for change in comparison.changes {
        writer.object { writer in
          writer.string("law", change.law.numberText)
          writer.string("title", change.law.title)
          writer.string("article", change.place.path)
          writer.string("change", change.kind.rawValue)
          writer.string("before", change.before)
          writer.string("after", change.after)
        }
      }
    }
  }

  /// One row a sentence.
  public func csv() -> [UInt8] {
    var writer = CSVWriter()
    let titles = [
      ("法令番号", "law"), ("法令名", "title"), ("条項", "article"), ("変更", "change"), ("改正前の行為", "act before"),
      ("改正後の行為", "act after"), ("改正前", "before"), ("改正後", "after"),
    ]
    writer.row(titles.map { wording.text($0.0, $0.1) })
    for change in comparison.changes {
      writer.row([
        change.law.numberText, change.law.title, change.place.title, wording.label(of: change.kind),
        wording.label(of: change.readingBefore), wording.label(of: change.readingAfter), change.before ?? "",
        change.after ?? "",
      ])
    }
    return writer.drain()
  }

  /// By law: where, what became of the act, and the words.
  public func text() -> String {
    var lines: [String] = []
    var law: LawFile?
    for change in comparison.changes {
      if change.law != law {
        if law != nil { lines.append("") }
        lines.append(
          wording.text(
            "\(change.law.title)（\(change.law.numberText)）", "\(change.law.title) (\(change.law.numberText))")
        )
        law = change.law
      }
      let acts = "\(wording.label(of: change.readingBefore)) → \(wording.label(of: change.readingAfter))"
      lines.append(
        "  \(change.place.title)  \(wording.label(of: change.kind))"
          + wording.text("（\(acts)）", " (\(acts))"))
      if let before = change.before { lines.append("    - \(before)") }
      if let after = change.after { lines.append("    + \(after)") }
    }
    if law != nil { lines.append("") }
    lines.append(summary)
    return lines.map { printable($0) + "\n" }.joined()
  }

  private var summary: String {
    let counts = LawChange.Kind.allCases.map { kind in
      (kind, comparison.changes.count { $0.kind == kind })
    }.filter { $0.1 > 0 }
    let parts = counts.map { "\(wording.label(of: $0.0)) \($0.1)" }
    let (laws, total) = (comparison.laws, comparison.changes.count)
    return wording.text(
      "法令 \(laws)件、変わった文 \(total)件" + (parts.isEmpty ? "" : "（" + parts.joined(separator: "、") + "）"),
      "\(laws) laws, \(total) sentences changed"
        + (parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"))
  }
}
