/// What a rule or register cites of a law: 第74条の2第1項及び第2項, 附則第3条, 附録第11号様式から附録第14号様式まで.
public struct CitedProvisions: Sendable {
  private let provisions: [ProvisionList.Member]
  private let forms: [FormLabel.Member]

  /// Reads a citation; a text that names no provision (基準（一）) covers nothing.
  public init(_ text: String) {
    let list = ProvisionList(text.filter { !$0.isWhitespace })
    let citesAnnex = list?.references.contains { $0.steps.contains { $0.unit == .annex } } ?? true
    provisions = citesAnnex ? [] : list?.members.map(\.whole) ?? []
    forms = citesAnnex ? (try? FormLabel(text))?.members ?? [] : []
  }

  /// Whether a place of a law lies in what is cited.
  public func covers(_ place: LawPlace) -> Bool {
    if let name = place.annexName { return forms.contains { $0.covers(name) } }
    guard !place.steps.contains(where: { $0.kind == .form || $0.kind == .annex }) else { return false }
    return place.references.contains { reference in provisions.contains { $0.covers(reference) } }
  }
}

extension ProvisionList.Member {
  /// The member as the law itself would name it, without ただし書 and the like.
  fileprivate var whole: Self {
    switch self {
    case .single(let one): .single(one.whole)
    case .range(let first, let last): .range(first.whole, last.whole)
    }
  }

  fileprivate func covers(_ reference: ProvisionReference) -> Bool {
    switch self {
    case .single(let one): one.contains(reference)
    case .range(let first, let last):
      first.contains(reference) || last.contains(reference)
        || first.body == reference.body && first < reference && reference < last
    }
  }
}

extension ProvisionReference {
  fileprivate var whole: ProvisionReference { ProvisionReference(body: body, steps) }
}

extension FormLabel.Member {
  fileprivate func covers(_ name: FormName) -> Bool {
    switch self {
    case .single(let one): one.form.means(name)
    case .range(let first, let last):
      first.isOfKind(of: name)
        && (first.form.means(name) || last.form.means(name)
          || isBetween(first.number, name.number, last.number))
    }
  }

  private func isBetween(_ first: FormNumber?, _ number: FormNumber?, _ last: FormNumber?) -> Bool {
    guard let first, let number, let last else { return false }
    return first < number && number < last
  }
}

extension FormName {
  /// Whether a citation of this form means another: 別記 and the like may be left out.
  fileprivate func means(_ other: FormName) -> Bool { isOfKind(of: other) && number == other.number }

  fileprivate func isOfKind(of other: FormName) -> Bool {
    kind == other.kind && qualifier == other.qualifier
      && (prefixes == other.prefixes || prefixes.isEmpty || other.prefixes.isEmpty)
  }
}

extension LawPlace {
  /// The form or annex in which it lies; nil outside of them, and where the label is none.
  fileprivate var annexName: FormName? {
    guard let step = steps.first(where: { $0.kind == .form || $0.kind == .annex }) else { return nil }
    return (try? FormLabel(step.label))?.name.form
  }

  /// Its ways to be cited: 第3条第1項第2号, and 第3条第2号 where the paragraph is the first.
  fileprivate var references: [ProvisionReference] {
    let body: ProvisionReference.Body = steps.contains { $0.kind == .supplementary } ? .supplementary : .main
    let way = steps.compactMap { step -> ProvisionStep? in
      guard let number = step.number.first else { return nil }
      let unit: ProvisionStep.Unit? =
        switch step.kind {
        case .article: .article
        case .paragraph: .paragraph
        case .item: .item
        case .supplementary, .annex, .form, .subitem: nil
        }
      return unit.map { ProvisionStep($0, number, branches: Array(step.number.dropFirst())) }
    }
    let short = way.filter { $0 != ProvisionStep(.paragraph, 1) }
    return [way, short].map { ProvisionReference(body: body, $0) }
  }
}
