internal import FormRegister
internal import SourceText

/// Finds which lines of which parts belong to which file, in any order.
struct PartIndex {
  private let program: String
  private let ruleSet: String
  /// By what the parts were read, and where that is said first.
  private(set) var mark: ReadingMark?
  private var markPlace = ""
  private var files: [ExactText: Entry] = [:]
  private var diagnostics: [Diagnostic] = []

  private struct Entry {
    var file: RecordedFile
    var place = 0
    /// The index of the line that ends the file, and where it stands.
    var last: (index: Int, part: String)?
  }

  init(program: String, ruleSet: String) { (self.program, self.ruleSet) = (program, ruleSet) }

  /// Takes the lines of one part.
  mutating func add(path: String) {
    var offset = 0
    do throws(Diagnostic) {
      try LineFile.forEachLine(path: path, name: path) { bytes, range, number, isEnded in
        defer { offset += range.count + 1 }
        guard !InputLine.isBlank(bytes, in: range) else { return }
        do throws(JSONProblem) {
          guard isEnded else {
            throw JSONProblem("the last line does not end: the file is cut off", at: range.upperBound)
          }
          let line = try RegisterLine(bytes, in: range, number: number)
          try add(line, path, number, range, at: offset)
        } catch {
          diagnostics.append(error.diagnostic(file: path, line: number, bytes, range))
        }
      }
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func add(
    _ line: RegisterLine, _ path: String, _ number: Int, _ range: Range<Int>, at offset: Int
  ) throws(JSONProblem) {
    guard let name = line.file, let index = line.index else {
      throw JSONProblem("the line has no `file` and `at`: it is no part of a review", at: range.lowerBound)
    }
    if let mark = line.mark { try check(mark, "\(path):\(number)", at: range.lowerBound) }
    let key = ExactText(name)
    var entry = files.removeValue(forKey: key) ?? Entry(file: RecordedFile(name: name))
    if let place = line.place { entry.place = place }
    if line.isEnd { entry.last = (index, path) }
    if let run = entry.file.runs.last, run.path == path, run.index + run.count == index,
      run.offset + run.size == offset
    {
      entry.file.runs[entry.file.runs.count - 1].count += 1
      entry.file.runs[entry.file.runs.count - 1].size += range.count + 1
    } else {
      entry.file.runs.append(
        RecordedFile.Run(
          path: path, name: path, index: index, number: number, offset: offset, count: 1,
          size: range.count + 1))
    }
    files[key] = entry
  }

  /// Parts that were read by something else cannot be merged.
  private mutating func check(_ other: ReadingMark, _ place: String, at offset: Int) throws(JSONProblem) {
    guard other.program == program else {
      throw JSONProblem("the part is of version \(other.program), but this is \(program)", at: offset)
    }
    guard other.ruleSet == ruleSet else {
      throw JSONProblem("the part was read by another rule set: its digest is `\(other.ruleSet)`", at: offset)
    }
    guard let mark else {
      (self.mark, markPlace) = (other, place)
      return
    }
    guard mark == other else {
      let (day, first) = (Self.day(other), Self.day(mark))
      throw JSONProblem("the part is as of \(day), but \(first) at \(markPlace)", at: offset)
    }
  }

  private static func day(_ mark: ReadingMark) -> String { mark.asOf?.description ?? "the day of export" }

  /// The files in their order, and what is wrong.
  func finish() -> (files: [RecordedFile], diagnostics: [Diagnostic]) {
    var diagnostics = diagnostics
    let entries = files.sorted { ($0.value.place, $0.key) < ($1.value.place, $1.key) }.map(\.value)
    let recorded = entries.map { entry in
      var file = entry.file
      file.runs.sort { $0.index < $1.index }
      if let problem = Self.problem(file, entry.last) { diagnostics.append(problem) }
      return file
    }
    return (recorded, diagnostics)
  }

  /// A line that stands twice or nowhere.
  private static func problem(_ file: RecordedFile, _ last: (index: Int, part: String)?) -> Diagnostic? {
    var next = 0
    for run in file.runs {
      if run.index < next {
        return Diagnostic(
          .error, file: run.name, position: SourcePosition(line: run.number, column: 1),
          "the line \(run.index) of `\(file.name)` stands twice")
      }
      guard run.index == next else { break }
      next += run.count
    }
    let isWhole = last.map { $0.index + 1 == next } ?? false
    if isWhole, file.runs.last.map({ $0.index + $0.count }) == next { return nil }
    return Diagnostic(
      .error, file: file.runs.first?.name ?? "",
      "the parts have not all lines of `\(file.name)`: the line \(next) is missing")
  }
}
