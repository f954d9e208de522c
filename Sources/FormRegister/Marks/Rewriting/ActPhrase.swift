/// The words of an act within a sentence, and what they become: 「署名し、印を押」さなければ → 「記名」しなければ.
///
/// All that matters for grammar is whether the words end in a noun that takes する, or in the verb 押す, whose
/// ending then has to be made one of する.
struct ActPhrase: Sendable {
  /// The words, without blanks.
  var words: String
  /// What follows them, without blanks; a few characters are enough.
  var tail: String

  /// New words, and how many characters of the tail they stand for.
  struct Rewriting: Hashable, Sendable {
    var words: String
    var taken: Int
  }

  func rewritten(_ replacement: MarkReplacement) -> Rewriting {
    let noun = noun(of: replacement)
    // 認印する holds its verb, too.
    if let verb = ["する", "し", "せ", "ス", "シ"].first(where: { words.hasSuffix("印" + $0) }) {
      return Rewriting(words: noun + verb, taken: 0)
    }
    guard endsInPressing else { return Rewriting(words: noun, taken: 0) }
    // 印をおし holds its ending already.
    let ending = words.last.flatMap { "さしすせそサシスセ".contains($0) ? $0 : nil }
    guard let stem = ending ?? tail.first else { return Rewriting(words: noun, taken: 0) }
    let rest = ending == nil ? tail.dropFirst() : tail[...]
    guard let doing = Self.doing(stem, rest) else { return Rewriting(words: noun, taken: 0) }
    return Rewriting(words: noun + doing, taken: ending == nil ? 1 : 0)
  }

  /// 押す and not a noun like 押捺.
  private var endsInPressing: Bool {
    let stem = words.last.map { "さしすせそサシスセ".contains($0) } == true ? words.dropLast() : words[...]
    guard let verb = stem.last, "押捺おオ".contains(verb) else { return false }
    return stem.dropLast().last.map { "をヲがガのハはに".contains($0) } ?? false
  }

  /// The ending of する for one of 押す.
  private static func doing(_ stem: Character, _ rest: Substring) -> String? {
    switch stem {
    case "し", "シ": String(stem)
    case "す": rest.hasPrefix("べ") ? "す" : "する"
    case "ス": rest.hasPrefix("ベ") || rest.hasPrefix("ヘ") ? "ス" : "スル"
    case "さ": rest.hasPrefix("な") ? "し" : rest.hasPrefix("ず") || rest.hasPrefix("ぬ") ? "せ" : "さ"
    case "サ": rest.hasPrefix("ズ") ? "セ" : rest.hasPrefix("ナ") ? "シ" : "サ"
    case "せ": rest.hasPrefix("ば") ? "すれ" : "でき"
    case "セ": "セ"
    case "そ": "しよ"
    default: nil
    }
  }

  private func noun(of replacement: MarkReplacement) -> String {
    switch replacement {
    case .name, .optional:
      // 氏名を記載し、かつ、印を押: writing the name down has its own words.
      if let (_, name) = Self.names.first(where: { words.contains($0.words) }) { return name }
      return replacement.noun
    case .signature: return replacement.noun
    case .signatureOrSeal:
      let doesIt = endsInPressing || tail.first.map { "しすさせシスサセ".contains($0) } ?? false
      return doesIt ? "署名し、又は記名押印" : replacement.noun
    }
  }

  private static let names: [(words: String, name: String)] = [
    ("職記名", "職記名"),
    ("氏名を記載し", "氏名を記載"), ("氏名ヲ記載シ", "氏名ヲ記載"), ("氏名の記載及び", "氏名の記載"), ("氏名を記し", "氏名を記載"),
    ("氏名ヲ記シ", "氏名ヲ記載"), ("氏名を付記し", "氏名を付記"), ("氏名を自書し", "氏名を記載"),
  ]
}
