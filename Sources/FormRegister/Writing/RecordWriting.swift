internal import SourceText

/// Writes records as the elements of a register that are read as the same records.
struct RecordWriting {
  private let vocabulary: Vocabulary
  private let actSignature: UInt8
  private let tierNone: UInt8
  private let rootNone: UInt8

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    actSignature = vocabulary.value("signature", of: .act)
    tierNone = vocabulary.value("none", of: .basisTier)
    rootNone = vocabulary.value("none", of: .basisRoot)
  }

  private static let unknown = "不明"

  func add(_ name: String, _ value: String?, to output: inout [UInt8]) {
    guard let value else { return }
    output += Array(" \(name)=\"".utf8) + XMLTextWriting.value(value.utf8) + Array("\"".utf8)
  }

  private func add(_ name: String, _ code: UInt8, of fact: StandardFact, to output: inout [UInt8]) {
    add(name, label(code, of: fact.rawValue), to: &output)
  }

  private func label(_ code: UInt8, of fact: Int) -> String? {
    code == ValueCode.unknown ? nil : vocabulary.facts[fact].values?[Int(code)].label.japanese
  }

  private func element(_ name: String, _ content: String, to output: inout [UInt8]) {
    output += Array(">".utf8) + XMLTextWriting.content(content.utf8, .lineFeed) + Array("</\(name)>\n".utf8)
  }

  func write(
    _ instrument: borrowing InstrumentRecord, containing content: [UInt8], to output: inout [UInt8]
  ) {
    output += Array("  <instrument".utf8)
    add("id", instrument.text(instrument.id), to: &output)
    add("tier", instrument.tier, of: .instrumentTier, to: &output)
    add("number", instrument.text(instrument.number), to: &output)
    add("title", instrument.text(instrument.title), to: &output)
    add("enactor", instrument.text(instrument.enactor), to: &output)
    add("department", instrument.text(instrument.department), to: &output)
    add("section", instrument.text(instrument.section), to: &output)
    output += Array(">\n".utf8)
    for basis in instrument.bases { write(basis, "    ", instrument.store, to: &output) }
    output += content + Array("  </instrument>\n".utf8)
  }

  func write(_ article: borrowing ArticleRecord, saying text: String, to output: inout [UInt8]) {
    output += Array("    <article".utf8)
    add("number", article.number, to: &output)
    element("article", text, to: &output)
  }

  /// - Parameters:
  ///   - text: The form's text, nil where there is none.
  ///   - edits: What becomes of its requirements.
  func write(
    _ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord, saying text: String?,
    _ edits: [SourcePosition: RequirementEdit], to output: inout [UInt8]
  ) {
    let hasDefaults = !instrument.bases.isEmpty
    let isRead = form.evidence == .body && text != nil
    let kept = form.requirements.indices.filter { edits[form.requirements[$0].position] != .remove }
    output += Array("    <form".utf8)
    add("id", form.text(form.id), to: &output)
    add("number", form.text(form.number), to: &output)
    add("title", form.text(form.title), to: &output)
    add("articles", form.text(form.articles), to: &output)
    add("department", form.text(form.department), to: &output)
    add("section", form.text(form.section), to: &output)
    add("flow", form.flow, of: .flow, to: &output)
    add("document", form.document, of: .document, to: &output)
    if form.evidence == .none || kept.isEmpty && !form.requirements.isEmpty && !isRead {
      add("requirements", "none", to: &output)
    }
    output += Array(">\n".utf8)
    if isRead {
      // Those that the text will show stand on what those that it showed stood on.
      if !form.requirements.isEmpty { writeDefaults(of: form, 0, hasDefaults, "      ", to: &output) }
    } else {
      for index in kept {
        var requirement = form.requirements[index]
        if case .act(let label) = edits[requirement.position],
          let code = vocabulary.valueIndex(label, of: StandardFact.act.rawValue)
        {
          requirement.act = code
          if code == actSignature { requirement.seal = vocabulary.value("none", of: .seal) }
        }
        write(requirement, index, of: form, hasDefaults, to: &output)
      }
    }
    if let text {
      output += Array("      <body".utf8)
      element("body", text, to: &output)
    }
    output += Array("    </form>\n".utf8)
  }

  private func write(
    _ requirement: RequirementRecord, _ index: Int, of form: borrowing FormRecord, _ hasDefaults: Bool,
    to output: inout [UInt8]
  ) {
    output += Array("      <requirement".utf8)
    add("act", requirement.act, of: .act, to: &output)
    add("seal", requirement.seal, of: .seal, to: &output)
    if requirement.act == actSignature, requirement.seal == ValueCode.unknown {
      add("seal", Self.unknown, to: &output)
    }
    add("signer", requirement.signer, of: .signer, to: &output)
    add("purpose", requirement.purpose, of: .purpose, to: &output)
    add("certificate", requirement.certificate, of: .certificate, to: &output)
    add("comparison", requirement.comparison, of: .comparison, to: &output)
    add("alternative", requirement.alternative, of: .alternative, to: &output)
    output += Array(">\n".utf8)
    writeDefaults(of: form, index, hasDefaults, "        ", to: &output)
    output += Array("      </requirement>\n".utf8)
  }

  /// The bases and declared facts of a requirement, but for those of the instrument.
  private func writeDefaults(
    of form: borrowing FormRecord, _ index: Int, _ hasDefaults: Bool, _ indent: String,
    to output: inout [UInt8]
  ) {
    let bases = form.bases[form.requirements[index].bases]
    for basis in bases where !basis.isInstrumentDefault {
      // Where nothing is said of bases, there is one of which nothing is known.
      if bases.count == 1, !hasDefaults, basis.isUnknown { continue }
      write(basis, indent, form.store, to: &output)
    }
    let facts = vocabulary.declaredFacts
    for (slot, fact) in facts.enumerated() {
      let row = index * facts.count + slot
      guard row < form.declaredFacts.count, let label = label(form.declaredFacts[row], of: fact) else {
        continue
      }
      output += Array("\(indent)<fact".utf8)
      add("name", vocabulary.facts[fact].id, to: &output)
      element("fact", label, to: &output)
    }
  }

  private func write(_ basis: BasisRecord, _ indent: String, _ store: TextStore, to output: inout [UInt8]) {
    output += Array("\(indent)<basis".utf8)
    add("tier", basis.tier, of: .basisTier, to: &output)
    // Where there is no basis, what is left out is none: that it is not known has to be said.
    let unknown = basis.tier == tierNone ? Self.unknown : nil
    func text(_ range: TextRange) -> String? { range == .empty ? nil : store.text(range) ?? unknown }
    add("law", text(basis.law), to: &output)
    add("article", text(basis.article), to: &output)
    if basis.tier != tierNone || basis.root != rootNone {
      add("root", label(basis.root, of: StandardFact.basisRoot.rawValue) ?? unknown, to: &output)
    }
    output += Array("/>\n".utf8)
  }
}

extension BasisRecord {
  /// Whether nothing is known of it.
  fileprivate var isUnknown: Bool {
    tier == ValueCode.unknown && root == ValueCode.unknown && law.isUnknown && article.isUnknown
  }
}
