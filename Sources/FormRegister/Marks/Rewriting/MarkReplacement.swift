/// What becomes of a mark.
public enum MarkReplacement: String, Hashable, CaseIterable, Sendable {
  /// 記名: the mark goes, the name stays.
  case name
  /// 署名
  case signature
  /// 署名又は記名押印
  case signatureOrSeal = "signature-or-seal"
  /// 任意: the place stays, with a note that nobody has to use it.
  case optional

  /// The act as which a rewritten mark is read; nil where none may be read any more.
  var act: MarkAct? {
    switch self {
    case .name, .optional: nil
    case .signature: .signature
    case .signatureOrSeal: .signatureOrSeal
    }
  }

  /// The act in words, as a noun.
  var noun: String {
    switch self {
    case .name, .optional: "記名"
    case .signature: "署名"
    case .signatureOrSeal: "署名又は記名押印"
    }
  }
}
