public import FormRegister
public import RuleBook
public import SourceText

/// An instrument with everything that an amendment of it has to know: texts, marks and decisions.
public struct AmendableInstrument: Sendable {
  public let municipality: String?
  public let id: String
  public let title: String?
  public let number: String?
  public let tier: UInt8
  public let enactor: String?
  public let department: String?
  public let section: String?
  /// The file that states it, as the user names it, and where.
  public let file: String
  public let position: SourcePosition
  /// The articles whose text the register has, in its order.
  public let articles: [Article]
  /// All forms in their order, the repealed ones too.
  public let forms: [Form]

  public struct Article: Sendable {
    public let number: String?
    public let text: String
    public let position: SourcePosition
  }

  public struct Form: Sendable {
    public let id: String
    public let number: String?
    public let title: String?
    public let flow: UInt8
    public let position: SourcePosition
    public let isRepealed: Bool
    /// Whether nothing is known of what it asks for.
    public let isUnread: Bool
    /// The whole text; nil where there is none, or only a part could be read.
    public let text: String?
    /// The marks in the text, in their order.
    public let marks: [FastMark]
    /// For each mark the indices of the requirements that it may show.
    public let shownBy: [[Int]]
    public let requirements: [Requirement]
  }

  public struct Requirement: Sendable {
    public let act: UInt8
    public let seal: UInt8
    public let signer: UInt8
    public let position: SourcePosition
    /// Whether the register declares it; else it was read from the text.
    public let isDeclared: Bool
    /// The index of its outcome; nil where undetermined.
    public let outcome: Int?
    /// What it is to be replaced by; nil where it is not to be revised.
    public let into: Outcome.Replacement?
    /// The index of the deciding rule; nil where undetermined.
    public let rule: Int?
    /// What people decided in place of the rules; nil where the rules decide.
    public let decision: HumanDecision?
    /// What the rules alone would replace it by; nil where they would not revise it.
    public let intoByRules: Outcome.Replacement?
    public let bases: [Basis]
  }

  public struct Basis: Sendable {
    public let tier: UInt8
    public let root: UInt8
    /// The number of its law; nil where it names none, and so means the form's own instrument.
    public let law: String?
    public let article: String?
  }

  /// Whether any of its forms asks for something that is to be revised.
  public var isRevised: Bool { forms.contains { $0.isRevised } }
}

extension AmendableInstrument.Form {
  /// Whether anything that it asks for is to be revised.
  public var isRevised: Bool { requirements.contains { $0.into != nil } }
}
