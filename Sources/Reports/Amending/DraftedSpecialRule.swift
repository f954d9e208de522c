public import BatchReview
internal import FormRegister
public import RuleBook

/// A special rule (特例規則) in words: articles, supplementary provision, tables.
public struct DraftedSpecialRule: Sendable {
  public struct Article: Sendable {
    public let caption: String
    public let number: String
    /// The paragraphs, the first behind the article's number.
    public let paragraphs: [String]
    public let items: [String]
  }

  /// A table at the end (別表).
  public struct Table: Sendable {
    public let name: String
    public let header: [String]
    public let rows: [[String]]
  }

  public let rule: SpecialRule
  public let articles: [Article]
  public let supplementary: String
  public let tables: [Table]

  public var title: String { rule.title }

  public init(_ rule: SpecialRule, _ style: DraftingStyle, _ wording: SpecialRuleWording) {
    self.rule = rule
    let noun = rule.noun
    var tables: [Table] = []
    func addTable(_ entries: [SpecialRule.Entry]) -> String? {
      guard !entries.isEmpty else { return nil }
      let name = "別表第\(style.number(tables.count + 1))"
      let hasReasons = entries.contains { $0.reason != nil }
      tables.append(
        Table(
          name: name, header: ["\(noun)の名称", "様式", "押印等"] + (hasReasons ? ["理由"] : []),
          rows: Self.ditto(entries.map { wording.row($0, hasReasons) })))
      return name
    }
    let signatures = addTable(rule.signatures)
    let choices = addTable(rule.choices)
    let optionals = addTable(rule.optionals)
    let exclusions = addTable(rule.exclusions)
    var articles: [(caption: String, paragraphs: [String], items: [String])] = [
      (
        "趣旨",
        [
          "この\(noun)は、市民等の負担の軽減及び行政手続の利便性の向上を図るため、\(rule.enactor ?? "")が定める\(noun)（以下「関係\(noun)」という。）に規定する様式における押印及び署名（以下「押印等」という。）の特例を定めるものとする。"
        ], []
      ),
      (
        "押印等の特例",
        [
          "関係\(noun)に規定する様式のうち押印等を求めるものについては、当該関係\(noun)の規定にかかわらず、押印等を要しないものとし、氏名の記載をもって足りるものとする。",
          "\(style.paragraph(2))　前項の場合において、当該様式中「印」、「㊞」その他の押印等を求める表示は、ないものとみなす。",
        ], []
      ),
    ]
    if signatures != nil || choices != nil || optionals != nil {
      let parts =
        (signatures.map { ["\($0)に掲げる押印等については署名をもって足りるもの"] } ?? [])
        + (choices.map { ["\($0)に掲げる押印等については署名又は記名押印のいずれかをもって足りるもの"] } ?? [])
        + (optionals.map { ["\($0)に掲げる押印等については任意にすることができるもの"] } ?? [])
      articles.append(
        ("署名等による様式", ["前条の規定にかかわらず、" + parts.joined(separator: "とし、") + "とする。"], []))
    }
    let items =
      ["法令又は条例の規定により求められる押印等", "公印その他市の機関が押す印"] + (exclusions.map { ["\($0)に掲げる押印等"] } ?? [])
    articles.append(
      (
        "適用除外",
        [articles.count == 2 ? "前条の規定は、次に掲げるものについては、適用しない。" : "前\(style.number(2))条の規定は、次に掲げるものについては、適用しない。"],
        items.enumerated().map { "\(style.item($0 + 1))　\($1)" }
      ))
    self.articles = articles.enumerated().map { index, article in
      Article(
        caption: "（\(article.caption)）", number: style.article(index + 1), paragraphs: article.paragraphs,
        items: article.items)
    }
    self.tables = tables
    supplementary = "この\(noun)は、\(style.dayOfEffect(rule.publication))から施行する。"
  }

  /// 〃 where the first or a reason's cell says what the one above says.
  private static func ditto(_ rows: [[String]]) -> [[String]] {
    rows.indices.map { index in
      guard index > 0 else { return rows[index] }
      return rows[index].indices.map { column in
        (column == 0 || column == 3) && rows[index][column] == rows[index - 1][column]
          ? "〃" : rows[index][column]
      }
    }
  }

  /// The rule as its promulgation prints it, with a line feed at the end.
  public var text: String {
    var lines = ["　　　" + title]
    for article in articles {
      lines.append("　" + article.caption)
      lines.append(article.number + "　" + article.paragraphs[0])
      lines += article.paragraphs.dropFirst()
      lines += article.items.map { "　" + $0 }
    }
    lines += ["　　　附　則", "　" + supplementary]
    for table in tables {
      lines.append(table.name)
      var drawn = TextTable(
        header: table.header, alignments: table.header.map { _ in .left }, cellLimit: .max)
      for row in table.rows { drawn.row(row) }
      lines.append(String(drawn.rendered().dropLast()))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The words of the tables of special rules.
public struct SpecialRuleWording: Sendable {
  private let ruleSet: RuleSet
  private let wording: ReportWording

  public init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    wording = ReportWording(.japanese, ruleSet.vocabulary)
  }

  func row(_ entry: SpecialRule.Entry, _ hasReason: Bool) -> [String] {
    let instrument = entry.instrument
    let form = instrument.forms[entry.form]
    let act = entry.requirement.map { index in
      let requirement = form.requirements[index]
      return "\(wording.label(requirement.signer, of: .signer))の\(wording.label(requirement.act, of: .act))"
    }
    return [
      (instrument.title ?? instrument.id) + (instrument.number.map { "（\($0)）" } ?? ""),
      [form.number, form.title].compactMap { $0 }.joined(separator: "　"), act ?? "全て",
    ] + (hasReason ? [entry.reason.map(text) ?? ""] : [])
  }

  private func text(of reason: SpecialRule.Reason) -> String {
    switch reason {
    case .outcome(let outcome, let rule):
      ruleSet.outcomes[outcome].label.text(in: .japanese)
        + (rule.map { "：" + ruleSet.rules[$0].because } ?? "")
    case .undetermined: "未定：判断に必要な事実の確認を要する"
    case .unread: "未定：様式の本文の確認を要する"
    case .higherLaw(let tier, let law, let article):
      "\(wording.label(tier, of: .basisTier))（\((law ?? "") + (article ?? ""))）の改正を要する"
    case .repeal: "様式の廃止による"
    }
  }
}
