extension ProvisionReference {
  /// Whether a place of a law lies in what is cited.
  public func covers(_ place: LawPlace) -> Bool {
    guard let last else { return first.covers(place) }
    if let from = first.annex, let to = last.annex {
      guard let annex = place.annexLabel else { return false }
      return annex.isBetween(from, to)
    }
    guard first.annex == nil, last.annex == nil, place.annexLabel == nil,
      place.isSupplementary == first.isSupplementary
    else { return false }
    if first.article.isEmpty || first.article == last.article, let from = first.paragraph,
      let to = last.paragraph
    {
      return (first.article.isEmpty || place.articleNumber == first.article)
        && (from...max(from, to)).contains(place.paragraphNumber ?? 1)
    }
    let article = place.articleNumber
    return !article.isEmpty && !article.lexicographicallyPrecedes(first.article)
      && (!last.article.lexicographicallyPrecedes(article) || article == last.article)
  }
}

extension ProvisionReference.Point {
  fileprivate func covers(_ place: LawPlace) -> Bool {
    if let annex { return place.annexLabel.map { annex.means($0) } ?? false }
    guard place.annexLabel == nil, place.isSupplementary == isSupplementary else { return false }
    // A law without articles is cited by its paragraphs.
    guard place.articleNumber == article else { return false }
    if let paragraph, (place.paragraphNumber ?? 1) != paragraph { return false }
    return item.isEmpty || place.itemNumber == item
  }
}

extension LawPlace {
  fileprivate var isSupplementary: Bool { steps.contains { $0.kind == .supplementary } }

  fileprivate var annexLabel: AnnexLabel? {
    guard let step = steps.first(where: { $0.kind == .form || $0.kind == .annex }) else { return nil }
    return AnnexLabel(step.label)
  }

  fileprivate var articleNumber: [Int] { steps.last { $0.kind == .article }?.number ?? [] }
  fileprivate var paragraphNumber: Int? { steps.last { $0.kind == .paragraph }?.number.first }
  fileprivate var itemNumber: [Int] { steps.last { $0.kind == .item }?.number ?? [] }
}
