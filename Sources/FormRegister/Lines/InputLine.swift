internal import Foundation
public import SourceText

/// A line of a stream of instruments and forms, in any of the shapes that are taken.
public struct InputLine {
  private enum Content {
    case fragment(XMLFragment)
    /// A whole file, and where its attachments lie.
    case file([UInt8], folder: String?)
    /// A line of a ``RegisterLineWriter``, or an instrument by itself.
    case record(RegisterLine)
    case facts(RegisterLine)
  }

  private let content: Content
  private let number: Int
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// The file that the line is about; nil where it does not say.
  public let file: String?
  /// Where a whole file stands among others; nil for the order of names.
  public let place: Int?

  /// - Parameters:
  ///   - bytes: The bytes that hold the line.
  ///   - range: The line's place in them, without its line feed.
  ///   - number: The line's number, from 1.
  /// - Throws: Where it is neither XML nor a JSON object.
  public init(_ bytes: [UInt8], in range: Range<Int>, number: Int) throws(JSONProblem) {
    (self.bytes, self.range, self.number) = (bytes, range, number)
    let first = bytes[range].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D && $0 < 0x80 }
    guard first != 0x3C else {
      (content, file, place) = (.fragment(XMLFragment(bytes[range])), nil, nil)
      return
    }
    guard first == 0x7B else {
      throw JSONProblem("expected an element of XML or an object of JSON", at: range.lowerBound)
    }
    let line = try RegisterLine(bytes, in: range, number: number)
    (file, place) = (line.file, line.place)
    if line.has("xml") || line.has("base64") {
      guard file != nil else { throw JSONProblem("the line has no `file`", at: range.lowerBound) }
      content = .file(try Self.contents(line), folder: try line.text("folder"))
    } else if line.index != nil || line.isObject("instrument") {
      content = .record(line)
    } else {
      content = .facts(line)
    }
  }

  /// Whether the line is blank, which says nothing.
  public static func isBlank(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Whether it holds a whole file.
  public var isWholeFile: Bool { if case .file = content { true } else { false } }

  /// Whether it is a line of a file's record, to be merged as it stands.
  public var isPart: Bool { if case .record(let line) = content { line.index != nil } else { false } }

  /// Whether it tells of an instrument or a form.
  public var hasForms: Bool {
    if case .record(let line) = content { line.has("instrument") || line.has("contents") } else { true }
  }

  /// The first errors of JSON values have their place in the line itself.
  private func diagnostic(_ problem: JSONProblem, _ file: String) -> Diagnostic {
    problem.diagnostic(file: file, line: number, bytes, range)
  }

  /// Lends what the line tells to a visitor, as if it were a file of its own.
  ///
  /// - Parameters:
  ///   - reader: Reads XML.
  ///   - lines: Reads records; the same for all lines.
  ///   - input: What the stream is called.
  ///   - visitor: Takes the records, and what is wrong with them.
  /// - Returns: What it is, nil where it cannot be used.
  public func read(
    by reader: RegisterReader, _ lines: RegisterLineReader, input: String, visitor: any FormVisitor
  ) -> RegisterKind? {
    switch content {
    case .fragment(let fragment):
      return fragment.read(by: reader, file: input, line: number, visitor: visitor)
    case .file(let contents, let folder):
      return reader.read(bytes: contents, name: file!, attachmentFolder: folder, visitor: visitor)
    case .record(let line):
      do throws(JSONProblem) {
        try lines.read(line, of: file ?? input, isAlone: true, visitor: visitor)
      } catch {
        visitor.report(diagnostic(error, input))
      }
      return .register
    case .facts(let line):
      visitor.begin(RegisterHeader(kind: .register, position: SourcePosition(line: number, column: 1)))
      do throws(JSONProblem) {
        let (form, instrument) = try FactsReading(values: lines.values).read(line)
        visitor.begin(instrument)
        visitor.visit(form, of: instrument)
        visitor.end(instrument)
      } catch {
        visitor.report(diagnostic(error, input))
      }
      return .register
    }
  }

  private static func contents(_ line: RegisterLine) throws(JSONProblem) -> [UInt8] {
    guard line.has("base64") else { return Array(try line.text("xml")!.utf8) }
    if let data = Data(base64Encoded: try line.text("base64") ?? "") { return Array(data) }
    throw JSONProblem("`base64` is not Base64", at: line.scanner("base64")!.offset)
  }
}
