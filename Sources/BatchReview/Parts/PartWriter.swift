public import FormRegister

/// Writes what is read of files as lines that can be merged.
public struct PartWriter {
  private let reader: RegisterReader
  private let mark: ReadingMark

  /// - Parameters:
  ///   - vocabulary: That of the rule set.
  ///   - mark: By what is read.
  public init(_ vocabulary: Vocabulary, mark: ReadingMark) {
    reader = RegisterReader(vocabulary: vocabulary, knowsDeclaredFacts: true)
    self.mark = mark
  }

  /// Reads files, and hands the lines about each to `take`.
  ///
  /// Files whose names are not in order get places, so that they keep their order.
  ///
  /// - Throws: What `take` throws.
  public func write(_ inputs: [ReviewInput], to take: ([UInt8]) throws -> Void) throws {
    let names = inputs.map(\.name)
    let isInOrder = zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (place, input) in inputs.enumerated() {
      try withoutActuallyEscaping(take) { take in
        var failure: (any Error)?
        let writer = RegisterLineWriter(
          file: input.name, place: isInOrder ? nil : place, mark: mark, vocabulary: reader.vocabulary
        ) { line in
          guard failure == nil else { return }
          do { try take(line) } catch { failure = error }
        }
        writer.finish(reader.read(input, visitor: writer))
        if let failure { throw failure }
      }
    }
  }
}
