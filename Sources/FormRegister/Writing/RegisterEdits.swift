public import SourceText

/// What changes in the file of a register; elements are found by the place of their `<`, as the records give it.
public struct RegisterEdits: Sendable, Equatable {
  /// By the place of the form.
  public var forms: [SourcePosition: FormEdit]
  /// The new texts of articles, by the place of the article.
  public var articles: [SourcePosition: String]

  public init(forms: [SourcePosition: FormEdit] = [:], articles: [SourcePosition: String] = [:]) {
    self.forms = forms
    self.articles = articles
  }

  public var isEmpty: Bool { forms.isEmpty && articles.isEmpty }
}

/// What becomes of a form.
public enum FormEdit: Sendable, Equatable {
  /// The form is repealed: its element goes.
  case remove
  /// Its text is another, or stays where `body` is nil; requirements are found by their places.
  ///
  /// The form says `requirements="none"` when its last `<requirement>` goes, so that it still declares what it
  /// demands.
  case change(body: String?, requirements: [SourcePosition: RequirementEdit])
}

/// What becomes of a `<requirement>` element.
public enum RequirementEdit: Sendable, Equatable {
  case remove
  /// Another act, in the spelling that is to be written; with a signature the seal goes.
  case act(String)
}

/// Why a register cannot be edited: all of it, in the order of the file.
public struct RegisterEditError: Error, Hashable, Sendable {
  public let diagnostics: [Diagnostic]

  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
