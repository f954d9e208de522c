internal import FormRegister
internal import RuleBook

/// Which requirements are founded on which article, over all instruments of a review.
struct ArticleDemands {
  /// A requirement that an article demands.
  struct Demand {
    var instrument: Int
    var form: Int
    var requirement: Int
  }

  /// The articles of an instrument by their number as bases write it, in the order in which they are first named.
  struct Article {
    var number: String
    var demands: [Demand]
  }

  private var articles: [Int: [Article]] = [:]

  /// - Parameter rootArticle: The code of `basis.root` `article`.
  init(_ instruments: [AmendableInstrument], rootArticle: UInt8) {
    var targets: [String: Int] = [:]
    for (index, instrument) in instruments.enumerated() {
      if let number = instrument.number, targets[number] == nil { targets[number] = index }
    }
    for (index, instrument) in instruments.enumerated() {
      for (formIndex, form) in instrument.forms.enumerated() {
        for (place, requirement) in form.requirements.enumerated() {
          let demand = Demand(instrument: index, form: formIndex, requirement: place)
          for basis in requirement.bases where basis.root == rootArticle {
            guard let article = basis.article, !article.isEmpty else { continue }
            let isOwn = basis.law == nil || basis.law == instrument.number
            guard let target = isOwn ? index : basis.law.flatMap({ targets[$0] }) else { continue }
            add(demand, to: article, of: target)
          }
        }
      }
    }
  }

  private mutating func add(_ demand: Demand, to number: String, of target: Int) {
    let place = articles[target, default: []].firstIndex { $0.number == number }
    if let place {
      articles[target]![place].demands.append(demand)
    } else {
      articles[target, default: []].append(Article(number: number, demands: [demand]))
    }
  }

  /// The articles of an instrument that requirements are founded on.
  func articles(of instrument: Int) -> [Article] { articles[instrument] ?? [] }
}

/// The articles that a register has with their texts, found by number however it is written.
struct ArticleTexts {
  private let references: [ProvisionReference?]

  init(_ articles: [AmendableInstrument.Article]) {
    references = articles.map { $0.number.flatMap(ProvisionReference.init) }
  }

  /// The article itself; else those within it; else the one that it is in. Empty where there is none.
  func find(_ number: String) -> [Int] {
    guard let wanted = ProvisionReference(number) else { return [] }
    let rules: [(ProvisionReference) -> Bool] = [
      { $0 == wanted }, { wanted.contains($0) }, { $0.contains(wanted) },
    ]
    for rule in rules {
      let found = references.indices.filter { references[$0].map(rule) ?? false }
      if !found.isEmpty { return found }
    }
    return []
  }
}
