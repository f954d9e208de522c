/// What marks say in the words of the vocabulary, as codes.
struct MarkCodes: Sendable {
  private let acts: [MarkAct: UInt8]
  private let seals: [MarkSeal: UInt8]
  private let signers: [MarkSide: UInt8]
  /// The words for persons on the applicant's side by their last byte, the longer first, with whom they stand for.
  private let persons: [[(word: [UInt8], code: UInt8)]]
  /// For each code of an act the act.
  private let actsByCode: [MarkAct?]
  /// For each code of a signer the side on which a mark of theirs stands.
  private let sidesByCode: [MarkSide]
  private let actLabels: [String]

  init(_ vocabulary: Vocabulary) {
    let actValues = vocabulary.facts[StandardFact.act.rawValue].values ?? []
    let signerValues = vocabulary.facts[StandardFact.signer.rawValue].values ?? []
    acts = Dictionary(
      uniqueKeysWithValues: MarkAct.allCases.map { ($0, vocabulary.value($0.rawValue, of: .act)) })
    seals = Dictionary(
      uniqueKeysWithValues: MarkSeal.allCases.map { ($0, vocabulary.value($0.rawValue, of: .seal)) })
    signers = [
      .applicant: vocabulary.value("applicant", of: .signer),
      .issuer: vocabulary.value("issuer", of: .signer),
      .internal: vocabulary.value("handling", of: .signer),
    ]
    let words = ["applicant", "agent", "guarantor", "witness"].flatMap { id in
      let code = vocabulary.value(id, of: .signer)
      return signerValues[Int(code)].spellings.dropFirst().map { (word: Array($0.utf8), code: code) }
    }.sorted { $0.word.count > $1.word.count }
    persons = (0...255).map { last in words.filter { $0.word.last.map(Int.init) == last } }
    actsByCode = actValues.map { MarkAct(rawValue: $0.id) }
    sidesByCode = signerValues.map { value in
      switch value.id {
      case "issuer": .issuer
      case "handling": .internal
      default: .applicant
      }
    }
    actLabels = actValues.map(\.label.japanese)
  }

  func act(of mark: FastMark) -> UInt8 { acts[mark.act]! }

  func seal(of mark: FastMark) -> UInt8 { mark.seal.map { seals[$0]! } ?? ValueCode.unknown }

  /// Who is to sign: on the applicant's side the one that the nearest word before the mark names.
  func signer(of mark: FastMark, in text: [UInt8]) -> UInt8 {
    guard mark.side == .applicant else { return signers[mark.side]! }
    let start = max(0, mark.range.lowerBound - Self.reach)
    var end = mark.range.upperBound
    while end > start {
      // Of words that end at the same place the longer is meant: 保証人 is no 証人.
      for (word, code) in persons[Int(text[end - 1])] where end - word.count >= start {
        if text[end - word.count..<end].elementsEqual(word) { return code }
      }
      end -= 1
    }
    return signers[.applicant]!
  }

  /// How far before a mark its person is looked for, in bytes: some lines of a block of name and address.
  private static let reach = 240

  /// Whether a declared requirement is the one that a mark shows: the same side, and an act that asks at
  /// least for what stands there. ㊞ beside a name may be 押印 as well as 記名押印.
  func accounts(_ requirement: RequirementRecord, for mark: FastMark) -> Bool {
    if requirement.signer != ValueCode.unknown {
      guard sidesByCode[Int(requirement.signer)] == mark.side else { return false }
    }
    guard requirement.act != ValueCode.unknown else { return true }
    let act = actsByCode[Int(requirement.act)]
    return switch mark.act {
    case .seal, .nameAndSeal: act != .signature
    case .signature: act != .seal && act != .nameAndSeal
    case .signatureAndSeal, .signatureOrSeal: act == mark.act
    }
  }

  /// Whether a requirement's signer stands on this side.
  func isSide(of requirement: RequirementRecord, _ side: MarkSide) -> Bool {
    requirement.signer == ValueCode.unknown || sidesByCode[Int(requirement.signer)] == side
  }

  /// Whether the line of a mark names a box that the office fills in when it handles the form.
  func isHandling(_ mark: FastMark, in text: [UInt8]) -> Bool {
    let start = text[..<mark.range.lowerBound].lastIndex(of: 0x0A) ?? 0
    let end = text[mark.range.upperBound...].firstIndex(of: 0x0A) ?? text.endIndex
    let line = String(decoding: text[start..<end], as: UTF8.self)
    return Self.handlingWords.contains { line.contains($0) }
  }

  private static let handlingWords = ["受付", "決裁", "決定", "検印", "確認", "承認", "審査", "供覧", "合議", "処理欄", "照合"]

  func label(of act: MarkAct) -> String { actLabels[Int(acts[act]!)] }

  func label(of side: MarkSide) -> String { MarkSpelling.label(of: side) }
}
