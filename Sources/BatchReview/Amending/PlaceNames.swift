internal import AmendingLanguage
internal import FormRegister

/// What sentences call the forms and articles of one instrument, so that each name means one of them.
struct PlaceNames {
  /// For each form its place; nil where nothing tells it from the others.
  let forms: [Place?]
  let articles: [Place?]
  /// For each form its name, where its label names one form and nothing else tells it from others.
  private let numbered: [FormName?]
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
    numbered = forms.indices.map { index in
      guard forms[index] != nil, forms[index] == plain[index], let label = labels[index], label.namesOneForm
      else { return nil }
      return label.name
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

  /// The places of forms, three and more that follow each other in number as runs: 様式第1号から様式第3号まで.
  ///
  /// - Parameter forms: Their indices, ascending.
  func runs(of forms: [Int]) -> [PlaceRun] {
    var runs: [PlaceRun] = []
    var rest = forms[...]
    while let first = rest.first {
      var last = first
      while rest.dropFirst(last - first + 1).first == last + 1, follows(last + 1, last) { last += 1 }
      let count = last - first + 1
      if count >= InstrumentLabels.shortestRun, let place = self.forms[first] {
        runs.append(PlaceRun(place, through: self.forms[last]))
        rest = rest.dropFirst(count)
      } else {
        if let place = self.forms[first] { runs.append(PlaceRun(place)) }
        rest = rest.dropFirst()
      }
    }
    return runs
  }

  private func follows(_ next: Int, _ previous: Int) -> Bool {
    guard let one = numbered[previous], let other = numbered[next] else { return false }
    return one.isFollowed(by: other)
  }
}
