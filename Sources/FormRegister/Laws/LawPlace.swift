/// Where a sentence stands in a law, step by step from the outside: 附則, 第三条, 第二項, 第一号.
public struct LawPlace: Hashable, Sendable {
  /// One step.
  public struct Step: Hashable, Sendable {
    /// What kind of part it is.
    public enum Kind: String, Sendable {
      /// 附則; numbered by the law that brought it.
      case supplementary
      /// 別表, 別記, 付録: anything annexed that is no form.
      case annex
      /// 様式, 書式
      case form
      case article, paragraph, item
      /// イ, (1) and below.
      case subitem
    }

    public var kind: Kind
    /// Its number with its branches, 74 and 2 of 第七十四条の二; empty where it has none.
    public var number: [Int]
    /// As the law prints it: 第七十四条の二, ２, 一, イ.
    public var label: String

    public init(_ kind: Kind, number: [Int] = [], label: String = "") {
      (self.kind, self.number, self.label) = (kind, number, label)
    }

    /// What tells it from its neighbours, whatever its label looks like.
    var key: String {
      number.isEmpty
        ? "\(kind.rawValue) \(foldedLabelText(label).string)"
        : "\(kind.rawValue) \(number)"
    }
  }

  public var steps: [Step] = []

  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The steps down to the article, form or annex.
  public var article: LawPlace {
    guard let end = steps.lastIndex(where: { [.article, .form, .annex].contains($0.kind) }) else {
      return LawPlace(steps.filter { $0.kind == .supplementary })
    }
    return LawPlace(Array(steps[...end]))
  }

  /// As programs name it, with the law's own labels: 第五十二条第１０項, 第十六条/一.
  public var path: String {
    steps.map { step in
      switch step.kind {
      case .paragraph: step.label.isEmpty ? "" : "第\(step.label)項"
      case .item, .subitem: "/\(step.label)"
      default: step.label
      }
    }.joined()
  }

  /// As people name it: 第五十二条第十項, 第十六条第一号イ.
  public var title: String {
    steps.map { step in
      switch step.kind {
      case .paragraph:
        step.number.first.map { $0 > 1 || !step.label.isEmpty ? "第\(kanji($0))項" : "" }
          ?? (step.label.isEmpty ? "" : "第\(step.label)項")
      case .item:
        step.number.isEmpty
          ? step.label
          : "第\(kanji(step.number[0]))号"
            + step.number.dropFirst().map { "の\(kanji($0))" }.joined()
      default: step.label
      }
    }.joined()
  }

  /// Equal for the same place of two versions.
  public var key: String { steps.map(\.key).joined(separator: "/") }
}

extension LawPlace {
  /// The steps within the article, form or annex, without labels.
  public var inner: [String] { steps.dropFirst(article.steps.count).map(\.key) }
}

/// A number as laws write it: 七十四.
private func kanji(_ number: Int) -> String { JapaneseNumeral(number, .kanji).written }
