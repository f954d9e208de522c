import Foundation
import SourceText

@testable import FormRegister

/// What was read of a register, as texts that can be compared.
struct RegisterReading: Equatable {
  struct Basis: Equatable {
    var tier: String?
    var root: String?
    var law: String?
    var article: String?
  }

  struct Requirement: Equatable {
    /// The known enumerated facts of the requirement by their ids.
    var facts: [String: String]
    var bases: [Basis]
    var declared: [String?]
    var evidence: String?
    var position: SourcePosition
  }

  struct Form: Equatable {
    var id: String?
    var number: String?
    var title: String?
    var articles: String?
    var department: String?
    var section: String?
    var flow: String?
    var document: String?
    var evidence: FormRecord.Evidence
    var requirements: [Requirement]
    var position: SourcePosition
  }

  struct Instrument: Equatable {
    var id: String?
    var number: String?
    var title: String?
    var tier: String?
    var enactor: String?
    var forms: [Form] = []
  }

  var kind: RegisterKind?
  var municipality: String?
  var exportedOn: CalendarDate?
  var instruments: [Instrument] = []
  var repealed = 0
  var errors: [String] = []
  var warnings: [String] = []

  var forms: [Form] { instruments.flatMap(\.forms) }
  var requirements: [Requirement] { forms.flatMap(\.requirements) }

  /// Reads bytes as a file of this name.
  init(
    _ bytes: [UInt8], name: String = "r.xml", declaring facts: [Fact]? = nil, profiles: [ImportProfile] = []
  ) {
    let vocabulary = Vocabulary.standard.declaring(facts ?? [])
    let visitor = Recorder(vocabulary)
    kind = RegisterReader(vocabulary: vocabulary, knowsDeclaredFacts: facts != nil)
      .read(bytes: bytes, name: name, profiles: profiles, visitor: visitor)
    take(visitor)
  }

  init(_ text: String, name: String = "r.xml", declaring facts: [Fact]? = nil) {
    self.init(Array(text.utf8), name: name, declaring: facts)
  }

  init(path: String) {
    let visitor = Recorder(.standard)
    kind = RegisterReader().read(
      path: path, name: URL(fileURLWithPath: path).lastPathComponent, visitor: visitor)
    take(visitor)
  }

  private mutating func take(_ visitor: Recorder) {
    (municipality, exportedOn) = (visitor.header?.municipality, visitor.header?.exportedOn)
    (instruments, repealed) = (visitor.instruments, visitor.repealed)
    errors = visitor.diagnostics.filter { $0.severity == .error }.map(Self.line)
    warnings = visitor.diagnostics.filter { $0.severity == .warning }.map(Self.line)
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    if diagnostic.file.hasSuffix(".yaml") { return diagnostic.rendered }
    let place = diagnostic.position.map { "\($0.line):\($0.column): " } ?? ""
    return place + diagnostic.fullMessage
  }
}

/// Copies all that a reader lends.
private final class Recorder: FormVisitor {
  var header: RegisterHeader?
  var instruments: [RegisterReading.Instrument] = []
  var repealed = 0
  var diagnostics: [Diagnostic] = []
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func begin(_ header: RegisterHeader) { self.header = header }
  func end(_ instrument: borrowing InstrumentRecord) {}
  func visitRepealedForm() { repealed += 1 }
  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func begin(_ instrument: borrowing InstrumentRecord) {
    instruments.append(
      .init(
        id: instrument.text(instrument.id), number: instrument.text(instrument.number),
        title: instrument.text(instrument.title), tier: id(instrument.tier, .instrumentTier),
        enactor: instrument.text(instrument.enactor)))
  }

  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    var requirements: [RegisterReading.Requirement] = []
    for index in form.requirements.indices { requirements.append(requirement(index, form, instrument)) }
    instruments[instruments.count - 1].forms.append(
      .init(
        id: form.text(form.id), number: form.text(form.number), title: form.text(form.title),
        articles: form.text(form.articles),
        department: form.text(form.department) ?? instrument.text(instrument.department),
        section: form.text(form.section) ?? instrument.text(instrument.section),
        flow: id(form.flow, .flow), document: id(form.document, .document), evidence: form.evidence,
        requirements: requirements, position: form.position))
  }

  private func requirement(
    _ index: Int, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) -> RegisterReading.Requirement {
    let record = form.requirements[index]
    let codes: [(StandardFact, UInt8)] = [
      (.act, record.act), (.seal, record.seal), (.signer, record.signer), (.purpose, record.purpose),
      (.certificate, record.certificate), (.comparison, record.comparison),
      (.alternative, record.alternative),
    ]
    var facts: [String: String] = [:]
    for (fact, code) in codes { facts[vocabulary.facts[fact.rawValue].id] = id(code, fact) }
    var bases: [RegisterReading.Basis] = []
    for position in record.bases {
      let basis = form.bases[position]
      let law = basis.isInstrumentDefault ? instrument.text(basis.law) : form.text(basis.law)
      let article = basis.isInstrumentDefault ? instrument.text(basis.article) : form.text(basis.article)
      bases.append(
        .init(tier: id(basis.tier, .basisTier), root: id(basis.root, .basisRoot), law: law, article: article))
    }
    let count = vocabulary.declaredFacts.count
    var declared: [String?] = []
    for slot in 0..<count {
      let code = form.declaredFacts[index * count + slot]
      declared.append(
        code == ValueCode.unknown
          ? nil : vocabulary.facts[StandardFact.count + slot].values![Int(code)].id)
    }
    return .init(
      facts: facts, bases: bases, declared: declared, evidence: form.text(record.markText),
      position: record.position)
  }

  private func id(_ code: UInt8, _ fact: StandardFact) -> String? {
    code == ValueCode.unknown ? nil : vocabulary.facts[fact.rawValue].values![Int(code)].id
  }
}

/// A register of one instrument `R1` in one line.
func register(_ content: String, attributes: String = "") -> String {
  "<formRegister xmlns=\"urn:sealreview:register:1\"><instrument id=\"R1\"\(attributes)>\(content)"
    + "</instrument></formRegister>"
}

/// A form `F1` of instrument `R1`.
func form(_ content: String, attributes: String = "") -> String {
  register("<form id=\"F1\"\(attributes)>\(content)</form>")
}

/// Where each occurrence of `part` stands in `text`, counted slowly: lines by line feeds, columns in scalars.
func places(of part: String, in text: String) -> [SourcePosition] {
  let (scalars, wanted) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
  var result: [SourcePosition] = []
  var place = SourcePosition(line: 1, column: 1)
  for index in scalars.indices {
    if scalars[index...].starts(with: wanted) { result.append(place) }
    place =
      scalars[index] == "\n"
      ? SourcePosition(line: place.line + 1, column: 1)
      : SourcePosition(line: place.line, column: place.column + 1)
  }
  return result
}

extension SourcePosition {
  init(_ line: Int, _ column: Int) { self.init(line: line, column: column) }
}
