internal import SourceText
internal import XMLStream

/// Finds the elements of a register that edits are about: what is an element of which, libxml2 says.
final class EditedElements: XMLEventHandler {
  /// A form that is edited, with the elements in it.
  struct Form {
    var position: SourcePosition
    var requirements: [SourcePosition] = []
    var bodies: [SourcePosition] = []
    /// Whatever stands in it last.
    var lastChild: SourcePosition?
  }

  private let edits: RegisterEdits
  private(set) var forms: [Form] = []
  private(set) var articles: [SourcePosition] = []
  /// Whether the root is a register's, known once it is read.
  private(set) var isRegister = false
  /// The elements that are open; nil for those of no meaning here.
  private var open: [RegisterElement?] = []
  private var isInForm = false

  init(_ edits: RegisterEdits) { self.edits = edits }

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    let parent = open.isEmpty ? nil : open[open.count - 1]
    var element: RegisterElement?
    if case .register(let known) = ElementKind(name), Self.parent(of: known) == parent,
      parent != nil || open.isEmpty
    {
      element = known
    }
    if open.isEmpty {
      isRegister = element == .formRegister
      guard isRegister else { return stream.stop() }
    }
    open.append(element)
    if isInForm, open.count == 4 { note(element, at: stream.elementPosition) }
    switch element {
    case .form where edits.forms[stream.elementPosition] != nil:
      isInForm = true
      forms.append(Form(position: stream.elementPosition))
    case .article where edits.articles[stream.elementPosition] != nil:
      articles.append(stream.elementPosition)
    default: break
    }
  }

  private func note(_ element: RegisterElement?, at position: SourcePosition) {
    let last = forms.count - 1
    forms[last].lastChild = position
    if element == .requirement { forms[last].requirements.append(position) }
    if element == .body { forms[last].bodies.append(position) }
  }

  func endElement(_ name: Int32, stream: XMLStream) {
    if open.popLast() == .form { isInForm = false }
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) {}

  private static func parent(of element: RegisterElement) -> RegisterElement? {
    switch element {
    case .formRegister: nil
    case .instrument: .formRegister
    case .article, .form: .instrument
    case .requirement, .body: .form
    case .basis, .fact: nil
    }
  }
}
