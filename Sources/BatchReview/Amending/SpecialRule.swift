internal import FormRegister
public import RuleBook

/// The other technique of revision: one special rule (特例規則) of an enacting body that overrides all its forms,
/// with what is excluded from it. A council's ordinances are never overridden so.
public struct SpecialRule: Sendable {
  /// A seal or signature on a form.
  public struct Entry: Sendable {
    public let instrument: AmendableInstrument
    /// Which of its forms.
    public let form: Int
    /// Which of the form's requirements; nil for the form as a whole.
    public let requirement: Int?
    public let reason: Reason?
  }

  /// Why something is excluded.
  public enum Reason: Hashable, Sendable {
    /// The review does not revise it: the outcome and the rule, by their indices.
    case outcome(Int, rule: Int?)
    /// The review could not decide it.
    case undetermined
    /// The form's text could not be read.
    case unread
    /// A law above the special rule demands it: the tier's code, the law, the article.
    case higherLaw(tier: UInt8, law: String?, article: String?)
    /// The form is to be repealed, which a special rule cannot do.
    case repeal
  }

  public let procedure: Procedure?
  /// How it is published; nil where its tier is unknown.
  public let publication: Publication?
  public let enactor: String?
  public let municipality: String?
  public let tier: UInt8
  public let noun: String
  public let title: String
  /// What a signature is enough for.
  public let signatures: [Entry]
  /// What a signature is enough for in place of name and seal.
  public let choices: [Entry]
  /// What stays as a field that nobody has to use.
  public let optionals: [Entry]
  public let exclusions: [Entry]
  /// How many forms it relieves of a seal or signature.
  public let coveredForms: Int

  /// The special rules of all bodies that have something to revise, in the order of their amending instruments.
  public static func rules(for plan: RevisionPlan, _ ruleSet: RuleSet) -> [SpecialRule] {
    AmendingInstrument.bundle(plan, vocabulary: ruleSet.vocabulary)
      .filter { $0.procedure != .council }
      .map { SpecialRule($0, plan, ruleSet) }
  }

  private init(_ bundle: AmendingInstrument, _ plan: RevisionPlan, _ ruleSet: RuleSet) {
    (procedure, publication) = (bundle.procedure, bundle.publication)
    (enactor, municipality, tier) = (bundle.enactor, bundle.municipality, bundle.tier)
    let body = AmendingInstrument.Body(bundle.revisions[0].instrument)
    let titles = AmendmentTitles(body, ruleSet.vocabulary)
    noun = bundle.noun
    title = titles.special(noun)
    let sorter = SpecialRuleSorter(ruleSet)
    var (signatures, choices, optionals, exclusions, covered) = (
      [Entry](), [Entry](), [Entry](), [Entry](), 0
    )
    for instrument in plan.instruments where AmendingInstrument.Body(instrument) == body {
      for (index, form) in instrument.forms.enumerated() where !form.isRepealed {
        var isCovered = false
        for (place, fate) in sorter.fates(of: form) {
          func entry(_ reason: Reason?) -> Entry {
            Entry(instrument: instrument, form: index, requirement: place, reason: reason)
          }
          switch fate {
          case .stays(let reason): exclusions.append(entry(reason))
          case .signature: signatures.append(entry(nil))
          case .choice: choices.append(entry(nil))
          case .optional: optionals.append(entry(nil))
          case .falls: isCovered = true
          }
        }
        if isCovered { covered += 1 }
      }
    }
    (self.signatures, self.choices, self.optionals) = (signatures, choices, optionals)
    (self.exclusions, coveredForms) = (exclusions, covered)
  }
}

/// Sorts the requirements of forms by what a special rule does to them.
private struct SpecialRuleSorter {
  enum Fate {
    case falls, signature, choice, optional
    case stays(SpecialRule.Reason)
  }

  private let ruleSet: RuleSet
  private let rootArticle: UInt8
  private let officeSigners: Set<UInt8>
  /// The tiers that a rule of the city cannot override.
  private let higherTiers: Set<UInt8>

  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    let vocabulary = ruleSet.vocabulary
    rootArticle = vocabulary.value("article", of: .basisRoot)
    officeSigners = Set(["issuer", "handling"].map { vocabulary.value($0, of: .signer) })
    higherTiers = Set(
      [
        "act", "cabinet-order", "ministerial-order", "national-notice", "prefectural-ordinance",
        "prefectural-rule", "ordinance",
      ].map { vocabulary.value($0, of: .basisTier) })
  }

  func fates(of form: AmendableInstrument.Form) -> [(requirement: Int?, fate: Fate)] {
    if form.requirements.isEmpty {
      return form.isUnread ? [(nil, .stays(.unread))] : []
    }
    return form.requirements.indices.compactMap { index in
      fate(of: form.requirements[index]).map { (index, $0) }
    }
  }

  /// nil for what the office itself stamps or fills in, which a special rule excludes as a whole.
  private func fate(of requirement: AmendableInstrument.Requirement) -> Fate? {
    guard let outcome = requirement.outcome else { return .stays(.undetermined) }
    guard let into = requirement.into else {
      if officeSigners.contains(requirement.signer), ruleSet.outcomes[outcome].effect == .none { return nil }
      return .stays(.outcome(outcome, rule: requirement.rule))
    }
    let higher = requirement.bases.first { $0.root == rootArticle && higherTiers.contains($0.tier) }
    if let higher {
      return .stays(.higherLaw(tier: higher.tier, law: higher.law, article: higher.article))
    }
    return switch into {
    case .name: .falls
    case .optional: .optional
    case .signature: .signature
    case .signatureOrSeal: .choice
    case .repeal: .stays(.repeal)
    }
  }
}
