import Testing

@testable import FormRegister

/// A sentence, and in short what it says: `act standing signer ~replacement #seal`, `;` between acts.
struct ProvisionCase: CustomTestStringConvertible, Sendable {
  var sentence: String
  var expected: String

  init(_ sentence: String, _ expected: String) { (self.sentence, self.expected) = (sentence, expected) }

  var testDescription: String { sentence }

  var read: String { Self.text(ProvisionReader().read(sentence)) }

  static func text(_ reading: ProvisionReading) -> String {
    let acts = reading.acts.map { act in
      var parts = [act.isStampOfWords ? "stamp" : act.act.rawValue, act.standing.rawValue]
      if let signer = act.signer { parts.append(signer) }
      if let replacement = act.replacement { parts.append("~\(replacement.rawValue)") }
      if let seal = act.seal { parts.append("#\(seal.rawValue)") }
      return parts.joined(separator: " ")
    }
    return (acts + (reading.isElectronic ? ["electronic"] : [])).joined(separator: "; ")
  }
}
