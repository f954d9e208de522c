public import SourceText
internal import XMLStream

/// A sentence of a law, with what is needed to find and name it.
public struct LawSentence {
  public let place: LawPlace
  /// Its number within its place, from 0: sentences, columns and cells are counted in the order of the text.
  public let index: Int
  /// The text without line breaks, and without the readings (ルビ) of its characters.
  public let text: [UInt8]
  public let position: SourcePosition
}

/// A form or annex of a law, as a whole.
public struct LawAnnex {
  public let place: LawPlace
  /// All its text; none where the form is a picture.
  public let text: [UInt8]
  public let hasFigure: Bool
}

/// Takes the sentences of a law one by one.
public protocol LawVisitor: AnyObject {
  func begin(number: String, title: String)
  func visit(_ sentence: LawSentence)
  func visit(_ annex: LawAnnex)
}

extension LawVisitor {
  public func begin(number: String, title: String) {}
  public func visit(_ sentence: LawSentence) {}
  public func visit(_ annex: LawAnnex) {}
}

/// Reads the sentences of standard law XML (法令標準XML), also wrapped or in part, in constant memory.
public struct LawTextReader: Sendable {
  public init() {}

  /// Reads the file at `path`.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics.
  ///   - onlyHead: Whether to stop when the law's number and title are known.
  /// - Throws: Why the file cannot be read, or that it is no law.
  public func read(
    path: String, name: String, onlyHead: Bool = false, visitor: any LawVisitor
  ) throws(Diagnostic) {
    let handler = LawTextHandler(visitor: visitor, onlyHead: onlyHead)
    do {
      try XMLStream(names: LawTextElement.names).read(path: path, handler: handler)
    } catch {
      throw Diagnostic(.error, file: name, position: error.position, error.message)
    }
    guard handler.finish() else { throw Diagnostic(.error, file: name, "the file holds no law (LawNum)") }
  }

  /// Reads a law in memory.
  public func read(bytes: [UInt8], name: String, visitor: any LawVisitor) throws(Diagnostic) {
    let handler = LawTextHandler(visitor: visitor, onlyHead: false)
    do {
      try XMLStream(names: LawTextElement.names).read(bytes: bytes, handler: handler)
    } catch {
      throw Diagnostic(.error, file: name, position: error.position, error.message)
    }
    guard handler.finish() else { throw Diagnostic(.error, file: name, "the file holds no law (LawNum)") }
  }
}
