import SealReview

/// What a line of progress says.
struct ProgressText {
  private let state: ReadingProgress.State
  private let elapsed: Duration
  private let language: Language

  init(_ state: ReadingProgress.State, elapsed: Duration, _ language: Language) {
    (self.state, self.elapsed, self.language) = (state, elapsed, language)
  }

  /// Whether everything was read, and what is left is to count and write.
  private var isRead: Bool { state.totalBytes > 0 && state.bytes >= state.totalBytes }

  private var percent: Int { state.totalBytes == 0 ? 0 : min(100, state.bytes * 100 / state.totalBytes) }

  /// The line, of no more than this many columns; a bar stands before it where there is room.
  func line(columns: Int) -> String {
    let words = "\(percent)%  " + counts + (timeLeft.map { "  " + $0 } ?? "")
    let filled = percent / 5
    let bar = "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: 20 - filled) + "] "
    for line in [bar + words, words, "\(percent)%"] where Self.width(line) < columns { return line }
    return ""
  }

  private var counts: String {
    let (files, forms) = (min(state.files, state.totalFiles), Self.grouped(state.forms))
    return language == .japanese
      ? "\(files)/\(state.totalFiles)ファイル  \(forms)様式"
      : "\(files)/\(state.totalFiles) files  \(forms) forms"
  }

  /// By the bytes read so far; nil while too few are.
  private var timeLeft: String? {
    if isRead { return language == .japanese ? "まとめています…" : "summing up …" }
    guard percent >= 1 else { return nil }
    let rest = Double(state.totalBytes - state.bytes) / Double(state.bytes)
    let seconds = Int((elapsed / .seconds(1) * rest).rounded(.up))
    let text =
      seconds < 100
      ? (language == .japanese ? "約\(max(1, seconds))秒" : "about \(max(1, seconds)) s")
      : (language == .japanese ? "約\((seconds + 59) / 60)分" : "about \((seconds + 59) / 60) min")
    return language == .japanese ? "残り\(text)" : "\(text) left"
  }

  /// 12,345.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
      (index > 0 && (digits.count - index).isMultiple(of: 3) ? "," : "") + String(digits[index])
    }.joined()
  }

  /// Columns on a terminal, where a Japanese character takes two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }
}
