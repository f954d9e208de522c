internal import FormRegister
internal import RuleBook

/// Finds what becomes of a form: its new text where that can be said, mark by mark, and what cannot.
struct FormReviser {
  private let rewriter: MarkRewriter
  private let replacing: RevisedActs

  init(_ reader: MarkReader, _ vocabulary: Vocabulary) {
    rewriter = MarkRewriter(reader)
    replacing = RevisedActs(vocabulary)
  }

  /// What becomes of one form.
  struct Revision {
    /// nil where its text stays.
    var kind: PlaceRevision.Kind?
    /// What becomes of its marks, by their indices.
    var replacements: [Int: MarkReplacement] = [:]
    /// The requirements that are done with: what they asked for is gone or changed, or the text never showed it.
    var settled: [Int] = []
  }

  func revise(_ form: AmendableInstrument.Form, notes: inout [AmendmentNote.Reason]) -> Revision {
    let open = form.requirements.indices.filter { replacing.isOpen(form.requirements[$0]) }
    guard !open.isEmpty else { return Revision() }
    if open.contains(where: { form.requirements[$0].into == .repeal }) {
      if form.requirements.allSatisfy({ $0.into != nil }) {
        notes.append(.repealed)
        return Revision(kind: .repeal, settled: open)
      }
      notes.append(.repealedInPart)
    }
    guard let text = form.text else {
      notes.append(.formTextNeeded)
      return Revision(kind: .newTextNeeded)
    }
    let (replacements, ambiguous) = replacements(form)
    notes += ambiguous.map { .ambiguousMark(words(of: form.marks[$0], in: text)) }
    for index in open where !form.shownBy.contains(where: { $0.contains(index) }) {
      let requirement = form.requirements[index]
      notes.append(.noMark(act: requirement.act, signer: requirement.signer))
    }
    let rewriting = rewriter.rewrite(text, replacements)
    notes += rewriting.unchanged.map { .notRewritten(words(of: form.marks[$0], in: text)) }
    notes += rewriting.mentions.map { .mention($0.words) }
    var left = Set((ambiguous + rewriting.unchanged).flatMap { form.shownBy[$0] })
    // Where the text has a mark that is nobody's, a requirement without a mark may well mean it.
    if form.marks.indices.contains(where: { form.shownBy[$0].isEmpty && form.marks[$0].side != .issuer }) {
      left.formUnion(open.filter { index in !form.shownBy.contains { $0.contains(index) } })
    }
    return Revision(
      kind: rewriting.text.utf8.elementsEqual(text.utf8) ? nil : .text(rewriting.text),
      replacements: replacements,
      settled: open.filter { form.requirements[$0].into != .repeal && !left.contains($0) })
  }

  /// What becomes of each mark; and the marks that may show a requirement that stays, which stay.
  private func replacements(_ form: AmendableInstrument.Form) -> ([Int: MarkReplacement], ambiguous: [Int]) {
    var replacements: [Int: MarkReplacement] = [:]
    var ambiguous: [Int] = []
    for (index, shown) in form.shownBy.enumerated() {
      let fates = Set(shown.map { replacing.replacement(of: form.requirements[$0], mark: form.marks[index]) })
      if fates.count > 1 { ambiguous.append(index) }
      if fates.count == 1, case .become(let replacement)? = fates.first { replacements[index] = replacement }
    }
    return (replacements, ambiguous)
  }

  private func words(of mark: FastMark, in text: String) -> String {
    String(decoding: Array(text.utf8)[mark.range], as: UTF8.self)
  }
}

/// What acts are replaced by, in the words of the vocabulary.
struct RevisedActs {
  private let signature: UInt8
  private let signatureOrSeal: UInt8

  enum Fate: Hashable {
    case stay
    case become(MarkReplacement)
  }

  init(_ vocabulary: Vocabulary) {
    signature = vocabulary.value("signature", of: .act)
    signatureOrSeal = vocabulary.value("signature-or-seal", of: .act)
  }

  /// Whether a requirement is to be revised and is not yet what it is to become.
  func isOpen(_ requirement: AmendableInstrument.Requirement) -> Bool {
    switch requirement.into {
    case nil: false
    case .signature: requirement.act != signature
    case .signatureOrSeal: requirement.act != signatureOrSeal
    case .name, .optional, .repeal: true
    }
  }

  /// What becomes of a mark that shows a requirement.
  func replacement(of requirement: AmendableInstrument.Requirement, mark: FastMark) -> Fate {
    guard isOpen(requirement) else { return .stay }
    switch requirement.into {
    case .signature where mark.act == .signature: return .stay
    case .signatureOrSeal where mark.act == .signatureOrSeal: return .stay
    case .signature: return .become(.signature)
    case .signatureOrSeal: return .become(.signatureOrSeal)
    case .optional: return .become(.optional)
    // A form that cannot be repealed as a whole loses the mark at least.
    case .name: return .become(.name)
    case .repeal, nil: return .stay
    }
  }

  /// The act that a declared requirement asks for afterwards; nil where it asks for nothing any more.
  func act(after requirement: AmendableInstrument.Requirement) -> UInt8? {
    switch requirement.into {
    case .signature: signature
    case .signatureOrSeal: signatureOrSeal
    case .name, .optional, .repeal: nil
    case nil: requirement.act
    }
  }
}
