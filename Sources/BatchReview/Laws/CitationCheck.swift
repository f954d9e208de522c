internal import FormRegister
public import RuleBook
public import SourceText

/// The provisions that a rule set cites, looked up in the laws.
public struct CitationCheck: Sendable {
  /// What a look into the law shows.
  public enum Status: String, CaseIterable, Sendable {
    /// The law is not in the folder.
    case lawNotFound = "law-not-found"
    /// The law has no such provision.
    case notFound = "not-found"
    /// The provision speaks of no seal or signature.
    case silent
    /// The provision is a form that is a picture: nobody knows.
    case unread
    case speaks
  }

  /// One citation of one rule.
  public struct Finding: Sendable {
    /// The index of the rule.
    public let rule: Int
    public let citation: Citation
    public internal(set) var status: Status
    /// The sentence that speaks; nil where none does.
    public internal(set) var sentence: String?
  }

  /// In the order of the rules and their citations.
  public private(set) var findings: [Finding] = []
  /// What could not be read; never an error, as a rule set holds without its laws.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Looks up all citations of a rule set.
  ///
  /// - Complexity: one reading of each cited law; constant memory.
  public init(_ ruleSet: RuleSet, in laws: LawFolder) {
    diagnostics = laws.diagnostics
    for (index, rule) in ruleSet.rules.enumerated() {
      for citation in rule.citations {
        findings.append(Finding(rule: index, citation: citation, status: .lawNotFound))
      }
    }
    let byLaw = Dictionary(grouping: findings.indices) { LawNumber(findings[$0].citation.law) }
    for number in byLaw.keys.sorted() {
      if let file = laws.files[number] { look(into: file, for: byLaw[number]!) }
    }
    diagnostics = diagnostics.map { Diagnostic(.warning, file: $0.file, position: $0.position, $0.message) }
  }

  private mutating func look(into file: LawFile, for indices: [Int]) {
    let visitor = CitationVisitor(indices.map { findings[$0].citation.article })
    do throws(Diagnostic) {
      try LawTextReader().read(path: file.path, name: file.name, visitor: visitor)
    } catch {
      diagnostics.append(error)
      return
    }
    for (place, index) in indices.enumerated() {
      (findings[index].status, findings[index].sentence) = visitor.result(place)
    }
  }
}

/// Looks for several provisions in one reading of a law.
private final class CitationVisitor: LawVisitor {
  private struct Search {
    /// The provisions; nil for the law as a whole.
    var provisions: CitedProvisions?
    var isFound: Bool
    var isUnread = false
    var sentence: String?
    /// Whether the sentence asks for an act, and does not only speak of one.
    var isDemand = false

    func covers(_ place: LawPlace) -> Bool { provisions?.covers(place) ?? true }
  }

  private var searches: [Search]
  private let reader = ProvisionReader()
  private let marks = MarkReader()

  init(_ articles: [String?]) {
    searches = articles.map { article in
      Search(provisions: article.map(CitedProvisions.init), isFound: article == nil)
    }
  }

  func result(_ index: Int) -> (CitationCheck.Status, String?) {
    let search = searches[index]
    guard search.isFound else { return (.notFound, nil) }
    if let sentence = search.sentence { return (.speaks, sentence) }
    return (search.isUnread ? .unread : .silent, nil)
  }

  func visit(_ sentence: LawSentence) {
    let reading = reader.read(sentence.text)
    for index in searches.indices where searches[index].covers(sentence.place) {
      searches[index].isFound = true
      let isDemand = !reading.demands.isEmpty
      guard reading.speaks, searches[index].sentence == nil || isDemand && !searches[index].isDemand else {
        continue
      }
      searches[index].sentence = String(decoding: sentence.text, as: UTF8.self)
      searches[index].isDemand = isDemand
    }
  }

  func visit(_ annex: LawAnnex) {
    for index in searches.indices
    where searches[index].provisions != nil && searches[index].covers(annex.place) {
      searches[index].isFound = true
      if let mark = marks.read(annex.text).marks.first {
        searches[index].sentence = searches[index].sentence ?? mark.evidence
      } else if annex.hasFigure {
        searches[index].isUnread = true
      }
    }
  }
}
