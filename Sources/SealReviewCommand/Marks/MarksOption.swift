import ArgumentParser
import SealReview

/// The words by which marks are read in texts.
struct MarksOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.",
      valueName: "file"), completion: .file())
  var marks: [String] = []

  /// The reader, nil for the standard one, and everything that is wrong with the files.
  func load() -> (reader: MarkReader?, diagnostics: [Diagnostic]) {
    guard !marks.isEmpty else { return (nil, []) }
    let (vocabulary, diagnostics) = MarkVocabulary.load(adding: marks)
    return (vocabulary.map { MarkReader($0) }, diagnostics)
  }

  /// The reader, nil for the standard one; where a file cannot be used, that is shown and thrown.
  func loadOrRefuse() throws -> MarkReader? {
    let (reader, diagnostics) = load()
    if diagnostics.contains(where: { $0.severity == .error }) { throw Console.refuse(diagnostics) }
    Console.show(diagnostics)
    return reader
  }
}
