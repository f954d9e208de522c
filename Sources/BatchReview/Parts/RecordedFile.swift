internal import FormRegister
internal import SourceText

/// A file that was read elsewhere: where the lines about it stand.
struct RecordedFile: Sendable {
  /// Lines that follow one another, both in the file and where they stand.
  struct Run: Sendable {
    /// The file of lines.
    let path: String
    let name: String
    /// The first line's index in the recorded file, from 0.
    let index: Int
    /// The first line's number in the file of lines, from 1.
    let number: Int
    let offset: Int
    var count: Int
    var size: Int
  }

  let name: String
  /// In the order of their indices.
  var runs: [Run] = []

  /// Tells a visitor what reading the file told.
  ///
  /// - Returns: What the file is, nil where it cannot be used.
  func read(_ vocabulary: Vocabulary, visitor: any FormVisitor) -> RegisterKind? {
    let reader = RegisterLineReader(vocabulary)
    var kind: RegisterKind?
    for run in runs {
      var failure: Diagnostic?
      do throws(Diagnostic) {
        try LineFile.forEachLine(path: run.path, name: run.name, from: run.offset, size: run.size) {
          bytes, range, index, _ in
          guard failure == nil else { return }
          let number = run.number + index - 1
          do throws(JSONProblem) {
            kind = try reader.read(
              try RegisterLine(bytes, in: range, number: number), of: name, visitor: visitor)
          } catch {
            failure = error.diagnostic(file: run.name, line: number, bytes, range)
          }
        }
      } catch {
        failure = error
      }
      if let failure {
        visitor.report(failure)
        return nil
      }
    }
    return kind
  }
}
