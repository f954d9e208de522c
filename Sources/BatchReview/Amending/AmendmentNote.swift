public import SourceText

/// Something about a draft that people have to know: what it could not say, and what they should look at.
public struct AmendmentNote: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The form is to be revised, but its text could not be read.
    case formTextNeeded
    /// The article is to be revised, but the register does not have its text.
    case articleTextNeeded
    /// The text shows no mark for a requirement of this act and signer.
    case noMark(act: UInt8, signer: UInt8)
    /// A mark may show a requirement that stays as well as one that is to be revised, so it stays.
    case ambiguousMark(String)
    /// No rewriting of these words was found that reads as it should, so they stay.
    case notRewritten(String)
    /// The new text still speaks of seals or signatures, though no longer as a mark.
    case mention(String)
    /// A form that is to be repealed also asks for something that stays.
    case repealedInPart
    /// Articles that name the form have to be looked at when it is repealed.
    case repealed
    /// Requirements that stay are founded on the article, too, and nothing tells its words apart.
    case articleStays
    /// The article demands an act, though no requirement of the register is founded on it: its words.
    case articleDemands(String)
    /// The article is to be revised, but its text speaks of no seal or signature.
    case articleSilent
    /// The form has no number, so that its title stands for it.
    case formWithoutNumber
    /// The instrument's tier is not known, so that its kind is a guess from its title.
    case noTier
    /// The instrument has no number to be cited by.
    case noNumber
    /// Nothing that a sentence could say tells this form or article from the others.
    case noPlace
    /// People decided that something on the form is to be revised, or how; the rules say otherwise.
    case revisedByDecision(who: String, when: CalendarDate, why: String)
    /// People decided that something on the form stays; the rules would revise it.
    case keptByDecision(who: String, when: CalendarDate, why: String)
  }

  public let reason: Reason
  /// The instrument's id.
  public let instrument: String
  /// The form's id; nil where an article or the instrument is meant.
  public let form: String?
  /// The article's number, where one is meant.
  public let article: String?
  public let file: String
  public let position: SourcePosition
}
