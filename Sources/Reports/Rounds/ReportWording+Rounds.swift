internal import BatchReview

extension ReportWording {
  func label(of reason: MoveReason) -> String {
    switch reason {
    case .decision: text("個別の決定", "a decision")
    case .fact: text("事実", "facts")
    case .rule: text("規則の変更", "rules changed")
    case .date: text("期日の到来", "a date passed")
    case .form: text("様式又は押印欄の増減", "form or requirement new or gone")
    case .outcomes: text("結論の種類の変更", "outcomes changed")
    case .program: text("プログラムの版", "another program version")
    case .register: text("台帳の変更", "the register changed")
    }
  }

  /// What goes into a review, by its key in JSON.
  func label(ofInput key: String) -> String {
    switch key {
    case "program": text("プログラムの版", "program version")
    case "asOf": text("基準日", "as-of date")
    case "ruleSet": text("規則集", "rule set")
    case "register": text("台帳", "register")
    case "answers": text("回答", "answers")
    default: key
    }
  }
}
