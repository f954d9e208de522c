internal import AmendingLanguage
internal import BatchReview
internal import RuleBook

extension AmendmentsReport {
  /// One page that prints on A4, each amending instrument on a sheet of its own. Everything from input is escaped.
  public func html() -> String {
    var documents = instruments.map(document)
    documents += specialRules.map(document)
    for index in documents.indices { documents[index]["anchor"] = "d\(index + 1)" }
    let municipalities = summary.municipalities.joined(separator: "・")
    var page: [String: Any] = [
      "language": wording.language == .japanese ? "ja" : "en",
      "title": municipalities + wording.text("　押印の見直しに伴う例規改正案", " draft amendments on seals"),
      "subtitle": [
        summary.ruleSet.title.text(in: wording.language),
        summary.asOf.map { wording.text("\(wording.date($0))現在", "as of \(wording.date($0))") } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: wording.text("　", ", ")),
      "documents": documents,
      "notesTitle": wording.text("起案者への注", "Notes for the drafter"),
      "otherNotes": technique == .special ? [] : otherNotes,
      "hasOtherNotes": technique != .special && !otherNotes.isEmpty,
    ]
    if let proof {
      let lines = proof.text(wording).split(separator: "\n").map(String.init)
      page["proof"] = ["lines": lines, "fails": !proof.holds] as [String: Any]
    }
    return Self.template.render(page)
  }

  /// The template is part of the program, so it cannot fail to be read.
  private static let template = try! ScalarEscaping.template(
    String(decoding: PackageResources.amendments_mustache, as: UTF8.self), .kept)

  private func document(_ drafted: DraftedInstrument) -> [String: Any] {
    let isTable = technique == .table
    let notes = notes(on: drafted)
    var document: [String: Any] = [
      "title": drafted.title, "notes": notes, "hasNotes": !notes.isEmpty, "appendices": [String](),
      "sections": isTable ? [] : drafted.articles.map(section),
      "supplementary": drafted.supplementary.map { paragraph in
        optional(["caption": paragraph.caption], ["text": (paragraph.number ?? "") + "　" + paragraph.text])
      }, "hasSupplementary": true,
    ]
    if isTable { document["comparison"] = comparison(drafted) }
    return document
  }

  private func section(_ article: DraftedInstrument.Article) -> [String: Any] {
    let lines = article.sentences.split(separator: "\n").map { line -> [String: Any] in
      // A new text stands behind a blank below its sentence.
      line.hasPrefix("　")
        ? ["kind": "new", "text": String(line.dropFirst())] : ["kind": "sentence", "text": String(line)]
    }
    return optional(
      ["caption": article.caption], ["lead": (article.number ?? "") + "　" + article.lead, "lines": lines])
  }

  private func comparison(_ drafted: DraftedInstrument) -> [String: Any] {
    let tables = ComparisonTables(drafted, wording).tables.map { table -> [String: Any] in
      [
        "name": table.article.caption ?? table.article.lead,
        "places": table.places.map { place -> [String: Any] in
          ["name": place.name, "rows": rows(of: place)]
        },
      ]
    }
    return [
      "lead": ComparisonTables.lead, "tables": tables, "beforeTitle": wording.text("改正前", "before"),
      "afterTitle": wording.text("改正後", "after"),
    ]
  }

  private func rows(of place: ComparisonTables.Place) -> [[String: Any]] {
    func cell(_ text: String) -> [[String: Any]] { [["text": text, "changed": false]] }
    func cell(_ segments: [TextComparison.Segment]) -> [[String: Any]] {
      segments.map { ["text": $0.text, "changed": $0.isChanged] }
    }
    guard let rows = place.rows else {
      let new = place.isRepealed ? "削除" : "（新たな様式又は条文を掲げる。）"
      return [["isGap": false, "new": cell(new), "old": cell("")]]
    }
    return rows.map { row in
      guard let row else { return ["isGap": true, "new": cell("（略）"), "old": cell("（略）")] }
      return ["isGap": false, "new": cell(row.new), "old": cell(row.old)]
    }
  }

  private func document(_ rule: DraftedSpecialRule) -> [String: Any] {
    let sections = rule.articles.map { article -> [String: Any] in
      [
        "caption": article.caption, "lead": article.number + "　" + article.paragraphs[0],
        "lines": article.paragraphs.dropFirst().map { ["kind": "lead", "text": $0] }
          + article.items.map { ["kind": "item", "text": $0] },
      ]
    }
    return [
      "title": rule.title, "notes": [String](), "hasNotes": false, "sections": sections,
      "supplementary": [["text": "　" + rule.supplementary]], "hasSupplementary": true,
      "appendices": rule.tables.map { table -> [String: Any] in
        ["name": table.name, "header": table.header, "rows": table.rows.map { ["cells": $0] }]
      },
    ]
  }

  /// A context without the keys that have no value.
  private func optional(_ values: [String: String?], _ others: [String: Any]) -> [String: Any] {
    others.merging(values.compactMapValues { $0 }) { first, _ in first }
  }
}
