internal import AmendingLanguage
internal import FormRegister

/// What sentences call the forms and articles of one instrument, so that each name means one of them.
struct PlaceNames {
  /// For each form its place; nil where nothing tells it from the others.
  let forms: [Place?]
  let articles: [Place?]
  /// For each form whether it can begin or end a run of neighbours.
  private let isRunnable: [Bool]
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
    let forms = Self.clear(zip(Self.clear(plain), titled).map { $0 ?? $1 })
    self.forms = forms
    self.numerals = numerals
    let numbers = instrument.articles.map { article in
      article.number.flatMap { Self.place(ofArticle: $0, numerals) }
    }
    articles = Self.clear(numbers)
    isRunnable = forms.indices.map { index in
      forms[index] == plain[index] && labels[index]?.namesOneForm ?? false
    }
  }

  /// Whether no other form follows.
  func isLast(_ form: Int) -> Bool { form == forms.count - 1 }

  /// The places, without those that cover others, are covered, or stand twice.
  private static func clear(_ places: [Place?]) -> [Place?] {
    let overlaps = PlaceOverlaps(places)
    return places.map { $0.flatMap { overlaps.isClear($0) ? $0 : nil } }
  }

  /// What an article is called whose text the register does not have.
  func place(ofArticle number: String) -> Place? { Self.place(ofArticle: number, numerals) }

  private static func place(ofArticle number: String, _ numerals: JapaneseNumeral.Style?) -> Place? {
    Place(ProvisionReference(number)?.text(in: numerals) ?? number)
  }

  /// The places of forms, three neighbours and more as runs: 様式第1号から様式第3号まで.
  ///
  /// - Parameter forms: Their indices, ascending.
  func runs(of forms: [Int]) -> [PlaceRun] {
    var runs: [PlaceRun] = []
    var rest = forms[...]
    while let first = rest.first {
      let neighbours = zip(rest, first...).prefix { $0 == $1 && isRunnable[$0] }.count
      if neighbours >= InstrumentLabels.shortestRun, let place = self.forms[first] {
        runs.append(PlaceRun(place, through: self.forms[first + neighbours - 1]))
        rest = rest.dropFirst(neighbours)
      } else {
        if let place = self.forms[first] { runs.append(PlaceRun(place)) }
        rest = rest.dropFirst()
      }
    }
    return runs
  }
}
