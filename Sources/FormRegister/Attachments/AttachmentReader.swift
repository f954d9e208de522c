internal import SourceText

/// Reads the files that the bodies of one register name, one at a time: the only way to them.
///
/// A file is opened only when every step of its path lies in the register's folder; see ``AttachmentFolder``.
/// One reader belongs to one reading of one register.
final class AttachmentReader {
  private let folder: AttachmentFolder?
  private let limits: AttachmentLimits

  /// - Parameter folder: The register's folder; nil where it has none.
  init(folder: String?, limits: AttachmentLimits = .standard) {
    self.folder = folder.map(AttachmentFolder.init)
    self.limits = limits
  }

  /// Reads the file at `href`, a relative path as a register writes it.
  ///
  /// - Parameter alreadyRead: How many bytes of text the form has already.
  /// - Throws: ``AttachmentProblem`` where it is left unread. Complexity: linear in the file.
  func read(_ href: String, alreadyRead: Int = 0) throws(AttachmentProblem) -> AttachedText {
    guard let folder else { throw .noFolder }
    let (file, kind) = try folder.open(AttachmentName(href))
    let deadline = Deadline(seconds: limits.seconds)
    var attachment = AttachedText()
    if kind == .pdf {
      try kind.check(file.read(prefix: 1_024, limit: limits.fileBytes))
      attachment.text = try PDFText.read(file, limits, deadline)
      try file.checkUnchanged()
    } else {
      let bytes = try file.readAll(limit: limits.fileBytes, deadline)
      try kind.check(bytes)
      attachment = try Self.read(bytes, kind, limits, deadline)
    }
    guard attachment.text.count <= limits.textBytes else { throw .tooMuchText(limit: limits.textBytes) }
    guard alreadyRead + attachment.text.count <= limits.formTextBytes else {
      throw .tooMuchTextOfForm(limit: limits.formTextBytes)
    }
    guard !trimmed(0..<attachment.text.count, in: attachment.text.span).isEmpty else {
      throw .noText(pictures: attachment.oddities.contains(.pictures))
    }
    return attachment
  }

  private static func read(
    _ bytes: [UInt8], _ kind: AttachmentKind, _ limits: AttachmentLimits, _ deadline: Deadline
  ) throws(AttachmentProblem) -> AttachedText {
    switch kind {
    case .text: AttachedText(text: try PlainText.utf8(of: bytes))
    case .richText: try RTFReader.read(bytes, limits, deadline)
    case .word: try WordDocument.read(bytes, limits)
    case .pdf: preconditionFailure("read by another program")
    }
  }
}

/// When to give up a file.
struct Deadline {
  private let seconds: Int
  private let instant: ContinuousClock.Instant

  init(seconds: Int) {
    self.seconds = seconds
    instant = ContinuousClock.now + .seconds(seconds)
  }

  var problem: AttachmentProblem { .tooSlow(seconds: seconds) }

  /// How long there is, in milliseconds; 0 when it is over.
  var millisecondsLeft: Int32 {
    let left = instant - ContinuousClock.now
    return Int32(max(0, min(left / .milliseconds(1), 1e9)))
  }

  func check() throws(AttachmentProblem) {
    if ContinuousClock.now > instant { throw problem }
  }
}
