/// A message with places for what is put into it, each written `%`.
struct MessageTemplate: Sendable {
  /// The text around the places, one piece more than there are places.
  private let pieces: [[UInt8]]
  /// How much of a message the template itself says, in bytes.
  let ownLength: Int

  init(_ text: String) {
    pieces = text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).map(Array.init)
    ownLength = pieces.reduce(0) { $0 + $1.count }
  }

  /// How many places there are.
  var argumentCount: Int { pieces.count - 1 }

  /// What stands at the places of a message, each as short as it can be; nil where the message is another one.
  func arguments(of message: [UInt8]) -> [ArraySlice<UInt8>]? {
    guard message.count >= ownLength, let first = pieces.first, let last = pieces.last,
      message.starts(with: first), message.suffix(last.count).elementsEqual(last)
    else { return nil }
    guard argumentCount > 0 else { return message.count == ownLength ? [] : nil }
    let end = message.count - last.count
    var arguments: [ArraySlice<UInt8>] = []
    var start = first.count
    for piece in pieces.dropFirst().dropLast() {
      guard let found = message[start..<end].firstStart(of: piece) else { return nil }
      arguments.append(message[start..<found])
      start = found + piece.count
    }
    return arguments + [message[start..<end]]
  }

  /// Whether what stands at the places reads as quotations do: what is quoted holds no back-tick, and elsewhere
  /// each quotation that begins ends.
  func isTidy(_ arguments: [ArraySlice<UInt8>]) -> Bool {
    arguments.enumerated().allSatisfy { index, bytes in
      let count = bytes.count { $0 == UInt8(ascii: "`") }
      return isQuoted(index) ? count == 0 : count.isMultiple(of: 2)
    }
  }

  /// Whether what stands at a place is quoted: it is the user's and stays as it is.
  func isQuoted(_ index: Int) -> Bool {
    pieces[index].last == UInt8(ascii: "`") && pieces[index + 1].first == UInt8(ascii: "`")
  }
}

extension ArraySlice<UInt8> {
  /// Where the first occurrence of a piece begins; an empty one is found at once.
  fileprivate func firstStart(of piece: [UInt8]) -> Int? {
    guard let first = piece.first else { return startIndex }
    var rest = self
    while let found = rest.firstIndex(of: first) {
      if self[found...].starts(with: piece) { return found }
      rest = rest[(found + 1)...]
    }
    return nil
  }
}
