internal import BatchReview
internal import FormRegister

/// A form's label in its normal form, ready to be written.
struct LabelRow {
  let entry: LabelCollection.Entry
  /// The label taken apart; nil where it could not be.
  let label: FormLabel?
  let problem: FormLabel.Problem?
  /// The articles that stand in the label, or beside it.
  let provisions: [ProvisionList]
  /// Whether there are articles that could not be read.
  let hasUnreadProvisions: Bool

  init(_ entry: LabelCollection.Entry) {
    self.entry = entry
    do throws(FormLabel.Problem) {
      (label, problem) = (try FormLabel(entry.label ?? ""), nil)
    } catch {
      (label, problem) = (nil, error)
    }
    let inLabel = label?.provisions ?? []
    let beside = inLabel.isEmpty ? entry.articles.flatMap { $0.isEmpty ? nil : ProvisionList($0) } : nil
    provisions = beside.map { [$0] } ?? inLabel
    let hasText = entry.articles.map { !$0.isEmpty } ?? false
    hasUnreadProvisions = label?.hasUnreadProvisions == true || hasText && inLabel.isEmpty && beside == nil
  }

  var name: FormName? { label?.name }
  var prefixes: String { name.map { $0.prefixes.map(\.label).joined() } ?? "" }
  var kind: String? { name?.kind?.label }
  var number: String? { name?.number?.base.map { $0.rewritten(.ascii).written } }
  var branches: [String] { name?.number?.branches.map { $0.rewritten(.ascii).written } ?? [] }
  var articles: [String] { provisions.flatMap(\.normalTexts) }
  var isRepealed: Bool { entry.isRepealed || label?.isRepealed == true }
  var title: String? { label?.title ?? entry.title }
}

extension ProvisionList {
  /// Each reference or range in ASCII digits, with what it leaves out.
  fileprivate var normalTexts: [String] {
    members.map { member in
      switch member {
      case .single(let reference): reference.normalText
      case .range(let first, let last): "\(first.normalText)から\(last.normalText)まで"
      }
    }
  }
}
