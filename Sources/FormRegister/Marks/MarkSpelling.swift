/// How acts, sides and kinds of seal are written in files of marks: the id, the label, or another spelling of
/// the vocabulary.
public enum MarkSpelling {
  static let acts = spellings(of: .act, MarkAct.init)
  static let seals = spellings(of: .seal, MarkSeal.init)
  static let sides: [(spelling: String, value: MarkSide)] = [
    ("applicant", .applicant), ("申請側", .applicant), ("issuer", .issuer), ("発行側", .issuer),
    ("internal", .internal), ("処理欄", .internal), ("内部", .internal),
  ]

  static func act(_ text: String) -> MarkAct? { acts.first { $0.spelling == text }?.value }
  static func seal(_ text: String) -> MarkSeal? { seals.first { $0.spelling == text }?.value }
  static func side(_ text: String) -> MarkSide? { sides.first { $0.spelling == text }?.value }

  /// The Japanese label of a side.
  public static func label(of side: MarkSide) -> String {
    switch side {
    case .applicant: "申請側"
    case .issuer: "発行側"
    case .internal: "処理欄"
    }
  }

  private static func spellings<Value>(
    of fact: StandardFact, _ make: (String) -> Value?
  ) -> [(spelling: String, value: Value)] {
    (Vocabulary.standard.facts[fact.rawValue].values ?? []).flatMap { value in
      make(value.id).map { mark in value.spellings.map { ($0, mark) } } ?? []
    }
  }
}
