public import SourceText

extension ImportProfile {
  /// Loads a profile.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics.
  ///   - vocabulary: The facts that registers may state; values that the profile writes are held against it.
  ///   - knowsDeclaredFacts: Whether the vocabulary holds a rule set's facts.
  /// - Returns: The profile, nil where it cannot be used, and everything that is wrong with it.
  public static func load(
    path: String, name: String, vocabulary: Vocabulary = .standard, knowsDeclaredFacts: Bool = false
  ) -> (profile: ImportProfile?, diagnostics: [Diagnostic]) {
    let (root, diagnostics) = YAMLFile.read(path: path, name: name)
    return load(root, diagnostics, name: name, vocabulary, knowsDeclaredFacts)
  }

  /// Loads a profile from a text; see ``load(path:name:vocabulary:knowsDeclaredFacts:)``.
  public static func load(
    text: String, name: String, vocabulary: Vocabulary = .standard, knowsDeclaredFacts: Bool = false
  ) -> (profile: ImportProfile?, diagnostics: [Diagnostic]) {
    let (root, diagnostics) = YAMLFile.parse(text, name: name)
    return load(root, diagnostics, name: name, vocabulary, knowsDeclaredFacts)
  }

  private static func load(
    _ root: YAMLNode?, _ diagnostics: [Diagnostic], name: String, _ vocabulary: Vocabulary,
    _ knowsDeclaredFacts: Bool
  ) -> (profile: ImportProfile?, diagnostics: [Diagnostic]) {
    guard let root else {
      let empty = Diagnostic(.error, file: name, position: .start, "the profile is empty")
      return (nil, diagnostics.isEmpty ? [empty] : diagnostics)
    }
    let loader = ProfileLoader(file: name, vocabulary, knowsDeclaredFacts: knowsDeclaredFacts)
    let profile = loader.profile(root)
    return (loader.collector.hasErrors ? nil : profile, loader.collector.sorted)
  }
}
