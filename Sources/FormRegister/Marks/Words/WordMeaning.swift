/// What a word means, in fields that fit a register: a `MarkVocabulary.Sense` without its texts.
struct WordMeaning: Sendable {
  enum Kind: UInt8, Sendable {
    case signature, name, seal, nameAndSeal, stamp, box, falseFriend, role, holder, party, slot, filler
    case addressee, document, phrase, cue
  }

  var kind: Kind
  /// Of a box, role or party.
  var side = MarkSide.applicant
  /// Of a seal or box, where the word says it.
  var seal: MarkSeal?
  var cue: MarkCue?
  /// Of a role.
  var person: MarkPerson?
  /// Of a document or phrase.
  var flow: MarkFlow?

  init(_ sense: MarkVocabulary.Sense) {
    switch sense {
    case .signature: kind = .signature
    case .name: kind = .name
    case .seal: kind = .seal
    case .nameAndSeal: kind = .nameAndSeal
    case .stamp: kind = .stamp
    case .box(let side, let seal): (kind, self.side, self.seal) = (.box, side, seal)
    case .falseFriend: kind = .falseFriend
    case .role(let side, let person): (kind, self.side, self.person) = (.role, side, person)
    case .holder: kind = .holder
    case .head: (kind, person) = (.holder, .one)
    case .party(let side): (kind, self.side) = (.party, side)
    case .slot: kind = .slot
    case .filler: kind = .filler
    case .addressee: kind = .addressee
    case .document(let flow): (kind, self.flow) = (.document, flow)
    case .phrase(let flow): (kind, self.flow) = (.phrase, flow)
    case .cue(let cue): (kind, self.cue) = (.cue, cue)
    }
  }

  static let stamp = WordMeaning(.stamp)

  /// 署名, 記名押印, ㊞, 受付印: begins or continues a requirement.
  var elements: MarkElements? {
    switch kind {
    case .signature: .sign
    case .name: .name
    case .seal, .stamp, .box: .seal
    case .nameAndSeal: [.name, .seal]
    default: nil
    }
  }

  /// Two places are compared by such a word.
  var namesSomebody: Bool {
    switch kind {
    case .box, .role, .holder, .party: true
    default: false
    }
  }
}
