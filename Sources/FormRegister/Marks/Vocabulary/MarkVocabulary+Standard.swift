internal import SourceText

extension MarkVocabulary {
  /// The general vocabulary of Japanese forms, `rules/marks/standard.yaml`; it names no municipality.
  ///
  /// Read when it is first asked for. Source: 内閣府「地方公共団体における押印見直しマニュアル」(2020-12-18) for the
  /// kinds of seal; forms of laws and cities.
  public static let standard: MarkVocabulary = {
    let collector = DiagnosticCollector()
    let text = String(decoding: PackageResources.standard_yaml, as: UTF8.self)
    var builder = MarkVocabularyBuilder(MarkVocabulary())
    builder.add(text, name: "standard.yaml", collector)
    // The file is part of the program; a test reads it as a user's file.
    precondition(!collector.hasErrors, "\(collector.sorted.map(\.rendered))")
    return builder.vocabulary
  }()
}
