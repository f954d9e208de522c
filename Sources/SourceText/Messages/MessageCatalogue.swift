/// Messages in another language than English, in which they are made.
///
/// A message is found again by the text around what was put into it. What was put in is translated in turn, where
/// the catalogue knows it; days are written as the language writes them; what is quoted in back-ticks stays.
public struct MessageCatalogue: Sendable {
  private struct Entry: Sendable {
    let template: MessageTemplate
    let translation: [Part]
    /// Whether it only joins what is put in, as ` or ` does, and so says nothing of a message by itself.
    let isJoint: Bool
  }

  /// A piece of a translation: text, or the number of what is put in.
  private enum Part: Sendable {
    case text(String)
    case argument(Int)
  }

  /// Messages without anything put in.
  private var fixed: [String: String] = [:]
  /// The others, those that say most themselves first.
  private var entries: [Entry] = []

  /// How deep what is put into messages is looked into.
  private static let depthLimit = 4

  /// The Japanese catalogue, which is part of the program; read when it is first asked for.
  public static let japanese: MessageCatalogue = {
    let text = String(decoding: PackageResources.messages_ja_yaml, as: UTF8.self)
    let (root, diagnostics) = YAMLFile.parse(text, name: "messages.ja.yaml")
    // The file is part of the program; a test reads it.
    precondition(diagnostics.isEmpty, "\(diagnostics.map(\.rendered))")
    func pairs(_ isChosen: (String?) -> Bool) -> [(template: String, translation: String)] {
      let sections = root?.mapping?.filter { isChosen($0.key.scalar) }.compactMap(\.value.mapping) ?? []
      return sections.joined().map { ($0.key.scalar ?? "", $0.value.scalar ?? "") }
    }
    return MessageCatalogue(pairs { $0 != "joints" }, joints: pairs { $0 == "joints" })
  }()

  /// - Parameters:
  ///   - pairs: English templates with `%` for what is put in, and their translations with `%1`, `%2` ….
  ///   - joints: Those that only join what is put in, which holds only where all of that can be told in the language.
  public init(
    _ pairs: [(template: String, translation: String)],
    joints: [(template: String, translation: String)] = []
  ) {
    for (index, (text, translation)) in (pairs + joints).enumerated() {
      let template = MessageTemplate(text)
      if template.argumentCount == 0 { fixed[text] = translation }
      entries.append(
        Entry(
          template: template, translation: Self.parts(of: translation), isJoint: index >= pairs.count))
    }
    entries.removeAll { $0.template.argumentCount == 0 }
    let order = entries.enumerated().sorted {
      (-$0.element.template.ownLength, $0.offset) < (-$1.element.template.ownLength, $1.offset)
    }
    entries = order.map(\.element)
  }

  /// The message in this language; as it is where the catalogue does not have it.
  public func translation(of message: String) -> String {
    let translated = translate(message, depth: 0) ?? message
    return String(translated.trimming { $0 == " " })
  }

  private func translate(_ message: String, depth: Int) -> String? {
    guard depth < Self.depthLimit, !message.isEmpty else { return nil }
    if let text = fixed[message] ?? fixed[message.uncapitalized] { return text }
    if let day = CalendarDate(message) { return day.inJapaneseEra }
    if let text = composition(of: message, depth: depth) { return text }
    // The system begins its messages with a capital.
    return message.first?.isUppercase == true ? composition(of: message.uncapitalized, depth: depth) : nil
  }

  /// The translation of a message by the entry that it was made by. Where none reads well, as what the user wrote
  /// holds back-ticks, it is the first that can be.
  private func composition(of message: String, depth: Int) -> String? {
    let bytes = Array(message.utf8)
    var untidy: String?
    for entry in entries {
      guard let arguments = entry.template.arguments(of: bytes) else { continue }
      let isTidy = entry.template.isTidy(arguments)
      guard isTidy || (untidy == nil && !entry.isJoint),
        let text = text(entry, arguments.map { String(decoding: $0, as: UTF8.self) }, depth: depth)
      else { continue }
      if isTidy { return text }
      untidy = text
    }
    return untidy
  }

  /// A translation with what is put in; nil for a joint of what cannot be told in the language.
  private func text(_ entry: Entry, _ arguments: [String], depth: Int) -> String? {
    var texts: [String] = []
    for (index, argument) in arguments.enumerated() {
      let translated = entry.template.isQuoted(index) ? argument : translate(argument, depth: depth + 1)
      if entry.isJoint, translated == nil, argument.hasWords { return nil }
      texts.append(translated ?? argument)
    }
    return entry.translation.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words
      case .argument(let index): text += texts[index]
      }
    }
  }

  private static func parts(of translation: String) -> [Part] {
    var parts: [Part] = []
    for (index, piece) in translation.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let digit = piece.first?.wholeNumberValue, digit > 0 else {
        parts.append(.text(index > 0 ? "%" + piece : String(piece)))
        continue
      }
      parts += [.argument(digit - 1), .text(String(piece.dropFirst()))]
    }
    return parts
  }
}

extension String {
  /// The text with a small letter at its beginning.
  fileprivate var uncapitalized: String { prefix(1).lowercased() + dropFirst() }

  /// Whether anything in Latin letters stands outside of back-ticks.
  fileprivate var hasWords: Bool {
    split(separator: "`", omittingEmptySubsequences: false).enumerated().contains { index, piece in
      index.isMultiple(of: 2) && piece.contains { $0.isASCII && $0.isLetter }
    }
  }

  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    let rest = drop(while: isTrimmed)
    return rest[..<(rest.lastIndex { !isTrimmed($0) }.map(rest.index(after:)) ?? rest.startIndex)]
  }
}
