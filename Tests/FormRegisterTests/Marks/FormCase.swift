import Testing

@testable import FormRegister

/// A short synthetic form and what is to be read from it.
struct FormCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// `act/side` or `act/side/seal`, in any order.
  var marks: [String]
  /// A part of the reason of at least one dismissal.
  var dismissed: String?

  init(_ name: String, _ text: String, _ marks: String, dismissed: String? = nil) {
    self.name = name
    self.text = text
    self.marks = marks.split(separator: " ").map(String.init).sorted()
    self.dismissed = dismissed
  }

  var testDescription: String { name }

  func check(_ reader: MarkReader = MarkReader()) {
    let reading = reader.read(Array(text.utf8))
    let read = reading.marks.map { mark in
      let kinds = marks.contains { $0.split(separator: "/").count == 3 }
      let base = "\(mark.act.rawValue)/\(mark.side.rawValue)"
      return kinds ? base + (mark.seal.map { "/\($0.rawValue)" } ?? "") : base
    }
    #expect(
      read.sorted() == marks, "\(name): \(reading.marks.map(\.evidence)) \(reading.dismissals.map(\.reason))")
    if let dismissed {
      #expect(reading.dismissals.contains { $0.reason.contains(dismissed) }, "\(name): \(reading.dismissals)")
    }
    for mark in reading.marks {
      #expect(String(decoding: Array(text.utf8)[mark.range], as: UTF8.self) == mark.evidence)
    }
  }
}
