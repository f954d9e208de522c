internal import AmendingLanguage
public import BatchReview
internal import FormRegister
internal import Foundation
internal import Reports
internal import RuleBook
internal import SourceText

extension AmendmentDraft {
  /// The input files as the printed sentences amend them, and what turned out not to hold meanwhile.
  public struct AmendedInputs {
    /// For each input its bytes; nil where nothing of it changes.
    var bytes: [[UInt8]?]
    var applied: [AppliedRevision]
    var findings: [AmendmentProof.Finding]
  }

  /// Reads the printed sentences again and applies them to the register's files.
  ///
  /// - Throws: ``RegisterEditError`` where a file that changes cannot be edited.
  public func amendedInputs() throws -> AmendedInputs {
    var amended = AmendedInputs(bytes: inputs.map { _ in nil }, applied: [], findings: [])
    for instrument in instruments {
      guard let readings = instrument.readAgain() else {
        let first = instrument.instrument.revisions[0].instrument.id
        amended.findings.append(.init(.unreadablePrint, instrument: first))
        continue
      }
      for (reading, revision) in zip(readings, instrument.instrument.revisions) {
        let applied = AppliedRevision(reading.amendment, to: revision)
        let problems = reading.errors + reading.diagnostics(of: applied.failures)
        amended.findings += problems.map {
          .init(.sentence($0.fullMessage), instrument: revision.instrument.id)
        }
        if problems.isEmpty { amended.applied.append(applied) }
      }
    }
    // Where nothing but a declared requirement goes, there is no sentence.
    amended.applied += plan.revisions.filter(\.amendment.isEmpty).map {
      AppliedRevision(Amendment([]), to: $0)
    }
    var edits: [String: RegisterEdits] = [:]
    for applied in amended.applied {
      applied.edit(&edits[applied.revision.instrument.file, default: RegisterEdits()], ruleSet.vocabulary)
    }
    let editor = RegisterEditor(vocabulary: ruleSet.vocabulary)
    var problems: [Diagnostic] = []
    for (index, input) in inputs.enumerated() {
      guard let edits = edits[input.name], !edits.isEmpty else { continue }
      do throws(RegisterEditError) {
        amended.bytes[index] = try editor.edited(input, edits)
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw RegisterEditError(diagnostics: problems) }
    return amended
  }

  /// Writes the amended register: every file of the input, nothing changed but what the sentences change. A law, or
  /// an export that a profile reads, becomes a register where it changes.
  ///
  /// - Parameters:
  ///   - amended: The files as amended.
  ///   - path: The folder, which comes into being whole or not at all.
  /// - Throws: ``OutputError`` where the files cannot be written.
  public func write(_ amended: AmendedInputs, to path: String) throws {
    let files = try AmendedFiles(path: path, inputs: inputs)
    for (input, bytes) in zip(inputs, amended.bytes) {
      let contents = try bytes ?? Array(Data(contentsOf: URL(fileURLWithPath: input.path)))
      try files.write(contents, of: input, isRegister: bytes != nil)
    }
    try files.finish()
  }

  /// Proves the draft: the printed sentences are read, applied to the register, and the amended register is read
  /// and reviewed again.
  ///
  /// - Throws: ``RegisterEditError`` where a file that changes cannot be edited.
  public func prove() throws -> AmendmentProof { try prove(amendedInputs()) }

  /// Proves the draft with files that are amended already; see ``prove()``.
  public func prove(_ amended: AmendedInputs) throws -> AmendmentProof {
    let second = zip(inputs, amended.bytes).map { input, bytes in bytes.map(input.amended) ?? input }
    var findings = amended.findings
    let collector = AmendmentCollector(ruleSet: ruleSet)
    let job = ReviewJob(ruleSet: ruleSet, options: .init(asOf: summary.asOf, answers: summary.answers?.book))
    let again = try job.run(second) { [collector] }
    findings += again.rejected.flatMap { file in
      file.errors.map { .init(.unreadable($0.rendered), instrument: file.name) }
    }
    var verification = AmendmentVerification(plan, amended.applied, ruleSet, findings: findings)
    return verification.proof(of: collector.instruments)
  }
}
