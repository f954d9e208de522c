internal import XMLStream

/// The elements of standard law XML in which sentences stand, and those that say where.
enum LawTextElement: Equatable {
  case number, title
  case supplementary, supplementaryLabel
  case annex(LawPlace.Step.Kind)
  case annexTitle
  case article, articleTitle
  case paragraph, paragraphNumber
  case item, itemTitle
  case subitem, subitemTitle
  case sentence, reading, figure, contents

  private static let annexes: [(name: String, kind: LawPlace.Step.Kind)] = [
    ("AppdxTable", .annex), ("AppdxNote", .annex), ("Appdx", .annex), ("AppdxFig", .annex),
    ("AppdxStyle", .form), ("AppdxFormat", .form), ("SupplProvisionAppdxStyle", .form),
    ("SupplProvisionAppdxTable", .annex), ("SupplProvisionAppdx", .annex),
  ]

  /// Elements by name; the id that a stream reports is the place in the list plus one.
  ///
  /// Source: 法令標準XMLスキーマ version 3.0 (総務省, 2020-11-24).
  static let all: [(name: String, element: LawTextElement)] =
    [
      ("LawNum", .number), ("LawTitle", .title), ("SupplProvision", .supplementary),
      ("SupplProvisionLabel", .supplementaryLabel), ("Article", .article), ("ArticleTitle", .articleTitle),
      ("Paragraph", .paragraph), ("ParagraphNum", .paragraphNumber), ("Item", .item),
      ("ItemTitle", .itemTitle),
      ("Sentence", .sentence), ("Rt", .reading), ("Fig", .figure), ("TOC", .contents),
    ]
    + annexes.flatMap { annex in
      [(annex.name, .annex(annex.kind)), (annex.name + "Title", .annexTitle)]
    }
    + (1...10).flatMap { level in
      [("Subitem\(level)", .subitem), ("Subitem\(level)Title", .subitemTitle)]
    }

  /// The attributes with an id: the number of a part, the law that brought a 附則.
  static let (numberAttribute, lawAttribute): (Int32, Int32) = (1, 2)

  static let names = XMLNames(
    elements: all.map { (nil, $0.name) }, attributes: ["Num", "AmendLawNum"])
}
