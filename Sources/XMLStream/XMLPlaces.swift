public import SourceText

/// Places that stand in for a document's own while a reader hands on an element that it made of earlier events.
///
/// A reader sets them as ``XMLStream/standIn``, and whoever asks the stream for a place is then told these.
public final class XMLPlaces {
  /// Where the element stands.
  public var element = SourcePosition.start
  /// Where its content begins.
  public var content = SourcePosition.start
  /// Where the values of its attributes stand.
  public var values: [(attribute: String, position: SourcePosition)] = []

  /// Places at the start, to be filled in.
  public init() {}

  /// Where an attribute's value stands.
  func value(_ attribute: String) -> SourcePosition? {
    values.first { $0.attribute == attribute }?.position
  }
}
