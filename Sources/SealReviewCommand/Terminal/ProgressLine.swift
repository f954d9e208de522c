import Foundation
import SealReview
import Synchronization

/// One line on the terminal that shows how far the reading of forms has come, redrawn in its place.
final class ProgressLine: Sendable {
  /// Work that is done sooner shows nothing.
  private static let delay = Duration.milliseconds(500)
  private static let interval = 0.2

  private struct Drawing {
    var isShown = false
    var isEnded = false
  }

  let progress = ReadingProgress()
  private let drawing = Mutex(Drawing())
  private let language: Language
  private let start = ContinuousClock.now

  /// The line that is shown now, if any.
  private static let current = Mutex<ProgressLine?>(nil)

  /// Begins to show a line; nil where standard error is no terminal.
  static func begin() -> ProgressLine? {
    guard Terminal.isInteractive else { return nil }
    let line = ProgressLine(Console.language)
    current.withLock { $0 = line }
    let thread = Thread { while line.redraw() { Thread.sleep(forTimeInterval: interval) } }
    thread.start()
    return line
  }

  private init(_ language: Language) { self.language = language }

  /// Takes the line off the terminal, so that something else can be printed; it comes back if work goes on.
  static func erase() { current.withLock { $0 }?.erase(isEnd: false) }

  /// Takes the line off for good.
  func end() {
    erase(isEnd: true)
    Self.current.withLock { $0 = nil }
  }

  /// Takes the line off for good, if there is one: what follows is the result.
  static func end() { current.withLock { $0 }?.end() }

  private func erase(isEnd: Bool) {
    drawing.withLock { drawing in
      if drawing.isShown { Self.write("\r\u{1B}[K") }
      drawing.isShown = false
      if isEnd { drawing.isEnded = true }
    }
  }

  /// - Returns: Whether the line is still wanted.
  private func redraw() -> Bool {
    drawing.withLock { drawing in
      guard !drawing.isEnded else { return false }
      let elapsed = ContinuousClock.now - start
      guard elapsed >= Self.delay else { return true }
      let text = ProgressText(progress.state, elapsed: elapsed, language)
      Self.write("\r" + text.line(columns: Terminal.columns) + "\u{1B}[K")
      drawing.isShown = true
      return true
    }
  }

  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Array(text.utf8))
  }
}
