internal import XMLStream

/// The elements that the readers know; the raw value is the id that the stream reports.
enum ElementName: Int32, CaseIterable {
  case formRegister = 1
  case instrument, article, form, requirement, basis, fact, body
  // Standard law XML.
  case lawRoot, dataRoot, lawDataResponse, lawNumber, lawTitle
  case appdxStyle, appdxStyleTitle, appdxFormat, appdxFormatTitle
  case supplementaryStyle, supplementaryStyleTitle
  case styleStructTitle, formatStructTitle, relatedArticleNumber, figure
  // Further elements that a fragment of a law may begin with.
  case lawBody, lawFullText, mainProvision, part, chapter, section, lawArticle, paragraph, supplProvision
  case appdx, appdxTable, appdxNote, appdxFig, styleStruct, formatStruct, newProvision, tableOfContents

  static let registerNamespace = "urn:sealreview:register:1"

  private var localName: String {
    switch self {
    case .lawRoot: "Law"
    case .dataRoot: "DataRoot"
    case .lawDataResponse: "law_data_response"
    case .lawNumber: "LawNum"
    case .lawTitle: "LawTitle"
    case .appdxStyle: "AppdxStyle"
    case .appdxStyleTitle: "AppdxStyleTitle"
    case .appdxFormat: "AppdxFormat"
    case .appdxFormatTitle: "AppdxFormatTitle"
    case .supplementaryStyle: "SupplProvisionAppdxStyle"
    case .supplementaryStyleTitle: "SupplProvisionAppdxStyleTitle"
    case .styleStructTitle: "StyleStructTitle"
    case .formatStructTitle: "FormatStructTitle"
    case .relatedArticleNumber: "RelatedArticleNum"
    case .figure: "Fig"
    case .lawBody: "LawBody"
    case .lawFullText: "law_full_text"
    case .mainProvision: "MainProvision"
    case .part: "Part"
    case .chapter: "Chapter"
    case .section: "Section"
    case .lawArticle: "Article"
    case .paragraph: "Paragraph"
    case .supplProvision: "SupplProvision"
    case .appdx: "Appdx"
    case .appdxTable: "AppdxTable"
    case .appdxNote: "AppdxNote"
    case .appdxFig: "AppdxFig"
    case .styleStruct: "StyleStruct"
    case .formatStruct: "FormatStruct"
    case .newProvision: "NewProvision"
    case .tableOfContents: "TOC"
    case .formRegister, .instrument, .article, .form, .requirement, .basis, .fact, .body: "\(self)"
    }
  }

  var isOfRegister: Bool { rawValue <= ElementName.body.rawValue }

  static let names: [(namespace: String?, local: String)] = allCases.map {
    (namespace: $0.isOfRegister ? registerNamespace : nil, local: $0.localName)
  }
}

/// The attributes that the readers know; the raw value is the id that the stream reports.
enum AttributeName: Int32, CaseIterable {
  case municipality = 1
  case exportedOn, id, tier, number, title, enactor, department, section
  case articles, flow, document, requirements
  case act, seal, signer, purpose, certificate, comparison, alternative
  case law, article, root, name, href
  // Standard law XML.
  case src

  static let names = allCases.map { "\($0)" }
}

extension XMLNames {
  static let register = XMLNames(elements: ElementName.names, attributes: AttributeName.names)
}
