internal import AmendingLanguage
internal import FormRegister

/// What sentences call the forms and articles of one instrument, so that each name means one of them.
struct PlaceNames {
  /// For each form its place; nil where nothing tells it from the others.
  let forms: [Place?]
  let articles: [Place?]
  /// The labels of all forms, for runs of neighbours; nil where one of them is no label.
  private let labels: InstrumentLabels?
  private let numerals: JapaneseNumeral.Style?

  /// - Parameter numerals: How numbers are written; as the register has them where nil.
  init(_ instrument: AmendableInstrument, numerals: JapaneseNumeral.Style?) {
    let labels = instrument.forms.map { form in form.number.flatMap { try? FormLabel($0) } }
    let plain = zip(instrument.forms, labels).map { form, label in
      Place(label?.formText(in: numerals) ?? form.number ?? form.title ?? "")
    }
    let titled = zip(instrument.forms, plain).map { form, place in
      place.flatMap { place in form.title.flatMap { Place("\(place)（\($0)）") } }
    }
    let named = plain.indices.map { Self.isClear($0, among: plain) ? plain[$0] : titled[$0] }
    forms = named.indices.map { Self.isClear($0, among: named) ? named[$0] : nil }
    self.numerals = numerals
    let numbers = instrument.articles.map { article in
      article.number.flatMap { Self.place(ofArticle: $0, numerals) }
    }
    articles = numbers.indices.map { Self.isClear($0, among: numbers) ? numbers[$0] : nil }
    let known = labels.compactMap { $0 }
    self.labels = known.count == labels.count && zip(plain, forms).allSatisfy(==) ? InstrumentLabels(known) : nil
  }

  /// Whether the place covers no other one and is covered by none.
  private static func isClear(_ index: Int, among places: [Place?]) -> Bool {
    guard let place = places[index] else { return false }
    return places.indices.allSatisfy { other in
      guard other != index, let otherPlace = places[other] else { return true }
      return !place.covers(otherPlace) && !otherPlace.covers(place)
    }
  }

  /// What an article is called whose text the register does not have.
  func place(ofArticle number: String) -> Place? { Self.place(ofArticle: number, numerals) }

  private static func place(ofArticle number: String, _ numerals: JapaneseNumeral.Style?) -> Place? {
    Place(ProvisionReference(number)?.text(in: numerals) ?? number)
  }

  /// The places of forms, neighbours as runs: 様式第1号から様式第3号まで.
  func runs(of forms: [Int]) -> [PlaceRun] {
    guard let labels else { return forms.compactMap { self.forms[$0] }.map { PlaceRun($0) } }
    return labels.runs(of: forms).flatMap { run in
      let places = run.compactMap { self.forms[$0] }
      guard run.count >= InstrumentLabels.shortestRun, run.allSatisfy({ labels.labels[$0].namesOneForm }),
        let first = places.first, let last = places.last
      else { return places.map { PlaceRun($0) } }
      return [PlaceRun(first, through: last)]
    }
  }
}
