/// The label of a form, taken apart: 別紙様式第8号（第6条第4号ニ関係）, 様式第2号から様式第5号まで　削除.
///
/// ``description`` is what was read, piece by piece. Labels are equal where they name the same forms and say
/// the same of them; ``names`` alone tells whether they are labels of the same form.
public struct FormLabel: Sendable {
  /// A form, or all from one to another.
  public enum Member: Hashable, Sendable {
    case single(FormName)
    case range(FormName, FormName)

    /// The form, or the first of the range.
    public var first: FormName {
      switch self {
      case .single(let name), .range(let name, _): name
      }
    }
  }

  /// Why a text is no label.
  public enum Problem: Error, Hashable, Sendable {
    /// Nothing in it says that a form is meant, nor which.
    case noFormWord
    /// A bracket that is not closed, or not opened.
    case unbalancedBracket
    /// It names a form, and then goes on in a way that is not understood.
    case unclear
    /// There is no text.
    case empty
    /// It is longer than any label.
    case tooLong
  }

  public let elements: [LabelElement]
  /// The forms that it names, each with its parts.
  public let members: [Member]

  /// Reads a label as a register or law has it.
  ///
  /// - Throws: Why it is none.
  public init(_ text: String) throws(Problem) {
    var reader = LabelReader(text)
    self.init(elements: try reader.read())
  }

  init(elements: [LabelElement]) {
    self.elements = elements
    members = Self.members(elements)
  }

  /// The form, or the first where there are several.
  public var name: FormName { members[0].first }

  /// The provisions that it belongs to, as they are written, bracket by bracket.
  public var provisions: [ProvisionList] {
    elements.compactMap { if case .provisions(let list) = $0.role { list } else { nil } }
  }

  /// Whether the form has been repealed (削除).
  public var isRepealed: Bool { elements.contains { $0.role == .repealed } }

  /// Whether the form is not printed (略).
  public var isOmitted: Bool { elements.contains { $0.role == .omitted } }

  /// Whether it names provisions that could not be read.
  public var hasUnreadProvisions: Bool { elements.contains { $0.role == .unreadProvisions } }

  /// The title: the words behind the number, else those in brackets there.
  public var title: String? {
    let places = elements.indices.filter { elements[$0].role == .title }
    if let first = places.first, let last = places.last {
      return elements[first...last].map { $0.text() }.joined()
    }
    let captions = elements.filter { $0.role == .caption }.map { String($0.text().dropFirst().dropLast()) }
    return captions.isEmpty ? nil : captions.joined(separator: "　")
  }

  /// Puts the parts to their names, and the names to ranges.
  private static func members(_ elements: [LabelElement]) -> [Member] {
    var members: [Member] = []
    var (isRange, current) = (false, FormName?.none)
    func set(_ name: FormName) {
      if case .range(let first, _) = members.last, isRange || current != nil {
        members[members.count - 1] = .range(first, name)
      } else {
        members[members.count - 1] = .single(name)
      }
      current = name
    }
    for element in elements {
      switch element.role {
      case .name(let name):
        if isRange, case .single(let first) = members.last {
          members[members.count - 1] = .range(first, name)
        } else {
          members.append(.single(name))
        }
        (current, isRange) = (name, false)
      case .joiner(let joiner): isRange = joiner == .through
      case .part(let part):
        guard let name = current else { break }
        set(name.with(parts: name.parts + [part]))
      default: break
      }
    }
    return members
  }
}
