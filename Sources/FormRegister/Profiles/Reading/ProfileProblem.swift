internal import SourceText

/// What can be wrong with a file that a profile reads: the facts; the wording stands below.
enum ProfileProblem {
  case late(String, of: String)
  case secondValue(String, of: String)
  case unknownCode(String, table: String)
  case differentCounts([Int])
  case contradicts(String, element: String, id: String, SourcePosition)
  case tooLarge(String, limit: Int)
  case nothingFound(profile: String, file: String, section: String, path: String)
  case noForms(profile: String, file: String, path: String)

  var severity: Diagnostic.Severity {
    if case .noForms = self { .warning } else { .error }
  }

  var message: String {
    switch self {
    case .late(let name, let section): "`\(name)` of `\(section)` stands after its first part was read"
    case .secondValue(let name, let section): "`\(name)` of `\(section)` is stated twice"
    case .unknownCode(let code, let table): "the table `\(table)` has no code `\(code)`"
    case .differentCounts(let counts):
      "the values to be split into several do not match: \(counts.map(String.init).joined(separator: " and "))"
    case .contradicts(let name, let element, let id, let place):
      "`\(name)` of the \(element) `\(id)` is not what it is at \(place.line):\(place.column)"
    case .tooLarge(let what, let limit): "\(what) holds more than \(limit >> 20) MiB"
    case .nothingFound(let profile, let file, let section, let path):
      "the profile `\(profile)` finds nothing in `\(file)`: no `\(section)` stands at \(path)"
    case .noForms(let profile, let file, let path):
      "the profile `\(profile)` finds no form in `\(file)`: nothing stands at \(path)"
    }
  }

  var help: String? {
    switch self {
    case .late: "what stands before its forms, and in attributes, can be read"
    case .secondValue: "a narrower path, `split` or `each` says which counts"
    case .unknownCode: "the table must stand before its use"
    default: nil
    }
  }
}
