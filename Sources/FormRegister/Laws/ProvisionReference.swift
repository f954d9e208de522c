/// A provision as a rule or register cites it: 第74条の2第1項第3号, 附則第3条, 附録第11号様式から附録第14号様式まで.
public struct ProvisionReference: Hashable, Sendable {
  /// One end of what is cited.
  public struct Point: Hashable, Sendable {
    var isSupplementary = false
    var article: [Int] = []
    var paragraph: Int?
    var item: [Int] = []
    /// A form or annex, by its label; nil for an article.
    var annex: AnnexLabel?
  }

  public private(set) var first: Point
  /// The other end of a range; nil for a single provision.
  public let last: Point?

  /// - Returns: nil for a text that names no provision: 基準（一）.
  public init?(_ text: some StringProtocol) {
    var folded = KanjiNumeral.folded(String(text.filter { !$0.isWhitespace }))
    if folded.hasSuffix("まで") { folded.removeLast(2) }
    let ends = folded.split(of: "から") ?? folded.split(of: "～") ?? folded.split(of: "〜")
    guard let first = Self.point(ends?.before ?? folded[...]) else { return nil }
    self.first = first
    guard let ends else {
      last = nil
      return
    }
    guard let last = Self.point(ends.after) else { return nil }
    self.last = last
  }

  /// The provisions of a citation of several: 第3条第1項及び第2項 cites the second paragraph of 第3条.
  ///
  /// - Returns: None where one of them cannot be read.
  public static func list(_ text: String) -> [ProvisionReference] {
    var parts = [String(text.filter { !$0.isWhitespace })]
    for joint in ["並びに", "及び", "、", "，", "・"] {
      parts = parts.flatMap { $0.split(separator: joint).map(String.init) }
    }
    var references: [ProvisionReference] = []
    for part in parts {
      guard var reference = ProvisionReference(part) else { return [] }
      if let before = references.last?.first, reference.first.annex == nil, reference.first.article.isEmpty,
        !reference.first.isSupplementary
      {
        reference.first.article = before.article
        reference.first.isSupplementary = before.isSupplementary
        if reference.first.paragraph == nil { reference.first.paragraph = before.paragraph }
      }
      references.append(reference)
    }
    return references
  }

  /// All numbers of a label: 74 and 2 of 第七十四条の二.
  static func numbers(in label: String) -> [Int] {
    KanjiNumeral.folded(label).split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }

  private static func point(_ text: Substring) -> Point? {
    var point = Point()
    if let annex = AnnexLabel(text) {
      point.annex = annex
      return point
    }
    var rest = text
    if rest.hasPrefix("附則") || rest.hasPrefix("付則") {
      point.isSupplementary = true
      rest = rest.dropFirst(2)
    }
    var hasPart = point.isSupplementary
    while !rest.isEmpty {
      if rest.first == "第" { rest = rest.dropFirst() }
      guard let number = takeNumber(&rest) else { break }
      switch rest.first {
      case "条":
        rest = rest.dropFirst()
        point.article = [number] + takeBranches(&rest)
      case "項":
        rest = rest.dropFirst()
        point.paragraph = number
      case "号":
        rest = rest.dropFirst()
        point.item = [number] + takeBranches(&rest)
      default: return nil
      }
      hasPart = true
    }
    return hasPart ? point : nil
  }

  private static func takeNumber(_ text: inout Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    text = text.dropFirst(digits.count)
    return number
  }

  private static func takeBranches(_ text: inout Substring) -> [Int] {
    var branches: [Int] = []
    while text.first == "の" {
      var rest = text.dropFirst()
      guard let number = takeNumber(&rest) else { break }
      branches.append(number)
      text = rest
    }
    return branches
  }
}

extension String {
  fileprivate func split(of word: String) -> (before: Substring, after: Substring)? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(word) { return (self[..<at], self[index(at, offsetBy: word.count)...]) }
      at = index(after: at)
    }
    return nil
  }
}
