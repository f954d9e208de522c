internal import SourceText

/// Reads amending sentences by descent; after an error it goes on with the next sentence.
struct AmendmentParser {
  struct ParsedClause {
    var clause: Clause
    var position: SourcePosition
    var changes: [SourcePosition] = []
  }

  var cursor: SentenceCursor
  let file: String
  private(set) var errors: [Diagnostic] = []
  /// The one place that was named last, which 同… refers to.
  var previous: Place?

  init(_ text: String, file: String) {
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    cursor = SentenceCursor(isMarked ? String(text.unicodeScalars.dropFirst()) : text)
    self.file = file
  }

  mutating func parse() -> [ParsedClause] {
    var clauses: [ParsedClause] = []
    cursor.skipBlanks()
    skipLead()
    while !cursor.isAtEnd {
      do throws(Diagnostic) {
        try parseSentence(&clauses)
      } catch {
        errors.append(error)
        skipSentence()
      }
      cursor.skipBlanks()
    }
    return clauses
  }

  /// 「○○規則の一部を次のように改正する。」 before the first sentence says only what is amended.
  private mutating func skipLead() {
    let sentence = cursor.scalars[cursor.index...].prefix { !"「。".unicodeScalars.contains($0) }
    guard sentence.reversed().starts(with: "の一部を次のように改正する".unicodeScalars.reversed()),
      cursor.starts(with: "。", at: sentence.endIndex)
    else { return }
    cursor.move(to: sentence.endIndex + 1)
    cursor.skipBlanks()
  }

  /// One sentence to its full stop and, where it gives one, the new text below.
  private mutating func parseSentence(_ clauses: inout [ParsedClause]) throws(Diagnostic) {
    var isLast = false
    var places: [PlaceRun] = []
    let indent = cursor.indent
    while !isLast {
      cursor.skipBlanks()
      let start = cursor.index
      if cursor.isAtEnd {
        throw error(at: start, "the sentence has no end: an operation and `。` are missing")
      }
      let position = cursor.position(at: start)
      if startsWithQuotation {
        let (changes, positions, ends) = try parseChanges()
        clauses.append(.init(clause: .words(in: places, changes), position: position, changes: positions))
        isLast = ends
        continue
      }
      let (runs, tail) = try parsePlaces()
      places = runs
      switch tail {
      case .within:
        let (changes, positions, ends) = try parseChanges()
        clauses.append(.init(clause: .words(in: places, changes), position: position, changes: positions))
        isLast = ends
      case .repeal:
        isLast = try parseVerb(.delete)
        clauses.append(.init(clause: .repeal(of: places), position: position))
      case .newText:
        guard try parseVerb(.replace) else {
          throw error(at: start, "a new text must end its sentence: `次のように改める。`, the text below")
        }
        guard places.count < 2, places.first?.last == nil else {
          throw error(
            at: start,
            "a new text is for one place, not for `\(places.map(\.description).joined(separator: "、"))`")
        }
        let text = try parseBlock(behind: indent + 1)
        clauses.append(
          .init(clause: .newText(of: places.first?.first, ExactText(text)), position: position))
        isLast = true
      }
    }
  }

  var startsWithQuotation: Bool {
    ["「", "全ての", "すべての"].contains { cursor.starts(with: $0, at: cursor.index) }
  }

  /// The verb and the mark behind it.
  ///
  /// - Returns: True where the sentence ends.
  mutating func parseVerb(_ verb: AmendingVerb) throws(Diagnostic) -> Bool {
    cursor.skipBlanks()
    let start = cursor.index
    let isFinal = cursor.take(verb.final)
    guard isFinal || cursor.take(verb.joining) else {
      throw error(
        at: start, "`\(verb.joining)` or `\(verb.final)` is missing before `\(cursor.glimpse(at: start))`")
    }
    cursor.skipBlanks()
    let mark = isFinal ? "。" : "、"
    guard cursor.take(mark) else {
      throw error(
        at: cursor.index, "`\(mark)` is missing behind `\(isFinal ? verb.final : verb.joining)`")
    }
    return isFinal
  }

  /// The lines below that begin with so many ideographic spaces, one more than the sentence, without them.
  private mutating func parseBlock(behind indent: Int) throws(Diagnostic) -> String {
    let scalars = cursor.scalars
    var place = cursor.index
    while place < scalars.count, scalars[place] != "\n", scalars[place].properties.isWhitespace { place += 1 }
    let margin = ["\n"] + [Unicode.Scalar](repeating: "　", count: indent)
    guard scalars[place...].starts(with: margin) else {
      throw error(
        at: cursor.index, "the new text is missing",
        help: "write it below the sentence, each line behind one ideographic space more")
    }
    var lines: [ArraySlice<Unicode.Scalar>] = []
    while scalars[place...].starts(with: margin) {
      let start = place + margin.count
      place = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      lines.append(scalars[start..<place])
    }
    cursor.move(to: place)
    return String(String.UnicodeScalarView(lines.joined(separator: ["\n"])))
  }

  /// Goes behind the next full stop that no quotation holds.
  private mutating func skipSentence() {
    var depth = 0
    while let next = cursor.next {
      depth = max(0, depth + BracketNesting.step(next))
      cursor.move(to: cursor.index + 1)
      if next == "。", depth == 0 { break }
    }
  }

  func error(at place: Int, _ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.error, file: file, position: cursor.position(at: place), message, help: help)
  }
}
