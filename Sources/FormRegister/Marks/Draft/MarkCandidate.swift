/// What may be a requirement, on its way through the passes.
struct MarkCandidate: Sendable {
  /// Where it stands: at a place for a mark, or in a sentence about one.
  enum Standing: Sendable { case unknown, place, sentence }

  var elements: MarkElements
  var seal: MarkSeal?
  /// Indices of its words.
  var tokens: ClosedRange<Int>
  /// Units of its words.
  var units: Range<Int>
  /// Begin of the evidence, where a name slot on the same line belongs to it.
  var evidenceStart: Int
  var line: Int
  var standing = Standing.unknown
  /// Only 印 or ㊞, without a verb.
  var isStamp: Bool
  /// The owner that the word itself names (受付印, 公印).
  var ownSide: MarkSide?
  var isBox = false
  /// A sentence is about it, for the pass at work.
  var isSpoken = false

  var side: MarkSide?
  /// The word that names the signer.
  var role: Int?
  /// The word that names the place: 氏名.
  var slot: Int?
  /// The unit where words begin that name the signer and stand in no vocabulary: 納品者.
  var label: Int?
  /// The signer is an office holder whose side depends on the rest of the form.
  var isHolder = false
  /// A note that a footnote mark at this place refers to (※).
  var anchor: FootnoteAnchor?
  /// Two candidates of the same person share it.
  var person = PersonKey.nobody
}

/// Who puts a mark: what two places must share to be one person's.
struct PersonKey: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// One of a kind on a side: the office, the person without a name, the one seal that guards a paper.
    case nobody, office, integrity, unnamed
    /// By a word, wherever it stands.
    case word
    /// By a place: its words.
    case slot, role, holder, label
  }

  var kind: Kind
  var side: MarkSide?
  var first = -1
  var second = -1

  static let nobody = PersonKey(kind: .nobody)
}

/// A footnote mark: ※, *, ※1, (注).
struct FootnoteAnchor: Hashable, Sendable {
  var symbol: UInt32
  /// 0 where it has none.
  var digit: UInt32

  func refersTo(_ note: FootnoteAnchor) -> Bool {
    symbol == note.symbol && (digit == note.digit || digit == 0 || note.digit == 0)
  }
}

/// What a sentence asks of the marks of a form.
struct MarkInstruction: Sendable {
  enum Effect: Sendable { case demand, attest, sealOrSignature, notNeeded }

  var effect: Effect
  var elements: MarkElements
  var seal: MarkSeal?
  var isConditional: Bool
  var role: Int?
  var side: MarkSide
  var anchor: FootnoteAnchor?
  var units: Range<Int>
  var line: Int
  var tokens: ClosedRange<Int>
  /// Nothing of it is left to do.
  var isSettled = false

  /// What makes two instructions the same.
  struct Key: Hashable {
    var effect: Effect
    var elements: MarkElements
    var seal: MarkSeal?
    var isConditional: Bool
    var side: MarkSide
    /// The word of the role, -1 where it has none.
    var name: Int32
    var anchor: FootnoteAnchor?
  }
}
