public import SourceText

/// What a form is called, in its normal form: equal and in order however its label is written.
///
/// - 様式第1号 = 第1号様式 = 第一号様式 = 様式第１ = 様式第１号: neither the order of the words, the
///   writing of numbers nor the counting word 号 matters, nor where the branch stands (第1号の2様式 =
///   第1号様式の2), nor how parts are bracketed.
/// - 別記様式第1号 ≠ 様式第1号: there are laws that have both under one number (別記第十号様式 beside
///   様式第１０号), so that taking one for the other would amend the wrong form. Where an instrument has only
///   one of them, ``InstrumentLabels/place(of:)`` finds it by either name. The place of 別記 does not matter:
///   別記第1号様式 = 別記様式第1号.
/// - 別紙様式, 附則様式, 附録様式 (= 付録様式) and 別表第1号様式 are likewise equal to no 様式.
public struct FormName: Hashable, Sendable {
  /// What stands before the form's own words, folded: 軽二輪 of 軽二輪第八号様式, 請願書 of 請願書様式.
  public let qualifier: ExactText
  /// 別記, 附則, 別紙 and so on where they stand before the word for the form.
  public let prefixes: [FormWord]
  /// 様式, 書式 and so on; nil where the label is a number alone.
  public let kind: FormWord?
  public let number: FormNumber?
  /// From the largest part to the smallest.
  public let parts: [FormPart]

  public init(
    qualifier: ExactText = ExactText(""), prefixes: [FormWord] = [], kind: FormWord?, number: FormNumber?,
    parts: [FormPart] = []
  ) {
    self.qualifier = qualifier
    (self.prefixes, self.kind, self.number, self.parts) = (prefixes, kind, number, parts)
  }

  /// The form as a whole.
  public var form: FormName { with(parts: []) }

  /// The name without 別記 before it, which a text may leave out.
  public var withoutHeading: FormName {
    FormName(
      qualifier: qualifier, prefixes: kind == nil ? prefixes : prefixes.filter { $0 != .record }, kind: kind,
      number: number, parts: parts)
  }

  func with(parts: [FormPart]) -> FormName {
    FormName(qualifier: qualifier, prefixes: prefixes, kind: kind, number: number, parts: parts)
  }
}

extension FormName: CustomStringConvertible {
  /// The normal form: 様式第1号の2（裏面）, 別表第1, 投票用紙様式の1.
  public var description: String {
    var text = qualifier.string + prefixes.map(\.label).joined() + (kind?.label ?? "")
    if let number {
      if let base = number.base {
        let counts = kind.map { $0 < .table } ?? true
        text += "第\(base.rewritten(.ascii))" + (counts ? "号" : "")
      }
      text += number.branchText
    }
    return text + parts.map(\.normalText).joined()
  }
}

extension FormName: Comparable {
  /// Forms of one kind stand together; those without number come first, and a form before its parts.
  public static func < (left: FormName, right: FormName) -> Bool {
    if left.prefixes != right.prefixes { return left.prefixes.lexicographicallyPrecedes(right.prefixes) }
    if left.kind != right.kind { return (left.kind?.rawValue ?? -1) < (right.kind?.rawValue ?? -1) }
    if left.qualifier != right.qualifier { return left.qualifier < right.qualifier }
    if left.number != right.number {
      guard let number = right.number else { return false }
      return left.number.map { $0 < number } ?? true
    }
    return left.parts.lexicographicallyPrecedes(right.parts)
  }
}
