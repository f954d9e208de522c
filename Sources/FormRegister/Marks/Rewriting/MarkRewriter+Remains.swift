extension MarkRewriter {
  /// Takes away the notes about marks that are gone: 「押印は認印で可」 asks for nothing, yet has nothing left to say.
  func tidied(_ done: RewritingState, _ marks: [Mark], _ asked: [Int: MarkReplacement]) -> RewritingState {
    var state = done
    let takesSeals = asked.contains { index, replacement in
      (replacement == .name || replacement == .signature) && marks[index].side == .applicant
        && marks[index].act != .signature
    }
    guard takesSeals, !asked.values.contains(.optional) else { return state }
    for _ in 0..<Self.mostNotes {
      guard let bytes = withoutIdleNote(state.bytes) else { break }
      state.bytes = bytes
    }
    return state
  }

  /// So many notes go from one text.
  private static let mostNotes = 20

  /// The text without one of the notes on seals, where no submitter's seal is left; nil where none can go.
  private func withoutIdleNote(_ bytes: [UInt8]) -> [UInt8]? {
    let before = reader.read(bytes).marks
    guard !before.contains(where: { $0.side == .applicant && $0.act != .signature }) else { return nil }
    let text = RewritingText(bytes, reader.vocabulary)
    let spoken = text.spokenSeals.filter { NoteReading(text, $0).namesTools }
    return (text.spots + spoken).lazy.filter { isAboutSeals($0, text) }.flatMap { spot in
      let note = NoteReading(text, spot)
      return note.saysNothingElse || note.explainsSeal
        ? note.deletions : MarkRewritingRule.leadingAct(text, spot, .name)
    }
    .filter { edit in text.keepsBrackets(edit) && !before.contains { $0.range.overlaps(edit.range) } }
    .map { $0.applied(to: bytes) }
    .first { isSame(reader.read($0).marks, before) }
  }

  private func isSame(_ some: [Mark], _ others: [Mark]) -> Bool {
    some.elementsEqual(others) { $0.act == $1.act && $0.side == $1.side && $0.seal == $1.seal }
  }

  /// A note on how, when or with which seal to stamp, and nothing else; that no seal is needed stays true.
  private func isAboutSeals(_ spot: RewritingText.Spot, _ text: RewritingText) -> Bool {
    guard !text.isPlace(spot), spot.elements.contains(.seal), spot.seal != .integrity,
      spot.ownSide != .issuer,
      spot.ownSide != .internal
    else { return false }
    let note = NoteReading(text, spot)
    return note.isOfThisForm
      && (note.isAlternative || !note.isChoice && note.isRequest)
  }

  /// Where the text still speaks of seals or signatures, and it is no mark.
  ///
  /// - Parameters:
  ///   - isOption: Whether some place was left to choice, so that the text says so.
  func mentions(in bytes: [UInt8], isOption: Bool) -> [RewritingMention] {
    let foreign = reader.vocabulary.reasonsOfFalseFriends.union(isOption ? MarkDraft.reasonsOfWaivers : [])
    return reader.read(bytes).dismissals.compactMap { dismissal in
      let isForeign = foreign.contains(dismissal.reason)
      // The certificate of a seal that nobody uses any more.
      let isCertificate = ["印鑑証明", "印鑑登録証明", "印影"].contains(where: dismissal.evidence.hasPrefix)
      guard isCertificate || dismissal.evidence == "印鑑" || !isForeign, !isOfficial(dismissal) else {
        return nil
      }
      return RewritingMention(line: dismissal.line, words: dismissal.evidence)
    }
  }

  /// A word for the office's seal, or the beginning of another word: 市印 of 和光市印鑑条例.
  private func isOfficial(_ dismissal: Dismissal) -> Bool {
    let words = RewritingText(Array(dismissal.evidence.utf8), reader.vocabulary)
    return words.spots.contains { $0.ownSide == .issuer }
  }
}
