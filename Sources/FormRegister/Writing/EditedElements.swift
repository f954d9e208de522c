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
  /// Whether nothing else is to be known.
  var stopsAtRoot = false
  private var open = OpenElements()
  private var isInForm = false

  init(_ edits: RegisterEdits) { self.edits = edits }

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    let element = open.begin(name)
    if open.depth == 1 {
      isRegister = element == .formRegister
      guard isRegister, !stopsAtRoot else { return stream.stop() }
    }
    if isInForm, open.depth == 4 { note(element, at: stream.elementPosition) }
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
    if open.end() == .form { isInForm = false }
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) {}
}
