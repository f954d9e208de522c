public import FormRegister
public import RuleBook

/// What the review says of a form as a whole.
public enum FormResult: Hashable, Sendable {
  /// The form asks for no seal or signature.
  case noRequirement
  /// Nothing is stated and nothing could be read.
  case unread
  /// The results that it can have, over all choices of one result from each requirement.
  case results(ResultSet)

  /// What several forms are together; empty where none asks for anything.
  init(_ results: ResultSet) { self = results.isEmpty ? .noRequirement : .results(results) }

  /// The results that count where forms are combined; empty where the form asks for nothing.
  func resultSet(_ strictness: Strictness) -> ResultSet {
    switch self {
    case .noRequirement: ResultSet()
    case .unread: ResultSet([strictness.undetermined])
    case .results(let results): results
    }
  }
}

/// A form with what has been decided about each of its requirements.
public struct DecidedForm: Sendable {
  public internal(set) var result = FormResult.noRequirement
  /// What the form would be if only rules decided; another where it rests on a decision of people.
  public internal(set) var resultByRules = FormResult.noRequirement
  /// The form's digest as the register has it, where answers may have been added to the form since.
  public internal(set) var registerDigest: String?
  /// The facts that only answers tell; see ``answeredFacts(of:basis:)``.
  public internal(set) var answeredFacts: [AnsweredFact] = []
  /// For each requirement the index of its decision in ``DecisionMemo/decisions``.
  public internal(set) var decisions: [Int] = []
}

/// An instrument with what has been decided about all its forms.
public struct DecidedInstrument: Hashable, Sendable {
  public let result: FormResult
  /// What it would be if only rules decided.
  public let resultByRules: FormResult
}

/// A result in a table: an outcome by its index, or undetermined.
public enum Result: Hashable, Sendable {
  case outcome(Int)
  case undetermined
}

extension Strictness {
  /// What a table says where these are the possible results: one outcome, or undetermined.
  public func result(_ results: ResultSet) -> Result {
    results.single.flatMap(outcome(at:)).map(Result.outcome) ?? .undetermined
  }
}

/// Takes the decided forms of a review one by one, in the order of the register.
public protocol ReviewObserver: AnyObject {
  /// A file begins.
  func begin(file: String)
  /// What stands at the head of the file.
  func begin(_ header: RegisterHeader)
  /// The file's decisions stand here; not called where its head cannot be used.
  func use(_ memo: DecisionMemo)
  /// An instrument as the register has it, before anything that was answered of it is added.
  func read(_ instrument: borrowing InstrumentRecord)
  /// A form as the register has it, before anything that was answered of it is added.
  func read(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord)
  func begin(_ instrument: borrowing InstrumentRecord)
  func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord)
  func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument)
  /// Whether articles are wanted, and forms with their texts.
  var wantsTexts: Bool { get }
  /// An article, before its instrument begins or later.
  func observe(_ article: borrowing ArticleRecord, _ instrument: borrowing InstrumentRecord)
  /// A form that has been repealed.
  func observeRepealed(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord)
  /// A file has ended; where it is rejected, everything since its beginning is to be forgotten.
  func end(fileIsRejected: Bool) throws
}

extension ReviewObserver {
  public func begin(_ header: RegisterHeader) {}
  public func read(_ instrument: borrowing InstrumentRecord) {}
  public func read(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {}
  public var wantsTexts: Bool { false }
  public func observe(_ article: borrowing ArticleRecord, _ instrument: borrowing InstrumentRecord) {}
  public func observeRepealed(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {}
}
