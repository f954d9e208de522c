import Foundation
import Glibc
import SealReview

/// The lines of standard input as they come.
struct InputLines {
  /// The longest line, in bytes: a whole file may stand in one.
  private static let lineLimit = 1 << 30
  private static let pieceSize = 1 << 20

  /// Calls `take` with each line: bytes, the line's place in them, its number from 1; and `pause` whenever all that has
  /// come is taken.
  ///
  /// - Throws: What they throw, and a ``Diagnostic`` where the input cannot be read.
  static func forEach(
    _ take: (_ bytes: [UInt8], _ line: Range<Int>, _ number: Int) throws -> Void, pause: () throws -> Void
  ) throws {
    var rest: [UInt8] = []
    var searched = 0
    var number = 0
    while true {
      let count = try read(&rest)
      var start = 0
      while let end = rest[max(start, searched)...].firstIndex(of: 0x0A) {
        number += 1
        try take(rest, start..<end, number)
        start = end + 1
        searched = start
      }
      if count == 0 { break }
      rest.removeSubrange(..<start)
      searched = rest.count
      guard rest.count <= lineLimit else {
        throw Diagnostic(
          .error, file: "-", position: SourcePosition(line: number + 1, column: 1),
          "the line is longer than \(lineLimit >> 20) MiB")
      }
      try pause()
    }
    if let start = rest.lastIndex(of: 0x0A).map({ $0 + 1 }) ?? (rest.isEmpty ? nil : 0), start < rest.count {
      try take(rest, start..<rest.count, number + 1)
    }
    try pause()
  }

  /// Adds what has come, and waits where nothing has.
  private static func read(_ rest: inout [UInt8]) throws -> Int {
    var piece = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(0, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Diagnostic(.error, file: "-", "cannot read the file: \(systemReason(code: errno))")
      }
      rest += piece[..<count]
      return count
    }
  }
}
