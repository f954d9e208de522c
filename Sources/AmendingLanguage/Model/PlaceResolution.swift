/// What a shortened place means: 同条第3項 after 第3条第2項, and 第3項 in 「第3条第2項及び第3項」.
enum PlaceResolution {
  /// The units that a later place of a list may begin with, the rest taken from the place before.
  static func inherits(_ kind: String) -> Bool { kind == "項" || kind == "号" }

  /// A later place of a list, completed from the one before.
  static func complete(_ components: [PlaceComponent], from previous: Place) -> Place {
    guard let kind = components.first?.kind, inherits(kind),
      let depth = previous.components.firstIndex(where: { $0.kind == kind }), depth > 0
    else { return Place(components) }
    return Place(previous.components[..<depth] + components)
  }

  /// The kinds that 同 can stand before; the longer ones first.
  static let kinds = ["様式", "書式", "附則", "編", "章", "節", "款", "目", "条", "項", "号", "表", "欄"]

  /// 同条第3項: the steps of the previous place up to its innermost one of this kind, and the rest.
  static func same(_ kind: String, then rest: [PlaceComponent], as previous: Place) -> Place? {
    guard let index = previous.components.lastIndex(where: { $0.kind == kind }) else { return nil }
    return Place(previous.components[...index] + rest)
  }
}
