internal import SourceText

/// Reads `decisions.ndjson` form by form, in constant memory beside what is kept of it.
struct DecisionFileReader {
  private let review: WrittenReview
  private(set) var diagnostics: [Diagnostic] = []
  /// The forms that have been read, by their numbers.
  private var seen: Set<Int> = []
  private var form: Int?
  private var department: Int?
  private var name = FormLineName()
  private var lines: [DecidedLine] = []

  /// How many errors of a file are reported.
  private static let errorLimit = 100

  /// A form with its lines.
  struct Form {
    let form: Int
    let department: Int?
    var name = FormLineName()
    let lines: [DecidedLine]
  }

  init(_ review: WrittenReview) { self.review = review }

  /// Calls `take` with every form in the order of the file.
  mutating func read(_ tables: inout DecisionTables, _ take: (Form, inout DecisionTables) -> Void) {
    let reader = DecisionLineReader(review)
    let name = review.files.decisions
    do throws(Diagnostic) {
      let count = try LineFile.forEachLine(path: name, name: name) { bytes, range, number, isEnded in
        guard diagnostics.count < Self.errorLimit else { return }
        var scanner = JSONScanner(bytes, in: range)
        do throws(JSONProblem) {
          let line = try reader.read(&scanner, &tables)
          guard isEnded else {
            throw JSONProblem("the last line does not end: the file is cut off", at: range.upperBound)
          }
          try add(line, at: range.lowerBound, &tables, take)
        } catch {
          diagnostics.append(error.diagnostic(file: name, line: number, bytes, range))
        }
      }
      flush(&tables, take)
      if count != review.lineCount, diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(
            .error, file: name, position: SourcePosition(line: max(count, 1), column: 1),
            "the file has \(count) lines, but \(review.lineCount) by the counts of `review.json`"))
      }
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func add(
    _ line: DecisionLineReader.Line, at offset: Int, _ tables: inout DecisionTables,
    _ take: (Form, inout DecisionTables) -> Void
  ) throws(JSONProblem) {
    if line.form != form {
      flush(&tables, take)
      guard seen.insert(line.form).inserted else {
        throw JSONProblem("the form `\(tables.forms.text(line.form))` stands twice", at: offset)
      }
      (form, department, name) = (line.form, line.department, line.name)
    } else if let last = lines.last, (last.requirement ?? .max) >= (line.decided.requirement ?? .max) {
      let id = tables.forms.text(line.form)
      throw JSONProblem("a requirement of the form `\(id)` stands twice or out of order", at: offset)
    }
    lines.append(line.decided)
  }

  private mutating func flush(_ tables: inout DecisionTables, _ take: (Form, inout DecisionTables) -> Void) {
    guard let form else { return }
    take(Form(form: form, department: department, name: name, lines: lines), &tables)
    self.form = nil
    lines.removeAll(keepingCapacity: true)
  }
}
