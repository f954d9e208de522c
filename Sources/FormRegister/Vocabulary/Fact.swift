/// A label in the languages that reports are written in.
public struct Label: Hashable, Sendable {
  public var japanese: String
  public var english: String

  public init(japanese: String, english: String) {
    self.japanese = japanese
    self.english = english
  }

  public func text(in language: Language) -> String {
    language == .japanese ? japanese : english
  }
}

/// A language of reports.
public enum Language: String, CaseIterable, Sendable {
  case japanese = "ja"
  case english = "en"
}

/// One of the values that an enumerated fact can have.
public struct FactValue: Hashable, Sendable {
  /// What JSON and code write.
  public let id: String
  /// What reports for people write.
  public let label: Label
  /// Further accepted spellings.
  public let otherSpellings: [String]

  public init(_ id: String, label: Label, otherSpellings: [String] = []) {
    self.id = id
    self.label = label
    self.otherSpellings = otherSpellings
  }

  /// Every accepted spelling, the id first.
  public var spellings: [String] { [id, label.japanese] + otherSpellings }
}

/// A fact of a case: what it is called, and which values it can have.
public struct Fact: Hashable, Sendable {
  /// What carries the fact; several forms, bases and requirements share the facts of what they stand in.
  public enum Carrier: Hashable, Sendable {
    case instrument, form, requirement, basis
  }

  public enum Domain: Hashable, Sendable {
    /// One of these values.
    case values([FactValue])
    /// Any text, compared for equality.
    case openText
  }

  public let id: String
  public let label: Label
  public let carrier: Carrier
  public let domain: Domain

  public init(_ id: String, label: Label, carrier: Carrier, domain: Domain) {
    self.id = id
    self.label = label
    self.carrier = carrier
    self.domain = domain
  }

  /// The values of an enumerated fact, nil for open text.
  public var values: [FactValue]? {
    if case .values(let values) = domain { values } else { nil }
  }
}
