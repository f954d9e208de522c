/// Gives an element's content another text: only the characters that change are touched, so that comments, CDATA
/// sections, references and elements stay where they are.
struct ContentEdit {
  private let bytes: [UInt8]
  private let content: Range<Int>
  private let lineEnd: LineEnd

  init(_ bytes: [UInt8], _ content: Range<Int>, _ lineEnd: LineEnd) {
    (self.bytes, self.content, self.lineEnd) = (bytes, content, lineEnd)
  }

  /// The content's new bytes.
  func content(saying text: [UInt8]) -> [UInt8] {
    let whole = XMLTextWriting.content(text, lineEnd)
    guard let old = CharacterData(bytes, content) else { return whole }
    if old.text == text { return Array(bytes[content]) }
    var edited = SourceEdits()
    for hunk in TextHunks(from: old.text, to: text).hunks {
      replace(hunk.old, of: old, with: Array(text[hunk.new]), &edited)
    }
    let result = edited.applied(to: bytes, in: content)
    // What met by chance may have made a `]]>` or a line end of two: then the text is written anew.
    guard CharacterData(result, 0..<result.count)?.text == text else { return whole }
    return result
  }

  /// Takes a stretch of the text out, whatever stands between its parts, and puts another where it began.
  private func replace(
    _ range: Range<Int>, of old: CharacterData, with text: [UInt8], _ edits: inout SourceEdits
  ) {
    var isWritten = text.isEmpty
    if range.isEmpty {
      let (place, isInCDATA) = place(of: range.lowerBound, in: old)
      edits.replace(place..<place, with: written(text, inCDATA: isInCDATA))
      return
    }
    for piece in old.pieces[Self.first(old.pieces, endingAfter: range.lowerBound)...] {
      guard piece.text.lowerBound < range.upperBound else { break }
      let part = piece.text.clamped(to: range)
      let offset = piece.source.lowerBound - piece.text.lowerBound
      let source = piece.isVerbatim ? part.lowerBound + offset..<part.upperBound + offset : piece.source
      edits.replace(source, with: isWritten ? [] : written(text, inCDATA: piece.isInCDATA))
      isWritten = true
    }
  }

  /// Where to insert at an offset of the text: outside CDATA sections where there is a choice.
  private func place(of offset: Int, in old: CharacterData) -> (source: Int, isInCDATA: Bool) {
    guard !old.pieces.isEmpty else { return (content.lowerBound, false) }
    let index = Self.first(old.pieces, endingAfter: offset)
    let next = index < old.pieces.count ? old.pieces[index] : nil
    if let next, next.text.lowerBound < offset {
      return (next.source.lowerBound + offset - next.text.lowerBound, next.isInCDATA)
    }
    let previous = index > 0 ? old.pieces[index - 1] : nil
    if let previous, !previous.isInCDATA || next?.isInCDATA != false {
      return (previous.source.upperBound, previous.isInCDATA)
    }
    return next.map { ($0.source.lowerBound, $0.isInCDATA) } ?? (content.lowerBound, false)
  }

  private static func first(_ pieces: [CharacterData.Piece], endingAfter offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func written(_ text: [UInt8], inCDATA: Bool) -> [UInt8] {
    let escaped = XMLTextWriting.content(text, lineEnd)
    guard inCDATA else { return escaped }
    // A section can hold neither its own end nor a carriage return: it is left for them.
    if text.contains(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ">") || $0 == 0x0D }) {
      return Array("]]>".utf8) + escaped + Array("<![CDATA[".utf8)
    }
    return text.flatMap { $0 == 0x0A ? lineEnd.bytes : [$0] }
  }
}
