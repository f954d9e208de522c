internal import FormRegister

extension ReportWording {
  func label(of act: MarkAct) -> String { label(vocabulary.value(act.rawValue, of: .act), of: .act) }

  func label(of side: MarkSide) -> String { text(MarkSpelling.label(of: side), side.rawValue) }

  /// Blank where the text does not say it.
  func label(of seal: MarkSeal?) -> String {
    seal.map { label(vocabulary.value($0.rawValue, of: .seal), of: .seal) } ?? ""
  }
}

/// Evidence in one line: line breaks and rows of blanks, which forms are full of, become one blank.
func oneLine(_ evidence: String) -> String {
  evidence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension JSONWriter {
  /// The keys of a mark, within an object.
  mutating func write(_ mark: Mark) {
    number("line", mark.line)
    string("act", mark.act.rawValue)
    string("side", mark.side.rawValue)
    string("seal", mark.seal?.rawValue)
    string("evidence", mark.evidence)
  }

  /// The keys of what is no mark, within an object.
  mutating func write(_ dismissal: Dismissal) {
    number("line", dismissal.line)
    string("evidence", dismissal.evidence)
    string("reason", dismissal.reason)
  }
}
