internal import BatchReview
internal import RuleBook
internal import SourceText

extension ReviewPage {
  /// Everything above the worklist.
  func headContext() throws -> [String: Any] {
    let summary = report.summary
    let reasons = reasons
    return [
      "language": wording.language == .japanese ? "ja" : "en",
      "municipality": summary.municipalities.joined(separator: wording.text("・", ", ")),
      "policy": summary.ruleSet.title.text(in: wording.language),
      "date": summary.asOf.map { wording.text("\(wording.date($0))現在", "as of \(wording.date($0))") } ?? "",
      "figures": figures, "sections": sections, "patterns": patterns,
      "hasRejected": !summary.rejected.isEmpty, "rejected": summary.rejected.map(\.name),
      "tallies": [tally(report.byForm, isFirst: true), tally(report.byRequirement, isFirst: false)],
      "hasReasons": !reasons.isEmpty, "reasons": reasons,
      "worklistTotal": try WorklistReport(report.worklist, wording).totalLine(),
    ]
  }

  private var sections: [[String: Any]] {
    let answers = hasAnswers ? ["departures", "opinions"] : []
    let ids =
      ["departments", "reasons", "worklist", "ordinances", "online", "questions"] + answers + ["forms"]
    let words = wording.pageWords
    return ids.map { ["id": $0, "title": words[$0 == "forms" ? "formList" : $0]!] }
  }

  /// The numbers that are read first.
  private var figures: [[String: Any]] {
    let counts = report.summary.counts
    let rates = [report.byForm.reviewRate, report.byRequirement.reviewRate].map { $0.map(Shares.text) ?? "–" }
    let of = wording.text("押印・署名では \(rates[1]) %", "\(rates[1]) % of seals and signatures")
    let undetermined = report.byForm.total.counts[report.byForm.outcomes.count]
    func figure(_ label: (String, String), _ count: Int, _ unit: String) -> [String: Any] {
      [
        "label": wording.text(label.0, label.1), "value": count, "unit": wording.text(unit, ""),
        "isMain": false,
      ]
    }
    return [
      ["label": wording.reviewRate, "value": rates[0], "unit": "%", "note": of, "isMain": true],
      figure(("例規", "instruments"), counts.instruments, "件"), figure(("様式", "forms"), counts.forms, "件"),
      figure(("押印・署名", "seals and signatures"), counts.requirements, "か所"),
      figure(("改正を要する例規", "to be amended"), report.worklist.count, "件"),
      figure(("未定の様式", "undetermined forms"), undetermined, "件"),
    ]
  }

  private func tally(_ tally: Tally, isFirst: Bool) -> [String: Any] {
    let report = TallyReport(tally, report.summary.ruleSet, wording)
    let caption =
      isFirst
      ? wording.text("部局別（様式数）", "By department (forms)")
      : wording.text("部局別（押印・署名の数）", "By department (seals and signatures)")
    let ids = PageLink.outcomes(self.report.summary.ruleSet)
    func row(_ row: Tally.Row, isLinked: Bool) -> [String: Any] {
      let shares = Shares.tenths(row.counts)
      let cells = report.columns.map { column -> [String: Any] in
        let count = row.counts[column.index]
        let link = PageLink.cell(department: row.key, outcome: ids[column.index])
        return [
          "count": count, "share": shares.map { Shares.text($0[column.index]) } ?? "",
          "kind": count == 0 ? "zero" : "some",
        ].adding("link", isLinked && count > 0 ? link : nil)
      }
      return ["cells": cells, "total": row.total, "rate": report.rate(row).map(Shares.text) ?? ""]
        .adding("byDecision", report.decisionCell(of: row)?.text)
    }
    return [
      "unit": tally.unit.rawValue, "isFirst": isFirst, "caption": caption,
      "axis": wording.label(of: tally.axis),
      "label": isFirst ? wording.text("様式数", "forms") : wording.text("押印・署名の数", "seals and signatures"),
      "columns": report.columns.map { ["label": $0.label, "index": $0.index] },
      // Only forms can be looked up; a mark is part of its form.
      "rows": tally.rows.map { row($0, isLinked: isFirst).adding("label", report.label($0)) },
      "sum": row(tally.total, isLinked: false),
      "barsCaption": wording.text("\(caption)の内訳　割合", "\(caption): shares"),
      "bars": bars(tally, report),
    ].adding("notCounted", report.notCounted.isEmpty ? nil : report.notCounted.filter { $0 != "\n" })
      .adding("decisionColumn", report.decisionColumn?.title).adding("decisions", report.decisionLine)
  }

  /// Why marks stay or wait: a row for each rule, the outcomes in their order, the most frequent first.
  private var reasons: [[String: Any]] {
    let ruleSet = report.summary.ruleSet
    return ruleSet.outcomes.enumerated().filter { $1.effect == .keep || $1.effect == .wait }.flatMap {
      index, outcome in
      report.byReason.rows.enumerated().filter { $1.counts[index] > 0 }
        .sorted { ($1.element.counts[index], $0.offset) < ($0.element.counts[index], $1.offset) }
        .map { _, row -> [String: Any] in
          let rule = ruleSet.rules.first { $0.id == row.key }
          let isDecision = rule == nil && row.key == Tally.decisionKey
          return [
            "outcome": outcome.label.text(in: wording.language), "index": index, "count": row.counts[index],
            "title": rule?.title ?? wording.label(ofRow: row.key, of: report.byReason.axis, ruleSet),
            "because": rule?.because ?? (isDecision ? wording.reasonsOfDecisions : ""), "rule": row.key,
            "citations": rule?.citations.map(\.text) ?? [],
          ]
        }
    }
  }
}
