public import FormRegister
internal import RuleBook
internal import SourceText

/// Digests what a review reads of a register: the same content has the same digest, in whatever encoding and files
/// it comes.
public final class RegisterDigest: ReviewObserver {
  private var contents: RecordContents
  private var digest = SHA256()
  /// The digest of what stands before the file at hand.
  private var mark = SHA256()

  /// How many bytes are gathered before they are digested.
  private static let pieceSize = 1 << 16

  public init(_ vocabulary: Vocabulary) { contents = RecordContents(vocabulary) }

  public func begin(file: String) {
    flush()
    mark = digest
  }

  public func use(_ memo: DecisionMemo) {}

  public func read(_ instrument: borrowing InstrumentRecord) { contents.append(instrument) }

  public func read(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    contents.append(form, of: instrument)
    if contents.bytes.count >= Self.pieceSize { flush() }
  }

  public func begin(_ instrument: borrowing InstrumentRecord) {}

  public func observe(
    _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
  ) {}

  public func observeRepealed(_ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord) {
    contents.append(repealed: form)
  }

  public func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}

  public func end(fileIsRejected: Bool) {
    guard fileIsRejected else { return }
    contents.removeAll()
    digest = mark
  }

  /// The digest in hexadecimal.
  public func finish() -> String {
    flush()
    let whole = digest
    return whole.finish()
  }

  private func flush() {
    digest.update(contents.bytes.span)
    contents.removeAll()
  }
}
