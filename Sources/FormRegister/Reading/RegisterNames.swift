internal import XMLStream

/// The elements of a form register; the raw value is the id that the stream reports.
enum RegisterElement: Int32, CaseIterable {
  case formRegister = 1
  case instrument, article, form, requirement, basis, fact, body

  static let namespace = "urn:sealreview:register:1"

  /// The attributes that the element may have.
  var attributes: [AttributeName] {
    switch self {
    case .formRegister: [.municipality, .exportedOn]
    case .instrument: [.id, .tier, .number, .title, .enactor, .department, .section]
    case .article: [.number]
    case .form: [.id, .number, .title, .articles, .department, .section, .flow, .document, .requirements]
    case .requirement: [.act, .seal, .signer, .purpose, .certificate, .comparison, .alternative]
    case .basis: [.tier, .law, .title, .article, .root]
    case .fact: [.name]
    case .body: [.href]
    }
  }

  /// The same by element and attribute id as bits.
  static let attributeBits: [UInt64] =
    [0] + allCases.map { $0.attributes.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
}

/// The attributes of a form register; the raw value is the id that the stream reports.
enum AttributeName: Int32, CaseIterable {
  case municipality = 1
  case exportedOn, id, tier, number, title, enactor, department, section
  case articles, flow, document, requirements
  case act, seal, signer, purpose, certificate, comparison, alternative
  case law, article, root, name, href

  static let names = allCases.map { "\($0)" }
}

/// The elements of standard law XML that the reader does something about.
enum LawElement: String, CaseIterable {
  case lawNumber = "LawNum"
  case lawTitle = "LawTitle"
  case appdxStyle = "AppdxStyle"
  case appdxStyleTitle = "AppdxStyleTitle"
  case appdxFormat = "AppdxFormat"
  case appdxFormatTitle = "AppdxFormatTitle"
  case supplementaryStyle = "SupplProvisionAppdxStyle"
  case supplementaryStyleTitle = "SupplProvisionAppdxStyleTitle"
  case styleStructTitle = "StyleStructTitle"
  case formatStructTitle = "FormatStructTitle"
  case relatedArticleNumber = "RelatedArticleNum"
  case figure = "Fig"
}

/// What an id of an element means; the ids are those of ``XMLStream/XMLNames/register``.
enum ElementKind {
  case register(RegisterElement)
  /// An element of the schema of laws, by its index there.
  case law(Int)
  /// An element that laws are wrapped in.
  case wrapper
  case unknown

  private static let wrappers = ["DataRoot", "law_data_response"]
  private static let firstWrapper = Int32(RegisterElement.allCases.count + 1)
  private static let firstLaw = firstWrapper + Int32(wrappers.count)

  init(_ id: Int32) {
    if let element = RegisterElement(rawValue: id) {
      self = .register(element)
    } else if id >= Self.firstLaw {
      self = .law(Int(id - Self.firstLaw))
    } else {
      self = id >= Self.firstWrapper ? .wrapper : .unknown
    }
  }

  /// The names of all elements in the order of their ids.
  static let names: [(namespace: String?, local: String)] =
    RegisterElement.allCases.map { (RegisterElement.namespace, "\($0)") }
    + (wrappers + LawSchema.shared.names).map { (nil, $0) }
}

extension XMLNames {
  static let register = XMLNames(
    elements: ElementKind.names,
    attributes: AttributeName.names
      + LawSchema.shared.attributeNames.filter { !AttributeName.names.contains($0) })
}
