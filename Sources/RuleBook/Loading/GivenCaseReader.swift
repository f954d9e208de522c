internal import FormRegister
internal import SourceText

/// Reads the known facts of a case; what is left out, or said to be unknown, is not known.
struct GivenCaseReader {
  let vocabulary: Vocabulary
  let file: String
  let collector: DiagnosticCollector

  /// The case, nil where something in it is wrong; every problem is reported.
  func read(_ node: YAMLNode) -> GivenCase? {
    guard let pairs = node.mapping else {
      collector.error("`given` must be a map, not \(node.kindDescription)", file, at: node.position)
      return nil
    }
    let reader = ConditionReader(vocabulary: vocabulary, file: file, collector: collector)
    var values: [Int: CaseSet.Value] = [:]
    var stated: Set<Int> = []
    var isRight = true
    for (key, value) in pairs {
      guard let fact = key.scalar.flatMap({ reader.fact(named: $0, at: key.position) }) else {
        isRight = false
        continue
      }
      stated.insert(fact)
      if let text = value.scalar, Vocabulary.unknownSpellings.contains(text) { continue }
      if let read = self.value(value, of: fact, reader) { values[fact] = read } else { isRight = false }
    }
    return isRight ? GivenCase(values, stated: stated, in: vocabulary) : nil
  }

  private func value(_ node: YAMLNode, of fact: Int, _ reader: ConditionReader) -> CaseSet.Value? {
    vocabulary.facts[fact].values == nil
      ? reader.text(node, of: fact).map { .text(ExactText($0)) }
      : reader.code(node, of: fact).map { .code($0) }
  }
}
