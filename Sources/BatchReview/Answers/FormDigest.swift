internal import FormRegister
internal import RuleBook
internal import SourceText

/// What a form says, in a few digits: the same as long as the form is.
struct FormDigest {
  init(_ vocabulary: Vocabulary) {}

  func hex(of form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) -> String {
    var bytes: [UInt8] = []
    for range in [form.number, form.title, form.body] {
      bytes += form.store.bytes[range.range] + [0]
    }
    for requirement in form.requirements {
      bytes += [requirement.act, requirement.seal, requirement.signer, requirement.purpose]
      bytes += [requirement.certificate, requirement.comparison, requirement.alternative]
      for place in requirement.bases {
        let basis = form.bases[place]
        let store = basis.isInstrumentDefault ? instrument.store : form.store
        bytes +=
          [basis.tier, basis.root] + store.bytes[basis.law.range] + [0] + store.bytes[basis.article.range] + [
            0
          ]
      }
    }
    bytes += form.declaredFacts
    var digest = SHA256()
    digest.update(bytes)
    return String(digest.finish().prefix(16))
  }
}

extension RuleSet {
  /// What a rule says, in a few digits.
  func digest(ofRule id: String) -> String {
    guard let rule = rules.first(where: { $0.id == id }) else { return "" }
    var digest = SHA256()
    digest.update("\(rule.condition)\(rule.outcome)\(rule.because)\(rule.citations)".utf8)
    return String(digest.finish().prefix(16))
  }
}
