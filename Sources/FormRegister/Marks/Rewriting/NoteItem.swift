/// The item of notes that a sentence is, or is part of, and how it goes.
struct NoteItem {
  private let note: NoteReading
  private var text: RewritingText { note.text }

  init(_ note: NoteReading) { self.note = note }

  /// A sentence among others goes alone; an item by itself with its line, save that 「削除」 keeps the numbers of
  /// those that follow it.
  var deletion: TextEdit {
    let clause = note.clause
    let begins = text.text.startsLine(clause.lowerBound)
    guard begins, endsItem else {
      let start = begins ? note.body.lowerBound : clause.lowerBound
      return text.edit(start..<clause.upperBound)
    }
    if note.number != nil, isFollowed { return text.edit(note.body, "削除") }
    // 備考 alone in the line above goes with its only item.
    let heading = headingAbove
    if heading == nil, note.number != nil, !startsWithNumber, note.body.lowerBound > clause.lowerBound {
      // 備考　１　… is the only item.
      return lines(clause)
    }
    return lines((heading ?? clause).lowerBound..<clause.upperBound)
  }

  /// The clause runs to the end of the line that it ends in, and nothing goes on with the item.
  private var endsItem: Bool { text.text.endsLine(note.clause.upperBound - 1) }

  private var startsWithNumber: Bool { note.number?.lowerBound == note.clause.lowerBound }

  /// Another numbered item follows in the next line.
  private var isFollowed: Bool {
    let next = note.clause.upperBound
    guard next < text.text.count, let number = note.number else { return false }
    let own = text.scalar(number.lowerBound)
    let other = text.scalar(next)
    if NoteHead.isDigit(own) {
      guard NoteHead.isDigit(other), next + 1 < text.text.count else { return false }
      return isSuccessor(number, next)
    }
    if own == 0x28 { return other == 0x28 && NoteHead.isDigit(text.scalar(next + 1)) }
    return other == own + 1
  }

  private func isSuccessor(_ number: Range<Int>, _ next: Int) -> Bool {
    func value(from start: Int) -> Int {
      var value = 0
      for at in start..<start + 3 where NoteHead.isDigit(text.scalar(at)) {
        value = value * 10 + Int(text.scalar(at) - 0x30)
        if !NoteHead.isDigit(text.scalar(at + 1)) { break }
      }
      return value
    }
    return value(from: next) == value(from: number.lowerBound) + 1
  }

  /// A line above that holds only 備考 or the like, where no other item follows.
  private var headingAbove: Range<Int>? {
    let line = text.text.line(of: note.clause.lowerBound)
    guard line > 0, !isFollowedByItem(line: text.text.line(of: note.clause.upperBound - 1) + 1) else {
      return nil
    }
    let above = text.text.lines[line - 1].units
    return ["備考", "注", "注意", "（注）", "注意事項", "(注)", "記載要領", "（備考）"].contains(text.words(above)) ? above : nil
  }

  private func isFollowedByItem(line: Int) -> Bool {
    guard line < text.text.lines.count else { return false }
    let units = text.text.lines[line].units
    let (body, number) = NoteHead.read(text, units)
    return number != nil || body.lowerBound > units.lowerBound
  }

  /// Whole lines, with the line feed before them or, at the beginning, after them.
  private func lines(_ units: Range<Int>) -> TextEdit {
    var range = text.byteRange(units)
    let bytes = text.bytes
    while range.lowerBound > 0, bytes[range.lowerBound - 1] != 0x0A, bytes[range.lowerBound - 1] != 0x0D {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < bytes.count, bytes[range.upperBound] != 0x0A, bytes[range.upperBound] != 0x0D {
      range = range.lowerBound..<range.upperBound + 1
    }
    if range.lowerBound > 0 {
      let isPair =
        range.lowerBound > 1 && bytes[range.lowerBound - 1] == 0x0A && bytes[range.lowerBound - 2] == 0x0D
      range = range.lowerBound - (isPair ? 2 : 1)..<range.upperBound
    } else if range.upperBound < bytes.count {
      range = range.lowerBound..<range.upperBound + 1
    }
    return TextEdit(range: range, words: "")
  }
}
