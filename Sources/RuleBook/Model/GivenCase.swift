internal import FormRegister
internal import SourceText

/// A case as people write it, in a rule set's tests or as literals: facts by their ids; what is left out is not
/// known.
public struct GivenCase: Hashable, Sendable {
  /// The values of the known facts, by the facts' index in the vocabulary.
  public private(set) var values: [Int: CaseSet.Value]

  /// A case from facts by id and values by any spelling.
  ///
  /// - Throws: ``RuleSetError`` for facts and values that a rule set does not know.
  public init(_ facts: some Sequence<(key: String, value: String)>, of ruleSet: RuleSet) throws(RuleSetError)
  {
    let collector = DiagnosticCollector()
    let reader = GivenCaseReader(vocabulary: ruleSet.vocabulary, file: "", collector: collector)
    let pairs = facts.map { fact, value in
      (key: YAMLNode(.scalar(fact), at: .start), value: YAMLNode(.scalar(value), at: .start))
    }
    guard let given = reader.read(YAMLNode(.mapping(pairs), at: .start)) else {
      throw RuleSetError(diagnostics: collector.diagnostics)
    }
    self = given
  }

  /// What the known facts imply of those of which nothing is said is added: a signature has no seal, and
  /// without a basis there is no place, law or article of one.
  ///
  /// - Parameters:
  ///   - values: The known facts.
  ///   - stated: Facts of which it is said that they are not known, others beside.
  ///   - vocabulary: The facts.
  init(_ values: [Int: CaseSet.Value], stated: Set<Int> = [], in vocabulary: Vocabulary) {
    self.values = values
    func imply(_ fact: StandardFact, _ value: String, _ other: StandardFact, _ implied: CaseSet.Value) {
      guard values[fact.rawValue] == .code(vocabulary.value(value, of: fact)) else { return }
      if values[other.rawValue] == nil, !stated.contains(other.rawValue) {
        self.values[other.rawValue] = implied
      }
    }
    imply(.act, "signature", .seal, .code(vocabulary.value("none", of: .seal)))
    imply(.basisTier, "none", .basisRoot, .code(vocabulary.value("none", of: .basisRoot)))
    imply(.basisTier, "none", .basisLaw, .text(ExactText("")))
    imply(.basisTier, "none", .basisArticle, .text(ExactText("")))
  }

  /// The codes of the case's dimensions, as ``CompiledRules/decide(_:basisCount:)`` takes them.
  public func codes(in domain: CaseDomain) -> [UInt16] {
    domain.facts.indices.map { dimension in
      values[domain.facts[dimension]].map { domain.code($0, dimension) } ?? unknownCode
    }
  }
}

extension CaseDomain {
  /// The code that stands for a value in a dimension.
  func code(_ value: CaseSet.Value, _ dimension: Int) -> UInt16 {
    switch value {
    case .code(let code): UInt16(code)
    case .text(let text):
      tables[dimension]!.code(Array(text.string.utf8).span, 0..<text.string.utf8.count)
        ?? UInt16(constants[dimension].count)
    case .anyOtherText: UInt16(constants[dimension].count)
    }
  }
}
