public import BatchReview
public import RuleBook
internal import SourceText

/// The proof of a rule set as JSON, or as text.
public struct ProofReport {
  private let proof: RuleSetProof
  private let ruleSet: RuleSet
  private let nearest: NearestRequirements?
  private let wording: ReportWording

  /// - Parameters:
  ///   - proof: The proof.
  ///   - ruleSet: The rule set that it is of.
  ///   - nearest: The requirements of a register that come nearest to its findings.
  ///   - wording: The language.
  public init(
    _ proof: RuleSetProof, _ ruleSet: RuleSet, nearest: NearestRequirements? = nil, _ wording: ReportWording
  ) {
    (self.proof, self.ruleSet, self.nearest, self.wording) = (proof, ruleSet, nearest, wording)
  }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.bool("ok", proof.holds)
      writer.bool("complete", proof.isComplete)
      writer.array("gaps") { writer in
        for (index, gap) in proof.gaps.enumerated() {
          writer.object { write(gap.cases, nearest?.ofGaps[index], &$0) }
        }
      }
      writer.array("conflicts") { writer in
        for (index, conflict) in proof.conflicts.enumerated() {
          writer.object { writer in
            writer.key("rules")
            writer.strings(conflict.rules.map { ruleSet.rules[$0].id })
            write(conflict.cases, nearest?.ofConflicts[index], &writer)
          }
        }
      }
      writer.key("unreachable")
      writer.strings(proof.unreachable.map { ruleSet.rules[$0.rule].id })
      writer.array("takenBy") { writer in
        for unreachable in proof.unreachable {
          writer.object { writer in
            writer.string("rule", ruleSet.rules[unreachable.rule].id)
            writer.key("rules")
            writer.strings(unreachable.takenBy.map { ruleSet.rules[$0].id })
          }
        }
      }
      writer.object("warnings") { WarningList(proof.warnings).write(to: &$0) }
    }
    return writer.finish()
  }

  private func write(
    _ cases: CaseSet, _ nearest: NearestRequirements.Place?, _ writer: inout JSONWriter
  ) {
    writer.facts(cases, wording)
    writer.date("from", cases.from)
    writer.date("until", cases.until)
    guard let nearest else { return }
    writer.object("nearest") { writer in
      writer.string("form", nearest.form)
      writer.number("requirement", nearest.requirement + 1)
      writer.key("differs")
      writer.strings(nearest.differing.map { wording.vocabulary.facts[$0].id })
      writer.bool("otherTime", nearest.isOfOtherTime)
    }
  }

  /// What a reader of the rule set is told: findings by kind, each in the rule set's words.
  public func text() -> String {
    var lines = [heading, ""]
    lines.append(head("判定の漏れ", "cases that no rule decides", proof.gaps.count))
    for (index, gap) in proof.gaps.enumerated() {
      lines += finding(index, wording.text(gap.cases), nearest?.ofGaps[index])
    }
    lines.append(head("規則の矛盾", "cases that rules decide differently", proof.conflicts.count))
    for (index, conflict) in proof.conflicts.enumerated() {
      let rules = conflict.rules.map { name(of: $0, withOutcome: true) }.joined(
        separator: wording.text(" と ", " and "))
      lines += finding(index, rules + "\n     " + wording.text(conflict.cases), nearest?.ofConflicts[index])
    }
    lines.append(head("適用されることのない規則", "rules that never decide", proof.unreachable.count))
    for (index, unreachable) in proof.unreachable.enumerated() {
      lines += finding(
        index, name(of: unreachable.rule, withOutcome: false) + "\n     " + reason(unreachable), nil)
    }
    lines.append("")
    lines.append(verdict)
    return lines.map {
      $0.split(separator: "\n").map { printable(String($0)) }.joined(separator: "\n") + "\n"
    }
    .joined()
  }

  private var heading: String {
    let (title, count) = (ruleSet.title.text(in: wording.language), ruleSet.rules.count)
    return wording.text("\(title)（\(ruleSet.id)）　規則 \(count)件", "\(title) (\(ruleSet.id)): \(count) rules")
  }

  private var verdict: String {
    if !proof.isComplete {
      return wording.text(
        "調べきれませんでした。ここに示したもののほかにも漏れ、矛盾又は適用されない規則があり得ます。",
        "Not complete: there may be more gaps, conflicts or rules that never decide than are shown here.")
    }
    return proof.holds
      ? wording.text(
        "すべての場合がただ一つの結論に定まり、どの規則にも適用される場合があることを証明しました。",
        "Proven: every case has exactly one outcome, and every rule decides some case.")
      : wording.text("これで全部です。", "These are all there are.")
  }

  private func head(_ japanese: String, _ english: String, _ count: Int) -> String {
    wording.text(
      count == 0 ? "\(japanese)　なし" : "\(japanese)　\(count)件",
      count == 0 ? "\(english): none" : "\(english): \(count)")
  }

  private func finding(_ index: Int, _ text: String, _ nearest: NearestRequirements.Place?) -> [String] {
    var lines = ["  \(index + 1). \(text)"]
    guard let nearest else { return lines }
    let place = "\(nearest.form) #\(nearest.requirement + 1)"
    let time = nearest.isOfOtherTime ? [wording.text("時期", "the time")] : []
    let differing = (nearest.differing.map(wording.label(of:)) + time).joined(
      separator: wording.text("、", ", "))
    lines.append(
      differing.isEmpty
        ? wording.text("     これに当たる様式: \(place)", "     a form of this kind: \(place)")
        : wording.text(
          "     最も近い様式: \(place)（違いは\(differing)）",
          "     the nearest form: \(place) (apart from \(differing))"))
    return lines
  }

  private func name(of index: Int, withOutcome: Bool) -> String {
    let rule = ruleSet.rules[index]
    let title = rule.title == rule.id ? rule.id : wording.text("\(rule.title)（\(rule.id)）", "\(rule.id)")
    guard withOutcome else { return title }
    let outcome = ruleSet.outcomes[rule.outcome].label.text(in: wording.language)
    return wording.text("\(title)→\(outcome)", "\(title) → \(outcome)")
  }

  private func reason(_ unreachable: RuleSetProof.UnreachableRule) -> String {
    guard !unreachable.takenBy.isEmpty else {
      return wording.text("条件に当たる場合がない", "its condition holds in no possible case")
    }
    let takers = unreachable.takenBy.map { name(of: $0, withOutcome: false) }
    return wording.text(
      "当たる場合はすべて先に\(takers.joined(separator: "、"))が決める",
      "every case of it is taken by \(takers.joined(separator: ", "))")
  }
}
