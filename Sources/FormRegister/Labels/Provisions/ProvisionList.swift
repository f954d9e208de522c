/// Several references in a row, as behind a form's number: 第４条第３項及び第４項、第６条―第８条関係.
public struct ProvisionList: Sendable {
  /// A piece of the list as it stands.
  public enum Element: Hashable, Sendable {
    case reference(ProvisionReference)
    case joiner(Joiner, String)
    /// Words in brackets behind a reference.
    case note(String)
    /// 関係, 等, and blanks.
    case words(String)
  }

  /// A reference, or all from one to another.
  public enum Member: Hashable, Sendable {
    case single(ProvisionReference)
    case range(ProvisionReference, ProvisionReference)
  }

  public let elements: [Element]

  /// Reads a whole text, with or without 関係 and the brackets around it; nil where it is no list.
  public init?(_ text: String) {
    var scanner = LabelScanner(text)
    guard !scanner.isTooLong else { return nil }
    _ = scanner.blanks()
    let start = scanner.index
    if let content = scanner.bracket() {
      let close = scanner.index - 1
      _ = scanner.blanks()
      if scanner.isAtEnd, let inner = scanner.inside(content).provisionList() {
        let (before, after) = (scanner.text(0..<content.lowerBound), scanner.text(close..<scanner.end))
        elements = [.words(before)] + inner.elements + [.words(after)]
        return
      }
    }
    scanner = scanner.inside(start..<scanner.end)
    guard let list = scanner.provisionList() else { return nil }
    elements = (start > 0 ? [.words(scanner.text(0..<start))] : []) + list.elements
  }

  init(elements: [Element]) { self.elements = elements }

  /// Whether it says 関係.
  public var saysRelated: Bool { elements.contains { $0 == .words("関係") } }

  var writing: [Written] {
    elements.flatMap { element -> [Written] in
      switch element {
      case .reference(let reference): reference.writing
      case .joiner(_, let words), .note(let words), .words(let words): [.text(words)]
      }
    }
  }

  /// The list as written, its numbers in another style where one is given.
  public func text(in style: JapaneseNumeral.Style? = nil) -> String { writing.text(in: style) }
}

extension ProvisionList: Hashable, Comparable, CustomStringConvertible {
  public var description: String { text() }

  /// Lists are equal where they name the same provisions in the same order.
  public static func == (left: ProvisionList, right: ProvisionList) -> Bool { left.members == right.members }
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
  public static func < (left: ProvisionList, right: ProvisionList) -> Bool {
    left.members.lexicographicallyPrecedes(right.members)
  }
}

extension ProvisionList.Member: Comparable {
  private var ends: [ProvisionReference] {
    switch self {
    case .single(let reference): [reference]
    case .range(let first, let last): [first, last]
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.ends.lexicographicallyPrecedes(right.ends) }
}
