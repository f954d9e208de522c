import Foundation
import SealReview

/// What the environment says of the terminal and of the user's language.
enum Terminal {
  /// Whether standard error is a terminal that can move its cursor.
  static let isInteractive = isatty(STDERR_FILENO) == 1 && (variable("TERM") ?? "dumb") != "dumb"

  /// Whether a stream is shown in colour: on a terminal, unless NO_COLOR says otherwise (no-color.org).
  static func isColoured(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (variable("TERM") ?? "dumb") != "dumb" && variable("NO_COLOR") == nil
  }

  /// How many columns standard error shows in one line; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    return unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
  }

  /// The language of messages by the locale (POSIX, LC_MESSAGES): Japanese, or for any other English.
  static var language: Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? "C"
    return locale == "ja" || locale.hasPrefix("ja_") || locale.hasPrefix("ja.") ? .japanese : .english
  }

  /// A variable of the environment; an empty one counts as not set.
  private static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension MessageStyle {
  /// How messages are shown on standard error in a language, by default that of the locale.
  static func ofStandardError(_ language: Language?) -> MessageStyle {
    let isJapanese = (language ?? Terminal.language) == .japanese
    return MessageStyle(
      catalogue: isJapanese ? .japanese : nil, isColoured: Terminal.isColoured(STDERR_FILENO))
  }
}
