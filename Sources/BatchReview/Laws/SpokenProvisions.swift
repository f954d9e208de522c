public import FormRegister
public import SourceText

/// Finds the sentences of a law that speak of seals and signatures, one after the other.
public final class SpokenProvisions: LawVisitor {
  /// A sentence that speaks.
  public struct Provision {
    public let law: LawFile
    public let place: LawPlace
    public let text: String
    public let reading: ProvisionReading
  }

  private let law: LawFile
  private let reader = ProvisionReader()
  private let body: (Provision) -> Void

  private init(_ law: LawFile, _ body: @escaping (Provision) -> Void) { (self.law, self.body) = (law, body) }

  /// Hands out every sentence of a law that speaks of an act, electronic ones included.
  ///
  /// - Throws: Why the file cannot be read.
  public static func visit(_ law: LawFile, _ body: @escaping (Provision) -> Void) throws(Diagnostic) {
    try LawTextReader().read(path: law.path, name: law.name, visitor: SpokenProvisions(law, body))
  }

  public func visit(_ sentence: LawSentence) {
    let reading = reader.read(sentence.text)
    guard reading.speaks || reading.isElectronic else { return }
    let text = String(decoding: sentence.text, as: UTF8.self)
    body(Provision(law: law, place: sentence.place, text: text, reading: reading))
  }
}
