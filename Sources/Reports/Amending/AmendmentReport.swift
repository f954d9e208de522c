public import AmendingLanguage

/// A drafted amendment, as its sentences or as JSON.
public struct AmendmentReport {
  private let amendment: Amendment
  private let sentence: String

  public init(_ amendment: Amendment) {
    self.amendment = amendment
    sentence = AmendmentWriter().write(amendment)
  }

  /// The sentences with a line feed; empty where nothing is amended.
  public func text() -> String { sentence.isEmpty ? "" : sentence + "\n" }

  /// `sentence`, and `changes` in their order: their `places`, their `kind` (`replace`, `delete`, `insert`,
  /// `newText`, `repeal`), the quoted `words`, what they become or what follows them (`new`), and whether
  /// `everyOccurrence` of the words is meant.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("sentence", sentence)
      writer.array("changes") { writer in
        for clause in amendment.clauses { write(clause, to: &writer) }
      }
    }
    return writer.finish()
  }

  private func write(_ clause: Clause, to writer: inout JSONWriter) {
    func entry(_ kind: String, _ body: (inout JSONWriter) -> Void) {
      writer.object { writer in
        writer.key("places")
        writer.strings(clause.places.map(\.description))
        writer.string("kind", kind)
        body(&writer)
      }
    }
    switch clause {
    case .newText(_, let text): entry("newText") { $0.string("new", text.string) }
    case .repeal: entry("repeal") { _ in }
    case .words(_, let changes):
      for change in changes {
        let (kind, new): (String, String?) =
          switch change.kind {
          case .replace(let new): ("replace", new.string)
          case .delete: ("delete", nil)
          case .insert(let new): ("insert", new.string)
          }
        entry(kind) { writer in
          writer.string("words", change.words.string)
          if let new { writer.string("new", new) }
          writer.bool("everyOccurrence", change.isEveryOccurrence)
        }
      }
    }
  }
}

/// What applying an amendment made of a text.
public struct AmendedText {
  private let text: String

  public init(_ text: String) { self.text = text }

  /// `text`.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { $0.string("text", text) }
    return writer.finish()
  }
}
