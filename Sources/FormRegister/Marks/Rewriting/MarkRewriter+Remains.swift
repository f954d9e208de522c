extension MarkRewriter {
  /// Takes away the notes about marks that are gone: 「押印は認印で可」 asks for nothing, yet has nothing left to say.
  func tidied(_ done: RewritingState, _ marks: [Mark], _ asked: [Int: MarkReplacement]) -> RewritingState {
    var state = done
    let takesSeals = asked.contains { index, replacement in
      (replacement == .name || replacement == .signature) && marks[index].side == .applicant
        && marks[index].act != .signature
    }
    guard takesSeals, !asked.values.contains(.optional) else { return state }
    let before = reader.read(state.bytes).marks
    guard !before.contains(where: { $0.side == .applicant && $0.act != .signature }) else { return state }
    var tried = 0
    search: while tried < Self.mostNotes {
      let text = RewritingText(state.bytes, reader.vocabulary)
      for spot in text.spots where isAboutSeals(spot, text) {
        let note = NoteReading(text, spot)
        let edits = note.saysNothingElse ? note.deletions : MarkRewritingRule.leadingAct(text, spot, .name)
        for edit in edits {
          tried += 1
          guard !before.contains(where: { $0.range.overlaps(edit.range) }) else { continue }
          let bytes = edit.applied(to: state.bytes)
          let after = reader.read(bytes).marks
          guard after.map(\.act) == before.map(\.act), after.map(\.side) == before.map(\.side),
            after.map(\.seal) == before.map(\.seal)
          else { continue }
          state.bytes = bytes
          return tidied(state, marks, asked)
        }
      }
      break search
    }
    return state
  }

  /// So many notes are looked at in one text.
  private static let mostNotes = 50

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
