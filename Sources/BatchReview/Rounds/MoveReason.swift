/// Why a form or a requirement has another outcome in a later review.
public enum MoveReason: String, CaseIterable, Sendable {
  /// A person took, changed or withdrew a decision that departs from the rules.
  case decision
  /// Something else is known of it.
  case fact
  /// The rules say something else.
  case rule
  /// A rule has come into force, or is no longer in force, between the days of the reviews.
  case date
  /// The form or the requirement is new or gone.
  case form
  /// The rule sets have other outcomes, or rank them otherwise.
  case outcomes
  /// Another version of the program made the review.
  case program
  /// The register differs elsewhere.
  case register
}
