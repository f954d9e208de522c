public import RuleBook
internal import SourceText

extension ReportWording {
  /// A set of cases as a sentence's subject: 「根拠規定の段階が県規則で、印章が実印のもの（令和3年9月1日から）」.
  public func text(_ cases: CaseSet) -> String {
    let parts = cases.restrictions.map { text($0) }
    let subject =
      parts.isEmpty
      ? text("すべての場合", "all cases")
      : text(parts.joined(separator: "で、") + "のもの", "cases where " + parts.joined(separator: " and "))
    guard let period = period(from: cases.from, until: cases.until) else { return subject }
    return text("\(subject)（\(period)）", "\(subject) (\(period))")
  }

  /// A time from a day, inclusive, until another, exclusive, as people say it; nil for all time.
  func period(from: CalendarDate?, until: CalendarDate?) -> String? {
    guard from != nil || until != nil else { return nil }
    let first = from.map { text("\(date($0))から", "from \(date($0))") }
    let last = until.map { text("\(date($0.dayBefore))まで", "until \(date($0.dayBefore))") }
    return [first, last].compactMap(\.self).joined(separator: text("", " "))
  }

  /// What a fact is: one of few values, or none of few. Texts that it is not, where they are more than a limit, are
  /// not named.
  func text(
    _ restriction: CaseSet.Restriction, label: String? = nil, _ valueLimit: Int = .max
  ) -> String {
    let label = label ?? self.label(of: restriction.fact)
    let isOpen = restriction.values.contains(.anyOtherText)
    let count = restriction.others.count
    if isOpen, count > valueLimit {
      return text("\(label)が規則の名指す\(count)件以外", "\(label) is none of the \(count) that rules name")
    }
    if isOpen || restriction.values.count > restriction.others.count {
      let others = list(restriction.others, restriction.fact, or: "")
      return text("\(label)が\(others)以外", "\(label) is not \(others)")
    }
    let values = list(restriction.values, restriction.fact, or: "のいずれか")
    return text("\(label)が\(values)", "\(label) is \(values)")
  }

  /// Values in a row. Labels hold 又は and ・ themselves, so that several stand in brackets.
  func list(_ values: [CaseSet.Value], _ fact: Int, or suffix: String) -> String {
    let labels = values.map { label(of: $0, fact) }
    guard labels.count > 1 else { return labels.joined() }
    return text(
      labels.map { "「\($0)」" }.joined() + suffix, labels.map { "\"\($0)\"" }.joined(separator: " or "))
  }

  /// A value as people read it.
  func label(of value: CaseSet.Value, _ fact: Int) -> String {
    switch value {
    case .code(let code): vocabulary.facts[fact].values![Int(code)].label.text(in: language)
    case .text(let text): text.string.isEmpty ? self.text("（空）", "(empty)") : text.string
    case .anyOtherText: text("その他", "any other")
    }
  }
}

extension JSONWriter {
  /// The facts that matter as `facts`, each with the ids of its values.
  mutating func facts(_ cases: CaseSet, _ wording: ReportWording) {
    object("facts") { writer in
      for restriction in cases.restrictions {
        writer.key(wording.vocabulary.facts[restriction.fact].id)
        writer.strings(restriction.values.map { $0.name(of: restriction.fact, in: wording.vocabulary) })
      }
    }
  }

  /// A day, left out where there is none.
  mutating func date(_ name: String, _ date: CalendarDate?) {
    if let date { string(name, date.description) }
  }
}
