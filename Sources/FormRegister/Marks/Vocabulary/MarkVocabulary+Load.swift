public import SourceText

extension MarkVocabulary {
  /// The standard vocabulary as a city's files change it.
  ///
  /// - Parameter paths: YAML files in the form of `rules/marks/standard.yaml`; each adds words, or removes some
  ///   by `remove`. Of equal words the later file's holds.
  /// - Returns: The vocabulary, nil where a file cannot be used, and everything that is wrong.
  public static func load(
    adding paths: [String]
  ) -> (vocabulary: MarkVocabulary?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    var builder = MarkVocabularyBuilder(.standard)
    for path in paths { builder.add(path: path, collector) }
    return (collector.hasErrors ? nil : builder.vocabulary, collector.sorted)
  }
}
