/// What leads a note in: 備考, 注, ※, （注）, a number.
enum NoteHead {
  private static let words = ["備考", "注意事項", "記載要領", "記入要領", "記入の注意", "注意", "(注)", "(注意)", "(備考)", "注記", "注"]

  /// The sentence behind its head, and the number in the head.
  static func read(_ text: RewritingText, _ clause: Range<Int>) -> (body: Range<Int>, number: Range<Int>?) {
    var at = clause.lowerBound
    guard text.text.startsLine(at) else { return (clause, nil) }
    for word in words {
      let scalars = word.unicodeScalars.map(\.value)
      if at + scalars.count <= clause.upperBound,
        scalars.indices.allSatisfy({ text.scalar(at + $0) == scalars[$0] })
      {
        at += scalars.count
        break
      }
    }
    if at < clause.upperBound, text.scalar(at) == 0x3A { at += 1 }
    let start = at
    if at < clause.upperBound, isSign(text.scalar(at)) { at += 1 }
    let digits = at
    while at < clause.upperBound, isDigit(text.scalar(at)) { at += 1 }
    if at > digits, text.scalar(at) == 0x29 || text.scalar(at) == 0x2E || text.scalar(at) == 0x3001 {
      at += 1
    }
    // (１) and not （押印…
    if at == digits, start < digits, text.scalar(start) == 0x28 { at = start }
    let isNumbered = at > digits || start < at && (0x2460...0x2473).contains(text.scalar(start))
    guard at < clause.upperBound else { return (clause, nil) }
    return (at..<clause.upperBound, isNumbered ? start..<at : nil)
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// ※ * ・ ● ○ ① (
  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x203B, 0x2A, 0x30FB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2605, 0x2606, 0x28, 0x2460...0x2473: true
    default: false
    }
  }
}
