/// Messages in another language than English, in which they are made.
///
/// A message is found again by the text around what was put into it. What was put in is translated in turn, where
/// the catalogue knows it; days are written as the language writes them; what is quoted in back-ticks stays.
public struct MessageCatalogue: Sendable {
  private struct Entry: Sendable {
    let template: MessageTemplate
    let translation: [Part]
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
    let sections = root?.mapping?.compactMap(\.value.mapping) ?? []
    return MessageCatalogue(sections.joined().map { ($0.key.scalar ?? "", $0.value.scalar ?? "") })
  }()

  /// - Parameter pairs: English templates with `%` for what is put in, and their translations with `%1`, `%2` ….
  public init(_ pairs: [(template: String, translation: String)]) {
    for (text, translation) in pairs {
      let template = MessageTemplate(text)
      if template.argumentCount == 0 { fixed[text] = translation }
      entries.append(Entry(template: template, translation: Self.parts(of: translation)))
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
    if let text = fixed[message] { return text }
    if let day = CalendarDate(message) { return day.inJapaneseEra }
    if let (entry, arguments) = entry(for: Array(message.utf8)) {
      let texts = arguments.enumerated().map { index, bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return entry.template.isQuoted(index) ? text : translate(text, depth: depth + 1) ?? text
      }
      return entry.translation.reduce(into: "") { text, part in
        switch part {
        case .text(let words): text += words
        case .argument(let index): text += texts[index]
        }
      }
    }
    // The system begins its messages with a capital.
    guard let first = message.first, first.isUppercase else { return nil }
    return translate(first.lowercased() + message.dropFirst(), depth: depth + 1)
  }

  /// The entry that a message was made by, with what was put in. Where none reads well, as what the user wrote
  /// holds back-ticks, it is the first that can be.
  private func entry(for message: [UInt8]) -> (Entry, [ArraySlice<UInt8>])? {
    var first: (Entry, [ArraySlice<UInt8>])?
    for entry in entries {
      guard let arguments = entry.template.arguments(of: message) else { continue }
      if entry.template.isTidy(arguments) { return (entry, arguments) }
      if first == nil { first = (entry, arguments) }
    }
    return first
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
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    let rest = drop(while: isTrimmed)
    return rest[..<(rest.lastIndex { !isTrimmed($0) }.map(rest.index(after:)) ?? rest.startIndex)]
  }
}
