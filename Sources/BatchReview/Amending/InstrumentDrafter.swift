internal import AmendingLanguage
internal import SourceText

/// Drafts the sentences that amend one instrument: article by article, then the forms, those that change in
/// the same words together.
struct InstrumentDrafter {
  let names: PlaceNames

  /// What stands where the new text of a form has to be written by hand.
  static let missingForm = "（新たな様式を掲げる。）"
  /// What stands where the new text of an article has to be written by hand.
  static let missingArticle = "（改正後の条文を掲げる。）"

  /// What stands where a form was that others follow.
  static func repealed(_ place: Place) -> String { "\(place)　削除" }

  func draft(_ places: [PlaceRevision]) -> Amendment {
    var clauses: [Clause] = []
    var groups: [(changes: [WordChange], forms: [Int])] = []
    var slots: [Int] = []
    for place in places {
      guard let name = place.place else { continue }
      switch (place.target, place.kind) {
      case (.form(let form), .repeal) where !names.isLast(form):
        // The numbers of the forms behind it stay as they are.
        clauses.append(.newText(of: name, ExactText(Self.repealed(name))))
      case (_, .repeal): clauses.append(.repeal(of: [PlaceRun(name)]))
      case (.form, .newTextNeeded): clauses.append(.newText(of: name, ExactText(Self.missingForm)))
      case (_, .newTextNeeded): clauses.append(.newText(of: name, ExactText(Self.missingArticle)))
      case (.article, .text(let after)), (.unstatedArticle, .text(let after)):
        clauses += Self.clauses(name, place.before ?? "", after)
      case (.form(let form), .text(let after)):
        let drafted = Self.clauses(name, place.before ?? "", after)
        guard case .words(_, let changes)? = drafted.first, drafted.count == 1 else {
          clauses += drafted
          continue
        }
        if let group = groups.firstIndex(where: { $0.changes == changes }) {
          groups[group].forms.append(form)
        } else {
          // The sentence stands where the first of its forms does; the others are still to come.
          groups.append((changes, [form]))
          slots.append(clauses.count)
          clauses.append(.words(in: [], changes))
        }
      }
    }
    for (slot, group) in zip(slots, groups) {
      clauses[slot] = .words(in: names.runs(of: group.forms), group.changes)
    }
    return Amendment(clauses)
  }

  private static let drafter = AmendmentDrafter(quoting: .wholeCompounds, worthOfQuotations: 400)

  /// The clauses that make one text of another; all words of a text can go without the place going with them.
  private static func clauses(_ place: Place, _ before: String, _ after: String) -> [Clause] {
    if after.isEmpty, let words = QuotedWords(before) {
      return [.words(in: [PlaceRun(place)], [WordChange(words, .delete)])]
    }
    return drafter.draft(from: before, to: after, place: place).clauses
  }
}
