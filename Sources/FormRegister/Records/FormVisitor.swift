public import SourceText

/// What a file of forms turned out to be.
public enum RegisterKind: Hashable, Sendable {
  case register
  /// Standard law XML (法令標準XML).
  case law
  /// Another export, read by the import profile of this name.
  case profile(String)

  public var name: String {
    switch self {
    case .register: "register"
    case .law: "law"
    case .profile(let name): "profile:\(name)"
    }
  }
}

/// What stands at the head of a register.
public struct RegisterHeader: Sendable {
  public var kind: RegisterKind
  public var municipality: String?
  public var exportedOn: CalendarDate?
  /// Whether the register states a day of export that does not exist.
  public var hasInvalidDate = false
  public var position: SourcePosition
}

/// Takes the instruments and forms of a register one by one, in their order.
///
/// The records are only lent: a visitor keeps what it needs of them.
public protocol FormVisitor: AnyObject {
  func begin(_ header: RegisterHeader)
  func begin(_ instrument: borrowing InstrumentRecord)
  func visit(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord)
  /// Whether ``visit(_:of:)`` wants articles; their text is not even read where it does not.
  var wantsArticles: Bool { get }
  func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord)
  /// Whether forms are wanted with their texts and all marks in them.
  var wantsTexts: Bool { get }
  func end(_ instrument: borrowing InstrumentRecord)
  /// A form that has been repealed: counted apart.
  func visitRepealedForm()
  /// The same, with the form's id, number and label; by default it is only counted.
  func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord)
  func report(_ diagnostic: Diagnostic)
}

extension FormVisitor {
  public var wantsArticles: Bool { false }
  public var wantsTexts: Bool { false }
  public func visit(_ article: borrowing ArticleRecord, of instrument: borrowing InstrumentRecord) {}
  public func visitRepealed(_ form: borrowing FormRecord, of instrument: borrowing InstrumentRecord) {
    visitRepealedForm()
  }
}
