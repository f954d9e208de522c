extension FormLabel {
  /// The form as its label calls it, in the label's own order of words, without provisions, title and paper:
  /// what an amending sentence calls the form.
  ///
  /// - Parameter style: How its numbers are written; as in the label where nil.
  public func formText(in style: JapaneseNumeral.Style? = nil) -> String {
    var text = ""
    var blanks = ""
    for element in elements {
      switch element.role {
      case .name, .joiner, .part:
        if case .joiner(.end) = element.role {
          text += element.text(in: style).drop { $0.isWhitespace }
        } else {
          text += (text.isEmpty ? "" : blanks) + element.text(in: style)
        }
        blanks = ""
      // A blank goes on only between words of the name.
      case .filler where element.text().allSatisfy(\.isWhitespace): blanks = element.text()
      default: blanks = ""
      }
    }
    return text
  }

  /// The normal form: 様式第1号の2（裏面）, 様式第2号から様式第5号まで, 様式第6号及び様式第7号.
  public var normalText: String {
    let names = members.map { member in
      switch member {
      case .single(let name): name.description
      case .range(let first, let last): "\(first)から\(last)まで"
      }
    }
    return joinedForDrafting(names)
  }
}

/// A、B及びC, as drafting lists names.
public func joinedForDrafting(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: "、") + "及び" + last
}
