internal import RuleBook

/// The columns of a sheet of an inquiry.
struct InquiryColumns {
  let wording: ReportWording

  /// The columns that are not to be changed.
  let fixed: [TableColumn]

  init(_ wording: ReportWording) {
    self.wording = wording
    let titles: [(String, String, TableColumn.Kind)] = [
      ("番号", "no.", .ordinal), ("様式ID", "form", .text), ("箇所", "requirement", .ordinal),
      ("様式番号", "form number", .text), ("様式名", "form title", .title), ("例規名", "instrument", .title),
      ("行為", "act", .text), ("印章", "seal", .text), ("押印・署名をする者", "signer", .text),
      ("提案", "proposal", .text), ("理由", "reason", .prose), ("根拠", "citation", .prose),
    ]
    fixed = titles.map { TableColumn(wording.text($0.0, $0.1), $0.2) }
  }

  /// Where the columns stand among the fixed ones that say which requirement a row is about.
  static let (number, form, requirement) = (0, 1, 2)
  /// Those that describe the form; the rest is what is proposed.
  static let description = 3...5

  func question(_ number: Int) -> String { wording.text("確認事項\(number)", "question \(number)") }
  func answer(_ number: Int) -> String { wording.text("回答\(number)", "answer \(number)") }
  var opinion: String { wording.text("同意・異議", "agree or object") }
  var why: String { wording.text("異議の理由", "why") }
  var basis: String { wording.text("異議の根拠法令等", "legal basis") }
  var wanted: String { wording.text("希望する結果", "wanted outcome") }
  var who: String { wording.text("回答者", "answered by") }
  var when: String { wording.text("回答日", "answered on") }

  var agree: String { wording.text("同意", "agree") }
  var object: String { wording.text("異議", "object") }

  /// The titles of a sheet with so many questions in a row, from the left.
  func titles(questions: Int) -> [String] {
    fixed.map(\.title) + (0..<questions).flatMap { [question($0 + 1), answer($0 + 1)] }
      + [opinion, why, basis, wanted]
  }
}
