internal import SealReview

/// Collects the facts of all requirements of a register, as decisions take them.
final class CaseCollector: FormVisitor {
  private var encoder: CaseEncoder
  /// For each requirement its codes and how many bases it has.
  private(set) var cases: [(codes: [UInt16], basisCount: Int)] = []
  private(set) var problem: Diagnostic?

  init(_ rules: CompiledRules) { encoder = CaseEncoder(rules.domain) }

  var wantsArticles: Bool { false }
  var wantsTexts: Bool { false }

  func begin(_ header: RegisterHeader) {}
  func begin(_ instrument: borrowing InstrumentRecord) { encoder.begin(instrument) }

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    guard !form.requirements.isEmpty else { return }
    encoder.begin(form, of: instrument)
    for index in form.requirements.indices {
      encoder.encode(requirement: index, of: form, instrument)
      cases.append((encoder.codes, form.requirements[index].bases.count))
    }
  }

  func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord) {}
  func end(_ instrument: borrowing InstrumentRecord) {}
  func visitRepealedForm() {}
  func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { problem = problem ?? diagnostic }
  }
}
