internal import BatchReview
internal import FormRegister
internal import RuleBook
internal import SourceText

extension ReportWording {
  /// An instrument by its title, with its number behind it; by its id where it has no title.
  func name(ofInstrument title: String?, _ number: String?, id: String) -> String {
    (title ?? id) + (number.map { text("（\($0)）", " (\($0))") } ?? "")
  }

  /// Who is in charge.
  func place(_ department: String?, _ section: String?) -> String {
    let names = [department, section == department ? nil : section].compactMap { $0 }
    return names.isEmpty ? text("所管不明", "section unknown") : names.joined(separator: " ")
  }

  /// Seals and signatures in few words: equal ones once, with their number.
  func marks(_ requirements: [Worklist.Requirement]) -> String {
    var counted: [(text: String, count: Int)] = []
    for requirement in requirements {
      let mark =
        mark(requirement.act, requirement.signer) + "→" + label(of: requirement.into)
        + (requirement.isByDecision ? decisionMark : "")
      if let index = counted.firstIndex(where: { $0.text == mark }) {
        counted[index].count += 1
      } else {
        counted.append((mark, 1))
      }
    }
    return list(counted.map { $0.count == 1 ? $0.text : $0.text + " ×\($0.count)" })
  }

  /// One seal or signature.
  func mark(_ act: UInt8, _ signer: UInt8) -> String {
    let (act, signer) = (label(act, of: .act), label(signer, of: .signer))
    return text("\(act)（\(signer)）", "\(act) (\(signer))")
  }

  /// What parts the columns of a heading.
  var gap: String { text("　", "  ") }

  func list(_ items: [String]) -> String { items.joined(separator: text("、", ", ")) }

  /// What has to be made public of a bundle, and how.
  func publication(of bundle: WorklistBundle) -> String {
    let kinds: [(kind: Publication?, label: String)] = [
      (.promulgation, text("公布を要する", "to be promulgated")),
      (.notice, text("告示する", "to be put on public notice")),
      (.unneeded, text("公布を要しない（令達）", "issued without promulgation")),
      (nil, text("公布の要否が不明", "publication unknown")),
    ]
    return kinds.compactMap { kind, label in
      let tiers = bundle.tiers.filter { Publication(tier: $0.tier, in: vocabulary) == kind }
      guard !tiers.isEmpty else { return nil }
      let counts = tiers.map {
        "\(self.label($0.tier, of: .instrumentTier)) " + text("\($0.count)件", "\($0.count)")
      }
      return "\(label): " + list(counts)
    }.joined(separator: text("。", "; "))
  }

  /// That an instrument cannot be made public before an ordinance that it waits for.
  ///
  /// - Parameter day: The day by which the ordinance is promulgated, where a calendar says.
  func waiting(of tier: UInt8, until day: CalendarDate?) -> String {
    let expected = day.map { text("（\(date($0))までの見込み）", " (expected by \(date($0)))") } ?? ""
    return switch Publication(tier: tier, in: vocabulary) {
    case .promulgation, nil: text("その公布\(expected)の前に公布できない", "not to be promulgated before it is\(expected)")
    case .notice: text("その公布\(expected)の前に告示できない", "no public notice before its promulgation\(expected)")
    case .unneeded: text("その公布\(expected)の前に令達できない", "not to be issued before its promulgation\(expected)")
    }
  }
}
