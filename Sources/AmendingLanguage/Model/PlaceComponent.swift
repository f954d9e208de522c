/// One step of a place's name, with what 同… calls it: 第3条 is 同条, 様式第1号 is 同様式.
struct PlaceComponent: Hashable, Sendable {
  /// As it is spelled.
  let text: String
  /// 条, 項, 号, 様式 …; nil for a step that 同 cannot refer to.
  let kind: String?

  /// The text with its numbers in one spelling, so that 第三条, 第３条 and 第3条 are the same.
  var key: String { NumeralFolding.fold(text) }

  /// The units that a numbered step ends in; the longer ones first.
  private static let units = [
    "号様式", "号書式", "様式", "書式", "編", "章", "節", "款", "目", "条", "項", "号", "表", "欄",
  ]
  /// What a step can be called whose number follows: 様式第1号, 別表第2.
  private static let named = ["様式", "書式", "表", "附則"]

  /// Cuts a place's name into its steps; what is no number with a unit stays together.
  static func split(_ name: [Unicode.Scalar]) -> [PlaceComponent] {
    var steps: [PlaceComponent] = []
    var plain: [Unicode.Scalar] = []
    var index = 0
    func close() {
      guard !plain.isEmpty else { return }
      let text = String(String.UnicodeScalarView(plain))
      steps.append(PlaceComponent(text: text, kind: named.first { text.hasSuffix($0) }))
      plain = []
    }
    while index < name.count {
      guard let (end, unit) = number(in: name, at: index) else {
        plain.append(name[index])
        index += 1
        continue
      }
      let own = String(String.UnicodeScalarView(name[index..<end]))
      let before = String(String.UnicodeScalarView(plain))
      if let noun = named.prefix(3).first(where: { before.hasSuffix($0) }), unit == nil || unit == "号" {
        steps.append(PlaceComponent(text: before + own, kind: noun))
        plain = []
      } else if let unit {
        close()
        steps.append(
          PlaceComponent(
            text: own, kind: unit.hasPrefix("号") && unit != "号" ? String(unit.dropFirst()) : unit))
      } else {
        plain += name[index..<end]
      }
      index = end
    }
    close()
    return steps
  }

  /// The end of 第3条の2 and its unit, nil where none begins here; a number alone has no unit.
  private static func number(in name: [Unicode.Scalar], at start: Int) -> (end: Int, unit: String?)? {
    guard name[start] == "第" else { return nil }
    var end = NumeralFolding.end(of: name, from: start + 1)
    guard end > start + 1 else { return nil }
    let unit = units.first { name[end...].starts(with: $0.unicodeScalars) }
    end += unit?.unicodeScalars.count ?? 0
    while end + 1 < name.count, name[end] == "の" {
      let next = NumeralFolding.end(of: name, from: end + 1)
      guard next > end + 1 else { break }
      end = next
    }
    return (end, unit)
  }
}
