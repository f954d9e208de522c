/// A word that says what is annexed: 様式 and its like.
public enum FormWord: Int, CaseIterable, Comparable, Sendable {
  case style, format, model, example, formula, drawing
  case table, sheet, record, appendix, annexedDrawing, booklet, attachment, supplementary

  /// The word as it is usually written.
  public var label: String { spellings[0] }

  var spellings: [String] {
    switch self {
    case .style: ["様式"]
    case .format: ["書式"]
    case .model: ["雛形", "ひな形", "ひな型", "雛型"]
    case .example: ["様式例", "書式例"]
    case .formula: ["算式"]
    case .drawing: ["図"]
    case .table: ["別表"]
    case .sheet: ["別紙"]
    case .record: ["別記", "別　記", "別 記"]
    case .appendix: ["附録", "付録"]
    case .annexedDrawing: ["別図"]
    case .booklet: ["別冊"]
    case .attachment: ["別添"]
    case .supplementary: ["附則", "付則"]
    }
  }

  /// Whether a number before it belongs to it: 第1号様式, but not 第1号別表.
  var followsNumber: Bool { self <= .drawing }

  public static func < (left: FormWord, right: FormWord) -> Bool { left.rawValue < right.rawValue }
}

extension LabelScanner {
  /// The spellings, the longest first, so that 様式例 is no 様式.
  private static let formWords = FormWord.allCases.flatMap { word in
    word.spellings.map { (word, $0) }
  }.sorted { $0.1.unicodeScalars.count > $1.1.unicodeScalars.count }

  mutating func formWord() -> (word: FormWord, written: String)? {
    Self.formWords.first { take($0.1) }
  }
}
