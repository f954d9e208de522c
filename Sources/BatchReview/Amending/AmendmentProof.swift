/// What applying the drafted sentences to the register gave, read and reviewed again.
public struct AmendmentProof: Sendable {
  /// Something that does not hold.
  public struct Finding: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      /// A sentence could not be read or applied: why.
      case sentence(String)
      /// The printed text does not fall into its articles again.
      case unreadablePrint
      /// A mark that was to be revised still stands: its words.
      case markLeft(String)
      /// The requirement is to be revised, but its text is not known, so nothing can be said of it.
      case unknownText
      /// A text changed that no sentence amends.
      case otherTextChanged
      /// The text is not the one that was meant.
      case otherThanMeant
      /// The amended register could not be read again: why.
      case unreadable(String)
      /// A second review still wants it revised: the outcome's label.
      case stillListed(String)
      /// An article still demands what is to go.
      case stillDemanded
    }

    public let reason: Reason
    public let instrument: String
    public let form: String?
    public let article: String?

    public init(_ reason: Reason, instrument: String, form: String? = nil, article: String? = nil) {
      (self.reason, self.instrument, self.form, self.article) = (reason, instrument, form, article)
    }
  }

  /// How many forms and articles the sentences amend, and how many marks went or changed with them.
  public struct Counts: Hashable, Sendable {
    public var instruments = 0
    public var forms = 0
    public var articles = 0
    public var marks = 0
    /// Requirements that a second review still lists, though they already are what they were to become.
    public var settled = 0
    /// Texts that stayed as they are, scalar by scalar.
    public var unchanged = 0

    public init() {}
  }

  public let counts: Counts
  public let findings: [Finding]

  /// True where every mark to be revised is gone or changed as it should, no other text changed, and a second
  /// review has nothing left to revise.
  public var holds: Bool { findings.isEmpty }

  public init(_ counts: Counts, _ findings: [Finding]) {
    (self.counts, self.findings) = (counts, findings)
  }
}
