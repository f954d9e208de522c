internal import SourceText

/// What can be wrong with a register: the facts; the wording stands below.
enum RegisterProblem {
  case unknownValue(String, fact: String, nearest: String?)
  case unknownFact(String, nearest: String?)
  case unexpectedElement(String, parent: String)
  case unknownElement(String, nearest: String?)
  case unknownAttribute(String, element: String, nearest: String?)
  case missingAttribute(String, element: String)
  /// With the roots of the profiles that were given.
  case wrongRoot(String, profileRoots: [String])
  case wrongNamespace(String)
  case invalidDate(String)
  case invalidRequirements(String)
  case requirementsDenied
  case defaultsAfterForms(String)
  case tooMany(String, limit: Int)
  case undeclaredMark(act: String, side: String, text: String)
  case unreadAttachment(String, String)
  case oddAttachment(String, String)
  case doubtfulAttachment(String, String)
  /// Standard law XML that the schema does not allow.
  case notOfSchema(String)
  case missingAttributeOfSchema(String, element: String)
  case lawWithoutNumber
  case formWithoutTitle

  var severity: Diagnostic.Severity {
    switch self {
    case .unknownElement, .unknownAttribute, .undeclaredMark, .unreadAttachment, .oddAttachment,
      .doubtfulAttachment, .notOfSchema, .missingAttributeOfSchema, .lawWithoutNumber, .formWithoutTitle:
      .warning
    default: .error
    }
  }

  var message: String {
    switch self {
    case .unknownValue(let value, let fact, _): "unknown value `\(value)` of `\(fact)`"
    case .unknownFact(let name, _): "unknown fact `\(name)`"
    case .unexpectedElement(let name, let parent): "`\(name)` does not belong in `\(parent)`"
    case .unknownElement(let name, _): "unknown element `\(name)` is passed over"
    case .unknownAttribute(let name, let element, _):
      "unknown attribute `\(name)` of `\(element)` is passed over"
    case .missingAttribute(let name, let element): "`\(element)` has no `\(name)`"
    case .wrongRoot(let name, _): "`\(name)` is neither a form register nor standard law XML"
    case .wrongNamespace(let name): "`\(name)` is not in the namespace `\(RegisterElement.namespace)`"
    case .invalidDate(let text): "`\(text)` is not a date of the form yyyy-mm-dd"
    case .invalidRequirements(let text): "`requirements` is `\(text)`; the only value is `none`"
    case .requirementsDenied: "a form with `requirements=\"none\"` states a requirement"
    case .defaultsAfterForms(let name): "`\(name)` of an instrument stands after its first form"
    case .tooMany(let what, let limit): "a form has more than \(limit) \(what)"
    case .undeclaredMark(let act, let side, let text):
      "the form's text shows `\(text)` (\(act), \(side)), which no requirement states"
    case .unreadAttachment(let name, let reason):
      "the attachment `\(Self.shortened(name))` is not read: \(reason)"
    case .oddAttachment(let name, let what): "the attachment `\(Self.shortened(name))` \(what)"
    case .doubtfulAttachment(let name, let what):
      "the attachment `\(Self.shortened(name))` shows no mark in its text, but \(what); the form counts as unread"
    case .notOfSchema(let what): "the schema of law XML does not know \(what)"
    case .missingAttributeOfSchema(let name, let element):
      "the schema of law XML demands the attribute `\(name)` of `\(element)`"
    case .lawWithoutNumber: "the law has no number (LawNum)"
    case .formWithoutTitle: "an annexed form has no title"
    }
  }

  /// A name of any length as it stands in a message.
  private static func shortened(_ name: String) -> String {
    name.unicodeScalars.count <= 200
      ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(200))) + "…"
  }

  var help: String? {
    switch self {
    case .unknownValue(_, _, let nearest?), .unknownFact(_, let nearest?), .unknownElement(_, let nearest?),
      .unknownAttribute(_, _, let nearest?):
      "did you mean `\(nearest)`?"
    case .wrongRoot(_, let roots):
      "the root of a register is `formRegister` in the namespace `\(RegisterElement.namespace)`, \(Self.otherwise(roots))"
    case .wrongNamespace: "write xmlns=\"\(RegisterElement.namespace)\""
    case .defaultsAfterForms: "move it before the forms that it is the default of"
    default: nil
    }
  }

  /// What else could be read, given the roots of the profiles.
  private static func otherwise(_ roots: [String]) -> String {
    guard !roots.isEmpty else { return "another export is read with --profile" }
    return "the profiles given are for the root \(roots.map { "`\($0)`" }.joined(separator: " or "))"
  }
}
