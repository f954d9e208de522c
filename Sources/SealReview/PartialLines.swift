public import BatchReview
public import FormRegister
public import RuleBook
public import SourceText

extension RuleSet {
  /// By what a part of a review is read with this rule set.
  ///
  /// - Parameter date: The as-of date; nil for the day of export.
  public func readingMark(asOf date: CalendarDate?) -> ReadingMark {
    ReadingMark(program: programVersion, ruleSet: digest, asOf: date)
  }
}

/// Writes what lines of instruments and forms tell as lines that can be merged; nothing is decided.
///
/// What says of no file which one it is makes one file together.
public final class PartialLines {
  private let review: LineReview
  private let mark: ReadingMark
  private let vocabulary: Vocabulary
  private let name: String
  private var lines: [UInt8] = []
  /// The file of what says of no file, once there is such a thing.
  private var loose: RegisterLineWriter?

  /// - Parameters:
  ///   - review: Reads the lines.
  ///   - ruleSet: The policy.
  ///   - date: The as-of date; nil for the day of export.
  ///   - name: What the file of all that names none is called.
  public init(_ review: LineReview, _ ruleSet: RuleSet, asOf date: CalendarDate?, name: String) {
    (self.review, self.name) = (review, name)
    (mark, vocabulary) = (ruleSet.readingMark(asOf: date), ruleSet.vocabulary)
  }

  /// Takes a line of the input.
  ///
  /// - Parameter bytes: The line as it stands.
  /// - Returns: What is wrong with a line that is no whole file; errors of files stand in their lines.
  public func add(_ line: InputLine, _ bytes: ArraySlice<UInt8>) -> [Diagnostic] {
    guard !line.isPart else {
      lines += bytes + [0x0A]
      return []
    }
    guard line.isWholeFile else {
      let check = LineCheck()
      _ = review.read(line, visitor: check)
      guard check.errors.isEmpty else { return check.errors }
      let loose = loose ?? writer(name, nil)
      self.loose = loose
      _ = review.read(line, visitor: loose)
      return []
    }
    let writer = writer(line.file!, line.place)
    writer.finish(review.read(line, visitor: writer))
    return []
  }

  /// The lines since the last call.
  public func take() -> [UInt8] {
    defer { lines.removeAll(keepingCapacity: true) }
    return lines
  }

  /// Ends the file of what names none.
  public func finish() { loose?.finish(.register) }

  private func writer(_ file: String, _ place: Int?) -> RegisterLineWriter {
    RegisterLineWriter(file: file, place: place, mark: mark, vocabulary: vocabulary) { [unowned self] in
      lines += $0
    }
  }
}

/// Finds what is wrong with a line before anything of it is written.
private final class LineCheck: FormVisitor {
  private(set) var errors: [Diagnostic] = []

  func begin(_ header: RegisterHeader) {}
  func begin(_ instrument: borrowing InstrumentRecord) {}
  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord) {}
  func visitRepealedForm() {}
  func report(_ diagnostic: Diagnostic) { if diagnostic.severity == .error { errors.append(diagnostic) } }
}
