public import FormRegister
public import SourceText

/// A policy: layers, outcomes and rules, as read from a folder.
public struct RuleSet: Sendable {
  public internal(set) var id: String
  public internal(set) var title: Label
  /// The layers, the first that decides first.
  public internal(set) var layers: [String]
  /// The outcomes, the strictest first.
  public internal(set) var outcomes: [Outcome]
  /// The standard facts and those that the rule set declares.
  public internal(set) var vocabulary: Vocabulary
  public internal(set) var impossible: [Impossible]
  /// The rules in the order of their ids.
  public internal(set) var rules: [Rule]
  /// The name of its `ruleset.yaml` in diagnostics, and where its layers and outcomes stand in it.
  var file = ""
  var layerPositions: [SourcePosition] = []
  var outcomePositions: [SourcePosition] = []
  /// SHA-256 of the names and bytes of the rule set's files, in hexadecimal.
  public internal(set) var digest: String

  /// The largest number of outcomes, so that a set of results is one word.
  public static let outcomeLimit = 60
}

/// What can be decided about a requirement.
public struct Outcome: Hashable, Sendable {
  /// What the engine does with an outcome.
  public enum Effect: String, CaseIterable, Sendable {
    /// The seal or signature stays.
    case keep
    /// It stays for now.
    case wait
    /// The form is to be revised.
    case revise
    /// It is not counted.
    case none
  }

  /// What a revision turns the requirement into.
  public enum Replacement: String, CaseIterable, Sendable {
    case name, signature
    case signatureOrSeal = "signature-or-seal"
    case optional, `repeal`
  }

  public let id: String
  public let label: Label
  public let effect: Effect
  /// Given where the effect is `revise`.
  public let replacement: Replacement?

  /// What people may write for it.
  public var spellings: [String] { [id, label.japanese, label.english] }

  public init(id: String, label: Label, effect: Effect, replacement: Replacement?) {
    (self.id, self.label, self.effect, self.replacement) = (id, label, effect, replacement)
  }
}

/// A combination of facts that cannot occur.
public struct Impossible: Sendable {
  public let condition: Condition
  public let because: String
  /// Where it stands in `ruleset.yaml`.
  public let position: SourcePosition
}

/// One rule: when it applies, what it decides, why, and during which time.
public struct Rule: Sendable {
  public let id: String
  /// The index of its layer.
  public let layer: Int
  public let title: String
  public internal(set) var condition: Condition
  /// The index of its outcome.
  public internal(set) var outcome: Int
  public let because: String
  public let citations: [Citation]
  /// The first day on which the rule is in force; nil for always.
  public internal(set) var from: CalendarDate?
  /// The first day on which it is no longer in force; nil for never.
  public internal(set) var until: CalendarDate?
  /// The indices of the rules of the same layer that it sets aside.
  public internal(set) var overrides: [Int]
  public let file: String
  public let position: SourcePosition

  /// Whether the rule is in force on a day.
  public func isInForce(on date: CalendarDate) -> Bool {
    from.map { $0 <= date } ?? true && until.map { date < $0 } ?? true
  }
}

/// A provision that a rule rests on.
public struct Citation: Hashable, Sendable {
  public let law: String
  public let article: String?
}
