/// What an inquiry was sent out with: the first line of `inquiry.ndjson`.
///
/// Returned sheets are held against it, so that what they say is understood as it was asked.
public struct InquiryHead: Codable, Hashable, Sendable {
  public struct RuleSetName: Codable, Hashable, Sendable {
    public var id: String
    public var digest: String
  }

  /// A value of a fact, or an outcome: its id, and all that may be written for it.
  public struct Choice: Codable, Hashable, Sendable {
    public var id: String
    public var spellings: [String]
  }

  /// A sheet that goes to one section.
  public struct Sheet: Codable, Hashable, Sendable {
    /// The workbook's name without its ending.
    public var file: String
    public var department: String?
    public var section: String?
    public var rows: Int
  }

  /// The format of the file.
  public var format = Self.currentFormat
  public var program: String
  public var language: String
  public var municipality: [String]
  public var asOf: String?
  public var ruleSet: RuleSetName
  /// The titles of the columns that are not to be changed.
  public var titles: [String]
  public var outcomes: [Choice]
  /// The values of the facts that are asked for and have a list of values.
  public var facts: [String: [Choice]]
  public var sheets: [Sheet]

  public static let currentFormat = "sealreview-inquiry-1"
}

/// What a sheet says of one requirement, and asks about it: a further line of `inquiry.ndjson`, a row of a workbook.
public struct InquiryRow: Codable, Hashable, Sendable {
  public struct Question: Codable, Hashable, Sendable {
    /// The fact as it is asked for: `certificate`, `basis[2].tier`.
    public var fact: String
    /// The question as the sheet puts it.
    public var label: String
    /// Texts that are offered where the fact has no list of values.
    public var offered: [String]
  }

  /// The number of the sheet, from 0.
  public var sheet: Int
  public var form: String
  /// From 1; 0 where the form could not be read.
  public var requirement: Int
  public var instrument: String
  public var formDigest: String
  /// The proposed outcome's id, or `undetermined`.
  public var outcome: String
  /// The rule that proposes it.
  public var rule: String?
  /// What stands in the columns that are not to be changed.
  public var cells: [String]
  public var questions: [Question]
}
