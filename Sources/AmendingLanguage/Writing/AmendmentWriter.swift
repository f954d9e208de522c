internal import SourceText

/// Writes an amendment as drafting does: one sentence for the changes of one article or form, its operations
/// joined by 改め, 削り, 加え, neighbours of one kind under one verb, the last one ending the sentence.
///
/// A new text stands below its sentence, each of its lines behind one ideographic space more than the sentence,
/// so that all lines can be indented alike.
public struct AmendmentWriter: Sendable {
  /// How words are added behind others.
  public enum Addition: String, Sendable {
    /// 「A」の次に「B」を加える.
    case next = "の次に"
    /// 「A」の下に「B」を加える, as in texts set vertically.
    case below = "の下に"
  }

  /// How words are added behind others.
  public var addition: Addition

  public init(addition: Addition = .next) { self.addition = addition }

  /// The sentences, one below the other, no line feed behind the last; empty where nothing is amended.
  public func write(_ amendment: Amendment) -> String {
    sentences(of: amendment).map(write).joined(separator: "\n")
  }

  /// The clauses by sentence: what is in one article or form stands together; a new text ends its sentence.
  private func sentences(of amendment: Amendment) -> [[Clause]] {
    var sentences: [[Clause]] = []
    var isOpen = false
    for clause in amendment.clauses {
      if isOpen, let before = sentences.last?.last, Self.areTogether(before, clause) {
        sentences[sentences.count - 1].append(clause)
      } else {
        sentences.append([clause])
      }
      if case .newText = clause { isOpen = false } else { isOpen = true }
    }
    return sentences
  }

  private static func areTogether(_ left: Clause, _ right: Clause) -> Bool {
    // 別記 alone is no article and no form.
    guard let first = left.places.first?.first.components.first, first.kind != nil else { return false }
    return (left.places + right.places).allSatisfy {
      $0.last == nil && $0.first.components.first == first
    } && !right.places.isEmpty
  }

  private func write(_ sentence: [Clause]) -> String {
    var previous: Place?
    var parts: [String] = []
    for (index, clause) in sentence.enumerated() {
      let isLast = index == sentence.count - 1
      let places = PlaceWriter.write(clause.places, after: &previous)
      switch clause {
      case .words(_, let changes):
        parts.append((places.isEmpty ? "" : places + "中") + write(changes, isLast: isLast))
      case .repeal:
        parts.append((places.isEmpty ? "全文" : places) + "を削" + (isLast ? "る" : "り"))
      case .newText(_, let text):
        let lines = text.string.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let block = lines.map { "　" + String($0) }.joined(separator: "\n")
        return (parts + [(places.isEmpty ? "全文" : places) + "を次のように改める。\n" + block])
          .joined(separator: "、")
      }
    }
    return parts.joined(separator: "、") + "。"
  }

  /// Operations at one place; those of one kind that follow each other share their verb.
  private func write(_ changes: [WordChange], isLast: Bool) -> String {
    var parts: [String] = []
    var index = 0
    while index < changes.count {
      let verb = Self.verb(changes[index])
      let end = changes[index...].firstIndex { Self.verb($0) != verb } ?? changes.count
      let ending = isLast && end == changes.count ? verb.final : verb.joining
      parts.append(write(sameVerb: Array(changes[index..<end])) + ending)
      index = end
    }
    return parts.joined(separator: "、")
  }

  private func write(sameVerb changes: [WordChange]) -> String {
    let words = changes.map { ($0.isEveryOccurrence ? "全ての" : "") + Self.quoted($0.words) }
    switch changes[0].kind {
    case .delete:
      return words.dropLast().joined(separator: "、") + (words.count > 1 ? "及び" : "")
        + words[words.count - 1] + "を"
    case .replace, .insert:
      let items = zip(words, changes).map { words, change in
        switch change.kind {
        case .replace(let new): words + "を" + Self.quoted(new) + "に"
        case .insert(let new): words + addition.rawValue + Self.quoted(new) + "を"
        case .delete: words
        }
      }
      return items.joined(separator: "、")
    }
  }

  private static func quoted(_ words: QuotedWords) -> String { "「" + words.string + "」" }

  private static func verb(_ change: WordChange) -> AmendingVerb {
    switch change.kind {
    case .replace: .replace
    case .delete: .delete
    case .insert: .insert
    }
  }
}
