internal import BatchReview
internal import FormRegister

extension ReportWording {
  func label(of kind: LawChange.Kind) -> String {
    switch kind {
    case .lost: text("なくなった", "lost")
    case .gained: text("加わった", "gained")
    case .changed: text("変わった", "changed")
    case .gone: text("文の削除", "sentence gone")
    case .new: text("文の新設", "new sentence")
    }
  }

  /// The acts of a sentence with what it says of each; 「なし」 where there is none.
  func label(of reading: ProvisionReading) -> String {
    guard reading.speaks else { return text("なし", "none") }
    return reading.acts.map(label(of:)).joined(separator: text("、", ", "))
  }

  func label(of act: ProvisionAct) -> String {
    let code = vocabulary.value(act.act.rawValue, of: .act)
    var name = act.isStampOfWords ? text("表示の印", "stamp of words") : label(code, of: .act)
    if let seal = act.seal {
      let kind = label(vocabulary.value(seal.rawValue, of: .seal), of: .seal)
      name += text("（\(kind)）", " (\(kind))")
    }
    switch act.standing {
    case .demanded: return name
    case .waived: return text("\(name)を要しない", "\(name) not required")
    case .mentioned: return text("\(name)への言及", "mention of \(name)")
    }
  }
}

extension ReportWording {
  func label(of replacement: ProvisionAct.Replacement) -> String {
    switch replacement {
    case .signature: text("署名", "signature")
    case .name: text("記名", "name")
    case .electronic: text("電子的な方法", "electronic means")
    }
  }
}
