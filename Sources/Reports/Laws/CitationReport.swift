internal import BatchReview
internal import RuleBook
internal import SourceText

extension CitationCheck {
  /// `citations`: one object for each citation of each rule.
  func write(to writer: inout JSONWriter, _ ruleSet: RuleSet) {
    writer.array("citations") { writer in
      for finding in findings {
        writer.object { writer in
          writer.string("rule", ruleSet.rules[finding.rule].id)
          writer.string("law", finding.citation.law)
          writer.string("article", finding.citation.article)
          writer.string("status", finding.status.rawValue)
          writer.string("sentence", finding.sentence)
        }
      }
    }
  }

  /// What is to be corrected first, then what holds; each citation with the rules that share it.
  func lines(_ ruleSet: RuleSet, _ wording: ReportWording) -> [String] {
    var lines: [String] = []
    for status in [Status.notFound, .silent, .unread, .lawNotFound, .speaks] {
      let found = findings.filter { $0.status == status }
      guard !found.isEmpty else { continue }
      lines.append(
        wording.text(
          "\(wording.label(of: status))　\(found.count)件", "\(wording.label(of: status)): \(found.count)"))
      for group in Self.grouped(found) {
        let name = [group[0].citation.law, group[0].citation.article].compactMap(\.self).joined(
          separator: " ")
        let rules = group.map { ruleSet.rules[$0.rule].id }.joined(separator: wording.text("、", ", "))
        lines.append("  \(name)" + wording.text("（\(rules)）", " (\(rules))"))
        if let sentence = group[0].sentence { lines.append("     " + sentence) }
      }
    }
    return lines
  }

  /// Equal citations together, in the order of the first of each.
  private static func grouped(_ findings: [Finding]) -> [[Finding]] {
    var groups: [[Finding]] = []
    for finding in findings {
      if let index = groups.firstIndex(where: { $0[0].citation == finding.citation }) {
        groups[index].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups
  }
}

extension ReportWording {
  func label(of status: CitationCheck.Status) -> String {
    switch status {
    case .lawNotFound: text("法令が見つからない引用", "citations of laws not found")
    case .notFound: text("条項が見つからない引用", "citations of provisions not found")
    case .silent: text("押印・署名の定めがない引用", "citations that speak of no seal or signature")
    case .unread: text("様式が画像で読めない引用", "citations of forms that are pictures")
    case .speaks: text("押印・署名の定めがある引用", "citations that speak of a seal or signature")
    }
  }
}
