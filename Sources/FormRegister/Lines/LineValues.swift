internal import SourceText

/// Reads values of facts from JSON, in any spelling.
struct LineValues {
  let vocabulary: Vocabulary
  let tables: [SpellingTable?]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    tables = vocabulary.spellingTables()
  }

  /// The code of an enumerated fact; null and what is blank are unknown.
  func code(_ fact: Int, _ scanner: inout JSONScanner) throws(JSONProblem) -> UInt8 {
    let offset = scanner.offset
    guard let text = try scanner.textOrNull() else { return ValueCode.unknown }
    let bytes = Array(text)
    let range = trimmed(0..<bytes.count, in: bytes.span)
    guard !range.isEmpty, let table = tables[fact] else { return ValueCode.unknown }
    if let code = table.code(bytes.span, range) { return UInt8(truncatingIfNeeded: code) }
    let value = decodedText(bytes.span, range)
    let spellings = vocabulary.facts[fact].values?.flatMap(\.spellings) ?? []
    throw JSONProblem(
      "unknown value `\(value)` of `\(vocabulary.facts[fact].id)`", at: offset,
      help: nearestSpelling(to: value, among: spellings).map { "did you mean `\($0)`?" })
  }

  func code(_ fact: StandardFact, _ scanner: inout JSONScanner) throws(JSONProblem) -> UInt8 {
    try code(fact.rawValue, &scanner)
  }

  /// A text as it stands; null is unknown.
  func text(_ scanner: inout JSONScanner, _ store: inout TextStore) throws(JSONProblem) -> TextRange {
    try scanner.textOrNull().map { store.append($0) } ?? .unknown
  }

  /// An open text as people write it: what is blank or says so is unknown.
  func openText(_ scanner: inout JSONScanner, _ store: inout TextStore) throws(JSONProblem) -> TextRange {
    guard let text = try scanner.textOrNull() else { return .unknown }
    let bytes = Array(text)
    let range = trimmed(0..<bytes.count, in: bytes.span)
    return range.isEmpty || saysUnknown(bytes.span, range) ? .unknown : store.append(bytes[range])
  }

  /// The declared facts of a row, over those that hold where they are left out.
  func facts(_ scanner: inout JSONScanner, over defaults: [UInt8]) throws(JSONProblem) -> [UInt8] {
    var codes = defaults
    try scanner.members { key, scanner throws(JSONProblem) in
      let fact = try declaredFact(key, at: scanner.offset)
      codes[fact - StandardFact.count] = try code(fact, &scanner)
    }
    return codes
  }

  /// A basis; where it says that there is none, what it leaves out is known, too.
  func basis(_ scanner: inout JSONScanner, _ store: inout TextStore) throws(JSONProblem) -> BasisRecord {
    var basis = BasisRecord()
    var (hasRoot, hasLaw, hasArticle) = (false, false, false)
    var texts = store
    try scanner.members { key, scanner throws(JSONProblem) in
      switch String(decoding: key, as: UTF8.self) {
      case "tier": basis.tier = try code(.basisTier, &scanner)
      case "root": (basis.root, hasRoot) = (try code(.basisRoot, &scanner), true)
      case "law": (basis.law, hasLaw) = (try text(&scanner, &texts), true)
      case "article": (basis.article, hasArticle) = (try text(&scanner, &texts), true)
      case let key: throw Self.unknownKey(key, at: scanner.offset, among: ["tier", "root", "law", "article"])
      }
    }
    store = texts
    if basis.tier == vocabulary.value("none", of: .basisTier) {
      if !hasRoot { basis.root = vocabulary.value("none", of: .basisRoot) }
      if !hasLaw { basis.law = .empty }
      if !hasArticle { basis.article = .empty }
    }
    return basis
  }

  func bases(_ scanner: inout JSONScanner, _ store: inout TextStore) throws(JSONProblem) -> [BasisRecord] {
    var bases: [BasisRecord] = []
    var texts = TextStore()
    swap(&texts, &store)
    defer { swap(&texts, &store) }
    try scanner.elements { scanner throws(JSONProblem) in bases.append(try basis(&scanner, &texts)) }
    return bases
  }

  private func declaredFact(_ key: ArraySlice<UInt8>, at offset: Int) throws(JSONProblem) -> Int {
    let name = String(decoding: key, as: UTF8.self)
    if let fact = vocabulary.index(of: name), vocabulary.declaredFacts.contains(fact) { return fact }
    let known = vocabulary.facts[vocabulary.declaredFacts].map(\.id)
    throw JSONProblem(
      "unknown fact `\(name)`", at: offset,
      help: nearestSpelling(to: name, among: known).map { "did you mean `\($0)`?" })
  }

  static func unknownKey(_ key: String, at offset: Int, among known: [String]) -> JSONProblem {
    JSONProblem(
      "unknown key `\(key)`", at: offset,
      help: nearestSpelling(to: key, among: known).map { "did you mean `\($0)`?" })
  }
}
