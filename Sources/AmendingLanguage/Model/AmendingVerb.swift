/// The verbs of the language, in the form that joins and the form that ends a sentence.
enum AmendingVerb: CaseIterable {
  case replace, delete, insert

  /// 連用形, before 、.
  var joining: String {
    switch self {
    case .replace: "改め"
    case .delete: "削り"
    case .insert: "加え"
    }
  }

  /// 終止形, before 。.
  var final: String {
    switch self {
    case .replace: "改める"
    case .delete: "削る"
    case .insert: "加える"
    }
  }
}
