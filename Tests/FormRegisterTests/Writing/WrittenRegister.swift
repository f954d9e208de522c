import SourceText
import XMLStream

@testable import FormRegister

/// What libxml2 reads of a register that was written: every form with its texts and requirements, in order.
final class WrittenRegister: XMLEventHandler {
  struct Form: Equatable {
    var id = ""
    var title = ""
    var bodies: [String] = []
    var hrefs: [String] = []
    var requirements: [[String: String]] = []
    var deniesRequirements = false
    var position = SourcePosition.start
    var places: [SourcePosition] = []

    /// The same wherever it stands.
    var unplaced: Form {
      var copy = self
      (copy.position, copy.places) = (.start, [])
      return copy
    }

    /// Its inline text.
    var text: String { bodies.joined(separator: "\n") }
  }

  private(set) var forms: [Form] = []
  private(set) var articles: [(position: SourcePosition, text: String)] = []
  private(set) var error: XMLStreamError?
  private var element: RegisterElement?
  private var depth = 0
  private var text: [UInt8] = []

  init(_ bytes: [UInt8]) {
    do throws(XMLStreamError) {
      try XMLStream(names: .register).read(bytes: bytes, handler: self)
    } catch {
      self.error = error
    }
  }

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    guard element == nil else {
      depth += 1
      return
    }
    guard case .register(let known) = ElementKind(name) else { return }
    var values: [String: String] = [:]
    for index in attributes.indices where attributes[index].name > 0 {
      values[XMLNames.register.attributes[Int(attributes[index].name) - 1]] = decodedText(
        bytes, attributes[index].valueRange)
    }
    switch known {
    case .form:
      var form = Form(id: values["id"] ?? "", title: values["title"] ?? "", position: stream.elementPosition)
      form.deniesRequirements = values["requirements"] == "none"
      forms.append(form)
    case .requirement:
      forms[forms.count - 1].requirements.append(values)
      forms[forms.count - 1].places.append(stream.elementPosition)
    case .body, .article:
      if known == .article { articles.append((stream.elementPosition, "")) }
      if let href = values["href"] { forms[forms.count - 1].hrefs.append(href) }
      element = known
      text = []
      stream.deliversText = true
    default: break
    }
  }

  func endElement(_ name: Int32, stream: XMLStream) {
    guard element != nil else { return }
    guard depth == 0 else {
      depth -= 1
      return
    }
    let text = String(decoding: text, as: UTF8.self)
    if element == .body {
      forms[forms.count - 1].bodies.append(text)
    } else {
      articles[articles.count - 1].text = text
    }
    element = nil
    stream.deliversText = false
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) { text.append(copying: bytes) }
}

/// The bytes of a register in which a part of the text is marked by nothing but itself.
func edited(_ bytes: [UInt8], _ edits: RegisterEdits) throws -> [UInt8] {
  try RegisterEditor().edited(bytes: bytes, name: "r.xml", edits)
}

func edited(_ text: String, _ edits: RegisterEdits) throws -> String {
  String(decoding: try edited(Array(text.utf8), edits), as: UTF8.self)
}
