internal import AmendingLanguage
internal import BatchReview

/// The old and new texts of an amending instrument side by side (新旧対照表).
struct ComparisonTables {
  /// One article or form.
  struct Place {
    let name: String
    /// nil where a new text is needed that nobody has written yet.
    let rows: [TextComparison.Row?]?
    let isRepealed: Bool
  }

  /// One amended instrument.
  struct Table {
    let article: DraftedInstrument.Article
    let places: [Place]
  }

  let drafted: DraftedInstrument
  let tables: [Table]
  private let wording: ReportWording

  init(_ drafted: DraftedInstrument, _ wording: ReportWording) {
    self.drafted = drafted
    self.wording = wording
    tables = zip(drafted.articles, drafted.instrument.revisions).map { article, revision in
      Table(article: article, places: revision.places.map { Self.place($0, of: revision.instrument) })
    }
  }

  /// What the reading column of the place says.
  static func name(of place: PlaceRevision, in instrument: AmendableInstrument) -> String {
    if let name = place.place { return name.description }
    switch place.target {
    case .form(let index):
      return instrument.forms[index].number ?? instrument.forms[index].title ?? instrument.forms[index].id
    case .article(let index): return instrument.articles[index].number ?? ""
    case .unstatedArticle(let number): return number
    }
  }

  private static func place(_ place: PlaceRevision, of instrument: AmendableInstrument) -> Place {
    let name = name(of: place, in: instrument)
    switch place.kind {
    case .text(let after):
      return Place(
        name: name, rows: TextComparison(place.before ?? "", after).excerpt(), isRepealed: false)
    case .repeal: return Place(name: name, rows: nil, isRepealed: true)
    case .newTextNeeded: return Place(name: name, rows: nil, isRepealed: false)
    }
  }

  static let lead = "次の表の改正前の欄に掲げる規定を同表の改正後の欄に掲げる規定に下線で示すように改正する。"

  /// The tables as text: what changes stands in ［ ］ in place of an underline.
  var text: String {
    var lines = ["　　　" + drafted.title + "（新旧対照表）", "　　　（［　］は、改正部分）"]
    for table in tables {
      lines.append("")
      lines.append(table.article.caption ?? "　" + table.article.lead)
      for place in table.places {
        lines.append("【\(place.name)】")
        guard let rows = place.rows else {
          lines.append(place.isRepealed ? "　改正後　削除" : "　改正後　（新たな様式又は条文を掲げる。）")
          continue
        }
        for row in rows {
          guard let row else {
            lines.append("　　　　　（略）")
            continue
          }
          if row.isChanged {
            lines.append("　改正前　" + Self.marked(row.old))
            lines.append("　改正後　" + Self.marked(row.new))
          } else {
            lines.append("　　　　　" + Self.marked(row.old))
          }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func marked(_ segments: [TextComparison.Segment]) -> String {
    segments.map { $0.isChanged ? "［\($0.text)］" : $0.text }.joined()
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n　　　　　")
  }
}
