/// What a whole line looks like: literal text and places that capture, as in `○{title}` or `第{no:number}号`.
///
/// Width does not matter in literals (`（` is `(`, `１` is `1`), and a blank stands for any number of blanks.
/// Matching takes at most pieces × length² steps: no text makes it slow.
struct TextPattern: Sendable {
  struct Capture: Hashable {
    let name: String
    let text: String
  }

  /// Why a text is no pattern.
  enum Problem: Error, Hashable {
    case template(TextTemplate.Problem)
    case unknownKind(String)
    case tooManyPieces, noLiteral
  }

  private enum Piece: Sendable {
    case scalar(Unicode.Scalar)
    case blanks
    case capture(name: String, CaptureKind)
  }

  private var pieces: [Piece] = []
  /// The names that it captures.
  private(set) var names: [String] = []

  /// The largest number of pieces: scalars of literals, and captures.
  static let pieceLimit = 200
  static let captureLimit = 16

  init(_ text: String) throws(Problem) {
    let template: TextTemplate
    do { template = try TextTemplate(text) } catch { throw .template(error) }
    for piece in template.pieces {
      switch piece {
      case .literal(let literal):
        for scalar in literal.unicodeScalars.map(foldedWidth) {
          if scalar != " " { pieces.append(.scalar(scalar)) } else { pieces.append(.blanks) }
        }
      case .place(let name, let kindName):
        guard let kind = CaptureKind(rawValue: kindName ?? "text") else { throw .unknownKind(kindName ?? "") }
        pieces.append(.capture(name: name, kind))
        if !name.isEmpty { names.append(name) }
      }
    }
    guard pieces.count <= Self.pieceLimit, template.names.count <= Self.captureLimit else {
      throw .tooManyPieces
    }
    let isAnything = pieces.allSatisfy {
      if case .capture(_, let kind) = $0 { kind == .text || kind == .any } else { false }
    }
    if isAnything { throw .noLiteral }
  }

  /// What a line says, nil where it looks different.
  func match(_ line: PatternText) -> [Capture]? {
    guard line.folded.count <= PatternText.limit else { return nil }
    var failed = [Bool](repeating: false, count: (pieces.count + 1) * (line.folded.count + 1))
    var ranges: [Range<Int>] = []
    guard matches(0, 0, line, &failed, &ranges) else { return nil }
    var captures: [Capture] = []
    var index = 0
    for case .capture(let name, _) in pieces {
      if !name.isEmpty { captures.append(Capture(name: name, text: line.text(ranges[index]))) }
      index += 1
    }
    return captures
  }

  private func matches(
    _ piece: Int, _ place: Int, _ line: PatternText, _ failed: inout [Bool], _ ranges: inout [Range<Int>]
  ) -> Bool {
    let count = line.folded.count
    guard piece < pieces.count else { return place == count }
    let memo = piece * (count + 1) + place
    guard !failed[memo] else { return false }
    switch pieces[piece] {
    case .scalar(let scalar):
      if place < count, line.folded[place] == scalar, matches(piece + 1, place + 1, line, &failed, &ranges) {
        return true
      }
    case .blanks:
      var end = place
      while end < count, line.folded[end] == " " { end += 1 }
      if matches(piece + 1, end, line, &failed, &ranges) { return true }
    case .capture(_, let kind):
      let marks = ranges.count
      for end in kind.ends(in: line.folded, from: place) {
        ranges.append(place..<end)
        if matches(piece + 1, end, line, &failed, &ranges) { return true }
        ranges.removeSubrange(marks...)
      }
    }
    failed[memo] = true
    return false
  }
}

/// A line to be matched: as it stands, and with its width folded.
struct PatternText {
  /// Longer lines match nothing.
  static let limit = 400

  private let scalars: [Unicode.Scalar]
  let folded: [Unicode.Scalar]

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars.prefix(Self.limit + 1)).drop { foldedWidth($0) == " " }
    while let last = scalars.last, foldedWidth(last) == " " { scalars.removeLast() }
    self.scalars = Array(scalars)
    folded = self.scalars.map(foldedWidth)
  }

  /// A part of the line as it stands, without blanks around it.
  func text(_ range: Range<Int>) -> String {
    var range = range
    while !range.isEmpty, folded[range.lowerBound] == " " {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while !range.isEmpty, folded[range.upperBound - 1] == " " {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return String(String.UnicodeScalarView(scalars[range]))
  }
}

/// Full-width ASCII as ASCII, and every blank as a space.
public func foldedWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x3000, 0xA0, 0x09...0x0D: " "
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
  default: scalar
  }
}

extension TextPattern.Problem {
  var message: String {
    switch self {
    case .template(let problem): problem.message
    case .unknownKind(let kind): "has the unknown kind `\(kind)`"
    case .tooManyPieces: "is too long"
    case .noLiteral: "fits every line"
    }
  }

  var help: String? {
    guard case .unknownKind(let kind) = self else { return nil }
    return CaptureKind.nearest(to: kind)
  }
}
