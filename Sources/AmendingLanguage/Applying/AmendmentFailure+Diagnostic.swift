public import SourceText

extension AmendmentFailure {
  /// What is wrong, in words.
  public var message: String {
    let place = place.isEmpty ? "the text" : "`\(place)`"
    let words = words.map { "`\($0.string)`" } ?? ""
    return switch reason {
    case .noSuchPlace: "there is no place \(place)"
    case .runBackwards: "\(place) runs backwards"
    case .absent: "\(words) does not occur in \(place)"
    case .repeated(let times): "\(words) occurs \(times) times in \(place)"
    case .entwined: "the occurrences of \(words) in \(place) overlap"
    }
  }

  /// What to do about it, where that is known.
  public var help: String? {
    switch reason {
    case .noSuchPlace(let nearest): nearest.map { "did you mean `\($0)`?" }
    case .repeated: "quote more words, or write 全ての「…」 where every occurrence is meant"
    case .entwined: "quote more words"
    case .runBackwards, .absent: nil
    }
  }
}

extension AmendmentReading {
  /// Failures of this amendment, each at its place in the sentences.
  public func diagnostics(of failures: [AmendmentFailure]) -> [Diagnostic] {
    failures.map {
      Diagnostic(
        .error, file: file, position: position(ofClause: $0.clause, change: $0.change), $0.message,
        help: $0.help)
    }
  }
}
