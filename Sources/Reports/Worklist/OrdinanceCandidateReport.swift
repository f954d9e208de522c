public import BatchReview
internal import FormRegister
internal import RuleBook
internal import SourceText

/// What only ordinances of the city keep (条例改正候補), as JSON, CSV, or text.
public struct OrdinanceCandidateReport {
  private let candidates: OrdinanceCandidates
  private let wording: ReportWording

  public init(_ candidates: OrdinanceCandidates, _ wording: ReportWording) {
    (self.candidates, self.wording) = (candidates, wording)
  }

  public func writeJSON(to sink: WorklistReport.Sink) throws {
    try JSONWriter.write(to: sink) { try write(to: &$0, sink) }
  }

  func write(to writer: inout JSONWriter, _ sink: WorklistReport.Sink) throws {
    try writer.array { writer in
      for ordinance in candidates.ordinances {
        try writer.object { writer in
          writer.object("ordinance") { writer in
            writer.string("id", ordinance.id)
            writer.string("title", ordinance.title)
            writer.string("number", ordinance.law)
          }
          writer.string("department", ordinance.department)
          writer.string("section", ordinance.section)
          try writer.array("requirements") { writer in
            try candidates.visitRequirements(of: ordinance) { requirement in
              writer.object { write(requirement, &$0) }
              try sink(writer.drain())
            }
          }
        }
      }
    }
  }

  private func write(_ requirement: OrdinanceCandidates.Requirement, _ writer: inout JSONWriter) {
    let vocabulary = wording.vocabulary
    writer.object("form") { writer in
      writer.string("id", requirement.form)
      writer.string("number", requirement.formNumber)
      writer.string("title", requirement.formTitle)
    }
    writer.object("instrument") { writer in
      writer.string("id", requirement.instrument)
      writer.string("title", requirement.instrumentTitle)
    }
    writer.number("requirement", requirement.ordinal)
    writer.string("act", vocabulary.id(requirement.act, of: .act))
    writer.string("signer", vocabulary.id(requirement.signer, of: .signer))
    writer.array("bases") { writer in
      for basis in requirement.bases {
        writer.object { writer in
          writer.string("article", basis.article)
          writer.string("root", vocabulary.id(basis.root, of: .basisRoot))
        }
      }
    }
    writer.string("rule", candidates.ruleSet.rules[requirement.rule].id)
    writer.string("because", candidates.ruleSet.rules[requirement.rule].because)
  }

  /// One row for each seal or signature and ordinance.
  public func writeCSV(to sink: WorklistReport.Sink) throws {
    var writer = CSVWriter()
    let titles = [
      ("条例番号", "number"), ("条例名", "title"), ("部局", "department"), ("課所", "section"), ("例規名", "instrument"),
      ("様式ID", "form"), ("様式番号", "form number"), ("様式名", "form title"), ("番号", "requirement"), ("行為", "act"),
      ("押印・署名をする者", "signer"), ("根拠", "basis"), ("理由", "reason"), ("規則", "rule"),
    ]
    writer.row(titles.map { wording.text($0.0, $0.1) })
    for ordinance in candidates.ordinances {
      let head = [
        ordinance.law ?? "", ordinance.title ?? "", ordinance.department ?? "", ordinance.section ?? "",
      ]
      try candidates.visitRequirements(of: ordinance) { requirement in
        let rule = candidates.ruleSet.rules[requirement.rule]
        writer.row(
          head + [
            requirement.instrumentTitle ?? "", requirement.form, requirement.formNumber ?? "",
            requirement.formTitle ?? "", String(requirement.ordinal),
            wording.label(requirement.act, of: .act), wording.label(requirement.signer, of: .signer),
            bases(requirement), rule.because, rule.id,
          ])
        try sink(writer.drain())
      }
    }
    try sink(writer.drain())
  }

  /// By ordinance, and in each by the reason why it stays.
  public func writeText(to sink: WorklistReport.Sink) throws {
    try sink(Array((candidates.count == 0 ? "■ \(totalLine)\n" : head + "\n").utf8))
    for ordinance in candidates.ordinances {
      let name = wording.name(
        ofInstrument: ordinance.title ?? ordinance.law, ordinance.title == nil ? nil : ordinance.law,
        id: wording.text("条例不明", "ordinance unknown"))
      let count = wording.text("\(ordinance.count)か所", "\(ordinance.count)")
      let place = wording.place(ordinance.department, ordinance.section)
      try sink(Array("\n  \(printable([name, place, count].joined(separator: wording.gap)))\n".utf8))
      var rule: Int?
      var rows = TextColumns(indent: 6)
      try candidates.visitRequirements(of: ordinance) { requirement in
        if requirement.rule != rule {
          try rows.flush(to: sink)
          let because = candidates.ruleSet.rules[requirement.rule].because
          try sink(Array("    \(printable(wording.text("理由: ", "reason: ") + because))\n".utf8))
          rule = requirement.rule
        }
        let isOwn = ordinance.id == requirement.instrument
        rows.row(
          [
            requirement.formNumber ?? requirement.form, requirement.formTitle ?? "",
            wording.mark(requirement.act, requirement.signer), bases(requirement),
          ] + (isOwn ? [] : [requirement.instrumentTitle ?? requirement.instrument]))
        if rows.count >= TextColumns.chunk { try rows.flush(to: sink) }
      }
      try rows.flush(to: sink)
    }
    try sink(Array("\n".utf8))
  }

  /// How much there is.
  public var totalLine: String {
    wording.text(
      "条例改正候補: 条例 \(candidates.ordinances.count)件、押印・署名 \(candidates.count)か所",
      "kept by ordinances alone: ordinances \(candidates.ordinances.count), seals and signatures \(candidates.count)"
    )
  }

  private var head: String {
    "■ " + totalLine
      + wording.text(
        "\n  市の条例だけが根拠であるために存続するもの。条例を改正すれば見直すことができる。",
        "\n  They stay only because an ordinance of the city fixes them; the council can change it.")
  }

  func bases(_ requirement: OrdinanceCandidates.Requirement) -> String {
    wording.list(
      requirement.bases.map { basis in
        let root = wording.label(basis.root, of: .basisRoot)
        return basis.article.map { $0 + wording.text("（\(root)）", " (\(root))") } ?? root
      })
  }
}

extension TextColumns {
  /// After so many lines the columns begin anew, so that long lists are not kept.
  static let chunk = 1_000

  mutating func flush(to sink: WorklistReport.Sink) throws {
    try sink(Array(lines.map { $0 + "\n" }.joined().utf8))
    removeAll()
  }
}
