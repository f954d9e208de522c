/// A kind of form that cities have: what it is called, what it asks for, and on what basis.
struct FormKind {
  /// How many of a thousand forms are of the kind.
  let share: Int
  let titles: [String]
  let document: String
  var flow = "申請等"
  /// The declared requirements, each with its attributes; one of them is picked.
  var requirements: [String]
  /// The bases of a requirement, one is picked; empty where the instrument's own basis is meant.
  var bases: [[Basis]] = [[]]
  /// The declared fact that tells whether public money is received by another.
  var tellsPayment = false
  /// The word in the body before the address, and the mark behind the name.
  var actor = "申請者"
  var mark = "　　　　　　　　　㊞"

  /// What a requirement rests on.
  enum Basis {
    /// The instrument's own number, with a place.
    case own(root: String)
    case law(tier: String, number: String, title: String, article: String, root: String)
    case none
  }

  /// The kinds by their share of a thousand.
  static let byShare: [FormKind] = all.flatMap { Array(repeating: $0, count: $0.share) }
}
