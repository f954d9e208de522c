internal import SourceText

/// Digests of forms, to which something said of a form can be pinned: they change when the form does.
public struct FormDigests {
  private var contents: RecordContents

  public init(_ vocabulary: Vocabulary) { contents = RecordContents(vocabulary) }

  /// The digest of what a form itself says: number, title, kind, requirements with their bases and declared facts,
  /// the words of marks, and its text where the record has it.
  ///
  /// It does not depend on the form's id, department or place, on other forms, or on the order of a vocabulary.
  ///
  /// - Returns: The first 16 hexadecimal digits of a SHA-256.
  /// - Complexity: linear in what the form says.
  public mutating func digest(
    of form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) -> String {
    contents.removeAll()
    contents.append(contentsOf: form, instrument)
    contents.append(textOf: form)
    var digest = SHA256()
    digest.update(contents.bytes.span)
    return String(digest.finish().prefix(Self.length))
  }

  /// How many digits a digest of a part has.
  public static let length = 16
}
