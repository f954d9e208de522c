public import BatchReview
public import FormRegister

/// Decisions as lines of `decisions.ndjson`, in memory until they are taken.
public final class DecisionStream {
  private let file = OutputFile()
  /// Writes the lines while forms are decided.
  public let observer: any ReviewObserver

  public init(_ vocabulary: Vocabulary) { observer = DecisionLines(file, vocabulary) }

  /// The lines since the last call.
  public func take() -> [UInt8] { file.take() }
}
