internal import SourceText

/// A vocabulary while files change it.
struct MarkVocabularyBuilder {
  private(set) var vocabulary: MarkVocabulary

  init(_ vocabulary: MarkVocabulary) { self.vocabulary = vocabulary }

  /// Adds the file at a path.
  mutating func add(path: String, _ collector: DiagnosticCollector) {
    let (root, diagnostics) = YAMLFile.read(path: path, name: path)
    collector.add(diagnostics)
    add(root, name: path, isReadable: diagnostics.isEmpty, collector)
  }

  /// Adds a text of YAML.
  mutating func add(_ text: String, name: String, _ collector: DiagnosticCollector) {
    let (root, diagnostics) = YAMLFile.parse(text, name: name)
    collector.add(diagnostics)
    add(root, name: name, isReadable: diagnostics.isEmpty, collector)
  }

  private mutating func add(
    _ root: YAMLNode?, name: String, isReadable: Bool, _ collector: DiagnosticCollector
  ) {
    guard let root else {
      if isReadable { collector.error("the file holds no words", name, at: nil) }
      return
    }
    guard let file = MarkVocabularyReader.read(root, file: name, collector) else { return }
    remove(file.removed, name, collector)
    // A word that is there already has from now on the new meaning alone.
    let replaced = Set(file.words.lazy.map(\.key))
    if !vocabulary.words.isEmpty {
      vocabulary.words.removeAll { replaced.contains(FoldedWords.key($0.text)) }
    }
    vocabulary.words += file.words.lazy.map(\.word)
    vocabulary.elsewhereTails += file.elsewhereTails
    vocabulary.joints.merge(file.joints) { $1 }
    vocabulary.sparks += file.sparks
    vocabulary.compoundTails += file.compoundTails
  }

  private mutating func remove(
    _ removed: [(text: String, position: SourcePosition)], _ file: String, _ collector: DiagnosticCollector
  ) {
    guard !removed.isEmpty else { return }
    let known = Set(vocabulary.words.lazy.map { FoldedWords.key($0.text) })
    for (text, position) in removed where !known.contains(FoldedWords.key(text)) {
      collector.error(
        "there is no word `\(text)` to be removed", file, at: position,
        help: nearestSpelling(to: text, among: vocabulary.words.lazy.map(\.text)).map {
          "did you mean `\($0)`?"
        })
    }
    let gone = Set(removed.lazy.map { FoldedWords.key($0.text) })
    vocabulary.words.removeAll { gone.contains(FoldedWords.key($0.text)) }
  }
}
