internal import BatchReview

extension WorklistReport {
  /// The columns of the worklist as a table.
  var tableColumns: [TableColumn] {
    let titles = [
      ("手続", "procedure"), ("制定者", "enactor"), ("部局", "department"), ("課所", "section"),
      ("例規の種別", "tier"), ("例規番号", "number"), ("例規名", "title"), ("例規ID", "instrument"),
      ("先に改正する例規", "after"), ("様式ID", "form"), ("様式番号", "form number"), ("様式名", "form title"),
      ("条項", "article"), ("行為", "act"), ("押印・署名をする者", "signer"), ("改正後", "into"),
    ]
    let decisions = worklist.marksDecisions ? [("個別決定", "by decision")] : []
    return (titles + scheduleTitles + decisions).map { title in
      TableColumn(wording.text(title.0, title.1), title.1.hasSuffix("title") ? .title : .text)
    }
  }

  /// Hands out a row for each requirement and each article, in the order of the worklist.
  func visitRows(_ body: ([TableCell]) throws -> Void) throws {
    try worklist.visitEntries { entry in
      let head = [
        wording.label(of: Procedure(tier: entry.tier, in: wording.vocabulary)), entry.enactor ?? "",
        entry.department ?? "", entry.section ?? "", wording.label(entry.tier, of: .instrumentTier),
        entry.number ?? "", entry.title ?? "", entry.id, entry.after.joined(separator: " "),
      ]
      let tail = scheduleCells(of: entry)
      func decision(_ isByDecision: Bool) -> [String] {
        worklist.marksDecisions ? [isByDecision ? wording.byDecision : ""] : []
      }
      for article in entry.articles {
        let cells = ["", "", "", article, "", "", ""]
        try body((head + cells + tail + decision(false)).map(TableCell.text))
      }
      for form in entry.forms {
        for requirement in form.requirements {
          let cells = [
            form.id, form.number ?? "", form.title ?? "", "", wording.label(requirement.act, of: .act),
            wording.label(requirement.signer, of: .signer), wording.label(of: requirement.into),
          ]
          try body((head + cells + tail + decision(requirement.isByDecision)).map(TableCell.text))
        }
      }
    }
  }
}
