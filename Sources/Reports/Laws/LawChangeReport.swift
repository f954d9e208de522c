public import BatchReview
internal import FormRegister
internal import SourceText

/// What a change of laws changes about seals and signatures, as JSON, CSV or text.
public struct LawChangeReport {
  private let comparison: LawComparison
  private let staleRules: [StaleRule]?
  private let wording: ReportWording

  /// - Parameters:
  ///   - comparison: The changes.
  ///   - staleRules: The rules that rest on what has changed; nil where no rules were given.
  ///   - wording: The language.
  public init(_ comparison: LawComparison, staleRules: [StaleRule]? = nil, _ wording: ReportWording) {
    (self.comparison, self.staleRules, self.wording) = (comparison, staleRules, wording)
  }

  /// One object a sentence; with rules an object of `changes` and `staleRules`.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    guard let staleRules else {
      write(&writer)
      return writer.finish()
    }
    writer.object { writer in
      writer.key("changes")
      write(&writer)
      writer.array("staleRules") { writer in
        for stale in staleRules {
          writer.object { writer in
            writer.string("rule", stale.rule)
            writer.string("law", stale.law)
            writer.string("article", stale.article)
            writer.string("change", stale.change.rawValue)
          }
        }
      }
    }
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
    lines += staleLines
    return lines.map { printable($0) + "\n" }.joined()
  }

  private var staleLines: [String] {
    guard let staleRules else { return [] }
    guard !staleRules.isEmpty else {
      return [wording.text("この改正で根拠を失う規則はない", "no rule rests on what has changed")]
    }
    return [wording.text("見直しを要する規則", "rules to be looked at again")]
      + staleRules.map { "  \($0.rule)  \($0.law) \($0.article)  \(wording.label(of: $0.change))" }
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
