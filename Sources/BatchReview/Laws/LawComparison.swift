internal import FormRegister
public import SourceText

/// What a change of laws changes about seals and signatures.
public struct LawComparison: Sendable {
  /// By law number in the order of the old files, then by place.
  public private(set) var changes: [LawChange] = []
  /// How many laws were compared.
  public private(set) var laws = 0
  /// What could not be read, and laws that only one side has.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Compares laws that both sides have, paired by their numbers.
  ///
  /// - Complexity: two readings of every file; memory for a hash a sentence, and for the sentences that
  ///   changed, of one pair of laws at a time.
  public init(before: LawFolder, after: LawFolder) {
    diagnostics = before.diagnostics + after.diagnostics
    for number in Set(before.files.keys).union(after.files.keys).sorted(by: { $0.text < $1.text }) {
      switch (before.files[number], after.files[number]) {
      case (let old?, let new?): compare(old, new)
      case (let file?, nil), (nil, let file?):
        diagnostics.append(
          Diagnostic(.warning, file: file.name, "only one side has this law (\(file.numberText))"))
      case (nil, nil): break
      }
    }
  }

  /// Compares two versions of one law.
  public init(_ old: LawFile, _ new: LawFile) { compare(old, new) }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func compare(_ old: LawFile, _ new: LawFile) {
    laws += 1
    do throws(Diagnostic) {
      let unchanged = UnchangedSentences(try Self.prints(of: old), try Self.prints(of: new))
      let before = try Self.changed(old, unchanged.changedBefore)
      let after = try Self.changed(new, unchanged.changedAfter)
      add(before, after, unchanged.movedArticles, old, new)
    } catch {
      diagnostics.append(error)
    }
  }

  private static func prints(of file: LawFile) throws(Diagnostic) -> [SentencePrint] {
    let visitor = PrintVisitor()
    try LawTextReader().read(path: file.path, name: file.name, visitor: visitor)
    return visitor.prints
  }

  private static func changed(_ file: LawFile, _ isKept: [Bool]) throws(Diagnostic) -> [ChangedSentence] {
    let visitor = ChangedVisitor(isKept: isKept)
    try LawTextReader().read(path: file.path, name: file.name, visitor: visitor)
    return visitor.sentences
  }

  private mutating func add(
    _ before: [ChangedSentence], _ after: [ChangedSentence], _ movedArticles: [UInt64: UInt64],
    _ old: LawFile, _ new: LawFile
  ) {
    let alignment = SentenceAlignment(before, after, movedArticles: movedArticles)
    for (index, sentence) in before.enumerated() {
      let counterpart = alignment.counterparts[index].map { after[$0] }
      guard let kind = Self.kind(sentence, counterpart) else { continue }
      changes.append(
        LawChange(
          kind: kind, law: old, place: sentence.place, before: sentence.text, after: counterpart?.text,
          readingBefore: sentence.reading, readingAfter: counterpart?.reading ?? ProvisionReading()))
    }
    for sentence in alignment.added.map({ after[$0] }) where sentence.reading.speaks {
      changes.append(
        LawChange(
          kind: .new, law: old, place: sentence.place, before: nil, after: sentence.text,
          readingBefore: ProvisionReading(), readingAfter: sentence.reading))
    }
  }

  private static func kind(_ before: ChangedSentence, _ after: ChangedSentence?) -> LawChange.Kind? {
    guard let after else { return before.reading.speaks ? .gone : nil }
    switch (before.reading.speaks, after.reading.speaks) {
    case (true, false): return .lost
    case (false, true): return .gained
    case (true, true):
      return SpokenActs(before.reading) == SpokenActs(after.reading) ? nil : .changed
    case (false, false): return nil
    }
  }
}
