extension LawSchema {
  /// The elements of the schema: a name, its attributes (`!` where required, `=` before the values allowed),
  /// and after `>` the elements that may stand in it, `*` for any. A line that begins with blanks goes on.
  ///
  /// Source: 法令標準XMLスキーマ version 3.0 (総務省, 2020-11-24), without the order of elements.
  static let elementTable = """
    Law Era=Meiji|Taisho|Showa|Heisei|Reiwa! Year! Num! PromulgateMonth PromulgateDay
      LawType=Constitution|Act|CabinetOrder|ImperialOrder|MinisterialOrdinance|Rule|Misc! Lang=ja|en! >
      LawNum LawBody
    LawNum >
    LawBody Subject > LawTitle EnactStatement TOC Preamble MainProvision SupplProvision AppdxTable AppdxNote
      AppdxStyle Appdx AppdxFig AppdxFormat
    LawTitle Kana Abbrev AbbrevKana > Line Ruby Sup Sub
    EnactStatement > Line Ruby Sup Sub
    TOC > TOCLabel TOCPreambleLabel TOCPart TOCChapter TOCSection TOCArticle TOCSupplProvision
      TOCAppdxTableLabel
    TOCLabel > Line Ruby Sup Sub
    TOCPreambleLabel > Line Ruby Sup Sub
    TOCPart Num! Delete > PartTitle ArticleRange TOCChapter
    TOCChapter Num! Delete > ChapterTitle ArticleRange TOCSection
    TOCSection Num! Delete > SectionTitle ArticleRange TOCSubsection TOCDivision
    TOCSubsection Num! Delete > SubsectionTitle ArticleRange TOCDivision
    TOCDivision Num! Delete > DivisionTitle ArticleRange
    TOCArticle Num! Delete > ArticleTitle ArticleCaption
    TOCSupplProvision > SupplProvisionLabel ArticleRange TOCArticle TOCChapter
    TOCAppdxTableLabel > Line Ruby Sup Sub
    ArticleRange > Line Ruby Sup Sub
    Preamble > Paragraph
    MainProvision Extract > Part Chapter Section Article Paragraph
    Part Num! Delete Hide > PartTitle Article Chapter
    PartTitle > Line Ruby Sup Sub
    Chapter Num! Delete Hide > ChapterTitle Article Section
    ChapterTitle > Line Ruby Sup Sub
    Section Num! Delete Hide > SectionTitle Article Subsection Division
    SectionTitle > Line Ruby Sup Sub
    Subsection Num! Delete Hide > SubsectionTitle Article Division
    SubsectionTitle > Line Ruby Sup Sub
    Division Num! Delete Hide > DivisionTitle Article
    DivisionTitle > Line Ruby Sup Sub
    Article Num! Delete Hide > ArticleCaption ArticleTitle Paragraph SupplNote
    ArticleTitle > Line Ruby Sup Sub
    ArticleCaption CommonCaption > Line Ruby Sup Sub
    Paragraph Num! OldStyle OldNum Hide > ParagraphCaption ParagraphNum ParagraphSentence AmendProvision
      Class TableStruct FigStruct StyleStruct Item List
    ParagraphCaption CommonCaption > Line Ruby Sup Sub
    ParagraphNum > Line Ruby Sup Sub
    ParagraphSentence > Sentence
    SupplNote > Line Ruby Sup Sub
    AmendProvision > AmendProvisionSentence NewProvision
    AmendProvisionSentence > Sentence
    NewProvision > LawTitle Preamble TOC Part PartTitle Chapter ChapterTitle Section SectionTitle Subsection
      SubsectionTitle Division DivisionTitle Article SupplNote Paragraph Item Subitem1 Subitem2 Subitem3
      Subitem4 Subitem5 Subitem6 Subitem7 Subitem8 Subitem9 Subitem10 List Sentence AmendProvision
      AppdxTable AppdxNote AppdxStyle Appdx AppdxFig AppdxFormat SupplProvisionAppdxStyle
      SupplProvisionAppdxTable SupplProvisionAppdx TableStruct TableRow TableColumn FigStruct NoteStruct
      StyleStruct FormatStruct Remarks LawBody
    Class Num! > ClassTitle ClassSentence Item
    ClassTitle > Line Ruby Sup Sub
    ClassSentence > Sentence Column Table
    Item Num! Delete Hide > ItemTitle ItemSentence Subitem1 TableStruct FigStruct StyleStruct List
    ItemTitle > Line Ruby Sup Sub
    ItemSentence > Sentence Column Table
    Subitem1 Num! Delete Hide > Subitem1Title Subitem1Sentence Subitem2 TableStruct FigStruct StyleStruct
      List
    Subitem1Title > Line Ruby Sup Sub
    Subitem1Sentence > Sentence Column Table
    Subitem2 Num! Delete Hide > Subitem2Title Subitem2Sentence Subitem3 TableStruct FigStruct StyleStruct
      List
    Subitem2Title > Line Ruby Sup Sub
    Subitem2Sentence > Sentence Column Table
    Subitem3 Num! Delete Hide > Subitem3Title Subitem3Sentence Subitem4 TableStruct FigStruct StyleStruct
      List
    Subitem3Title > Line Ruby Sup Sub
    Subitem3Sentence > Sentence Column Table
    Subitem4 Num! Delete Hide > Subitem4Title Subitem4Sentence Subitem5 TableStruct FigStruct StyleStruct
      List
    Subitem4Title > Line Ruby Sup Sub
    Subitem4Sentence > Sentence Column Table
    Subitem5 Num! Delete Hide > Subitem5Title Subitem5Sentence Subitem6 TableStruct FigStruct StyleStruct
      List
    Subitem5Title > Line Ruby Sup Sub
    Subitem5Sentence > Sentence Column Table
    Subitem6 Num! Delete Hide > Subitem6Title Subitem6Sentence Subitem7 TableStruct FigStruct StyleStruct
      List
    Subitem6Title > Line Ruby Sup Sub
    Subitem6Sentence > Sentence Column Table
    Subitem7 Num! Delete Hide > Subitem7Title Subitem7Sentence Subitem8 TableStruct FigStruct StyleStruct
      List
    Subitem7Title > Line Ruby Sup Sub
    Subitem7Sentence > Sentence Column Table
    Subitem8 Num! Delete Hide > Subitem8Title Subitem8Sentence Subitem9 TableStruct FigStruct StyleStruct
      List
    Subitem8Title > Line Ruby Sup Sub
    Subitem8Sentence > Sentence Column Table
    Subitem9 Num! Delete Hide > Subitem9Title Subitem9Sentence Subitem10 TableStruct FigStruct StyleStruct
      List
    Subitem9Title > Line Ruby Sup Sub
    Subitem9Sentence > Sentence Column Table
    Subitem10 Num! Delete Hide > Subitem10Title Subitem10Sentence TableStruct FigStruct StyleStruct List
    Subitem10Title > Line Ruby Sup Sub
    Subitem10Sentence > Sentence Column Table
    Sentence Num Function=main|proviso
      Indent=Paragraph|Item|Subitem1|Subitem2|Subitem3|Subitem4|Subitem5|Subitem6|Subitem7|Subitem8|Subitem9|Subitem10
      WritingMode=vertical|horizontal > Line QuoteStruct ArithFormula Ruby Sup Sub
    Column Num LineBreak Align=left|center|right|justify > Sentence
    SupplProvision Type=New|Amend AmendLawNum Extract > SupplProvisionLabel Chapter Article Paragraph
      SupplProvisionAppdxTable SupplProvisionAppdxStyle SupplProvisionAppdx
    SupplProvisionLabel > Line Ruby Sup Sub
    SupplProvisionAppdxTable Num > SupplProvisionAppdxTableTitle RelatedArticleNum TableStruct
    SupplProvisionAppdxTableTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    SupplProvisionAppdxStyle Num > SupplProvisionAppdxStyleTitle RelatedArticleNum StyleStruct
    SupplProvisionAppdxStyleTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    SupplProvisionAppdx Num > ArithFormulaNum RelatedArticleNum ArithFormula
    AppdxTable Num > AppdxTableTitle RelatedArticleNum TableStruct Item Remarks
    AppdxTableTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    AppdxNote Num > AppdxNoteTitle RelatedArticleNum NoteStruct FigStruct TableStruct Remarks
    AppdxNoteTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    AppdxStyle Num > AppdxStyleTitle RelatedArticleNum StyleStruct Remarks
    AppdxStyleTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    AppdxFormat Num > AppdxFormatTitle RelatedArticleNum FormatStruct Remarks
    AppdxFormatTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    Appdx > ArithFormulaNum RelatedArticleNum ArithFormula Remarks
    ArithFormulaNum > Line Ruby Sup Sub
    ArithFormula Num > *
    AppdxFig Num > AppdxFigTitle RelatedArticleNum FigStruct TableStruct
    AppdxFigTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    TableStruct > TableStructTitle Remarks Table
    TableStructTitle WritingMode=vertical|horizontal > Line Ruby Sup Sub
    Table WritingMode=vertical|horizontal > TableHeaderRow TableRow
    TableRow > TableColumn
    TableHeaderRow > TableHeaderColumn
    TableHeaderColumn > Line Ruby Sup Sub
    TableColumn BorderTop=solid|none|dotted|double BorderBottom=solid|none|dotted|double
      BorderLeft=solid|none|dotted|double BorderRight=solid|none|dotted|double rowspan colspan
      Align=left|center|right|justify Valign=top|middle|bottom > Part Chapter Section Subsection Division
      Article Paragraph Item Subitem1 Subitem2 Subitem3 Subitem4 Subitem5 Subitem6 Subitem7 Subitem8
      Subitem9 Subitem10 FigStruct Remarks Sentence Column
    FigStruct > FigStructTitle Remarks Fig
    FigStructTitle > Line Ruby Sup Sub
    Fig src! >
    NoteStruct > NoteStructTitle Remarks Note
    NoteStructTitle > Line Ruby Sup Sub
    Note > *
    StyleStruct > StyleStructTitle Remarks Style
    StyleStructTitle > Line Ruby Sup Sub
    Style > *
    FormatStruct > FormatStructTitle Remarks Format
    FormatStructTitle > Line Ruby Sup Sub
    Format > *
    RelatedArticleNum > Line Ruby Sup Sub
    Remarks > RemarksLabel Item Sentence
    RemarksLabel LineBreak > Line Ruby Sup Sub
    List > ListSentence Sublist1
    ListSentence > Sentence Column
    Sublist1 > Sublist1Sentence Sublist2
    Sublist1Sentence > Sentence Column
    Sublist2 > Sublist2Sentence Sublist3
    Sublist2Sentence > Sentence Column
    Sublist3 > Sublist3Sentence
    Sublist3Sentence > Sentence Column
    QuoteStruct > *
    Ruby > Rt
    Rt >
    Line Style=dotted|double|none|solid > QuoteStruct ArithFormula Ruby Sup Sub
    Sup >
    Sub >
    """
}
