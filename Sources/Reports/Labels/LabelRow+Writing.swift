internal import FormRegister

extension LabelRow {
  func write(to writer: inout JSONWriter) {
    writer.string("instrument", entry.instrument)
    writer.string("form", entry.form)
    writer.string("label", entry.label)
    writer.string("normalForm", label?.normalText)
    writer.string("prefix", prefixes.isEmpty ? nil : prefixes)
    writer.string("kind", kind)
    writer.string("number", number)
    writer.key("branches")
    writer.strings(branches)
    writer.key("parts")
    writer.strings(name?.partTexts ?? [])
    writer.key("articles")
    writer.strings(articles)
    writer.string("title", title)
    writer.bool("repealed", isRepealed)
    writer.string("problem", problem?.id ?? (hasUnreadProvisions ? "articles" : nil))
  }

  /// The cells of a table, in the order of its titles.
  func cells(_ wording: ReportWording) -> [String] {
    let separator = wording.text("、", ", ")
    let problem = problem.map { wording.label(of: $0.id) }
    return [
      entry.instrument ?? "", entry.form ?? "", entry.label ?? "", label?.normalText ?? "", prefixes,
      kind ?? "", number ?? "", branches.joined(separator: "の"),
      name?.partTexts.joined(separator: separator) ?? "", articles.joined(separator: separator), title ?? "",
      isRepealed ? wording.text("削除", "repealed") : "",
      problem ?? (hasUnreadProvisions ? wording.label(of: "articles") : ""),
    ]
  }
}

extension FormName {
  fileprivate var partTexts: [String] {
    parts.map { FormName(kind: nil, number: nil, parts: [$0]).description }
  }
}

extension FormLabel.Problem {
  /// The problem as JSON names it.
  var id: String {
    switch self {
    case .noFormWord: "no-form-word"
    case .unbalancedBracket: "unbalanced-bracket"
    case .unclear: "unclear"
    case .empty: "empty"
    case .tooLong: "too-long"
    }
  }
}

extension ReportWording {
  /// Why a label is not understood.
  func label(of problem: String) -> String {
    switch problem {
    case "no-form-word": text("様式を表す語がない", "no word for a form")
    case "unbalanced-bracket": text("括弧が対応しない", "brackets do not match")
    case "unclear": text("語の続きが不明", "goes on unclearly")
    case "empty": text("表示がない", "no label")
    case "too-long": text("長すぎる", "too long")
    default: text("関係条項が不明", "articles unclear")
    }
  }
}
