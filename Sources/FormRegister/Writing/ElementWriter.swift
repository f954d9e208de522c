internal import SourceText

/// Turns edits of elements into edits of the text in which they stand.
struct ElementWriter {
  var edits = SourceEdits()
  private let text: [UInt8]
  private let lineEnd: LineEnd
  private let signature: UInt8
  private let vocabulary: Vocabulary
  private var offsets: [SourcePosition: Int] = [:]

  init(_ text: [UInt8], _ elements: EditedElements, _ vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    lineEnd = LineEnd(of: text)
    signature = vocabulary.value("signature", of: .act)
    var places = elements.articles
    for form in elements.forms {
      places += [form.position] + form.requirements + form.bodies
      if let child = form.lastChild { places.append(child) }
    }
    var finder = SourceOffsets(text)
    for place in places.sorted() { offsets[place] = finder.offset(of: place) }
  }

  private func element(at position: SourcePosition) -> ElementReading? {
    offsets[position].flatMap { ElementReading(at: $0, in: text) }
  }

  mutating func write(article position: SourcePosition, _ newText: String) {
    guard let article = element(at: position) else { return }
    setContent(of: article, newText)
  }

  mutating func write(_ edit: FormEdit, of form: EditedElements.Form) {
    guard let element = element(at: form.position) else { return }
    guard case .change(let body, let requirements) = edit else {
      return edits.remove(element: element.range)
    }
    var removed = 0
    for place in form.requirements {
      guard let edit = requirements[place], let requirement = self.element(at: place) else { continue }
      switch edit {
      case .remove:
        edits.remove(element: requirement.range)
        removed += 1
      case .act(let label): setAct(of: requirement.tag, label)
      }
    }
    if removed > 0, removed == form.requirements.count { denyRequirements(in: element.tag) }
    if let body { setBody(of: form, element, body) }
  }

  private mutating func setAct(of tag: TagReading, _ label: String) {
    set("act", of: tag, label, at: tag.name.upperBound)
    if vocabulary.valueIndex(label, of: StandardFact.act.rawValue) == signature,
      let seal = tag.attribute("seal", in: text)
    {
      edits.replace(seal.whole, with: [])
    }
  }

  private mutating func denyRequirements(in tag: TagReading) {
    set("requirements", of: tag, "none", at: tag.end)
  }

  /// Gives an attribute its value; where the tag has none of the name, it is put in at `place`.
  private mutating func set(_ name: StaticString, of tag: TagReading, _ value: String, at place: Int) {
    let written = XMLTextWriting.value(value.utf8)
    if let attribute = tag.attribute(name, in: text) {
      edits.replace(attribute.value, with: written)
    } else {
      edits.replace(place..<place, with: Array(" \(name)=\"".utf8) + written + Array("\"".utf8))
    }
  }

  private mutating func setBody(of form: EditedElements.Form, _ element: ElementReading, _ newText: String) {
    let bodies = form.bodies.compactMap { self.element(at: $0) }
    guard let first = bodies.first else { return addBody(to: form, element, newText) }
    if let href = first.tag.attribute("href", in: text) { edits.replace(href.whole, with: []) }
    setContent(of: first, newText)
    for other in bodies.dropFirst() { edits.remove(element: other.range) }
  }

  private mutating func setContent(of element: ElementReading, _ newText: String) {
    guard !element.tag.isEmpty else {
      guard !newText.isEmpty else { return }
      let content = XMLTextWriting.content(newText.utf8, lineEnd)
      return open(element.tag, around: content)
    }
    let content = ContentEdit(text, element.content, lineEnd).content(saying: Array(newText.utf8))
    edits.replace(element.content, with: content)
  }

  /// Makes two tags of an empty element.
  private mutating func open(_ tag: TagReading, around content: [UInt8]) {
    let end = Array("</".utf8) + text[tag.name] + Array(">".utf8)
    edits.replace(tag.end..<tag.range.upperBound, with: Array(">".utf8) + content + end)
  }

  /// Adds a body as the form's last element, on a line of its own where the form's end tag has one.
  private mutating func addBody(
    to form: EditedElements.Form, _ element: ElementReading, _ newText: String
  ) {
    let name = Array(text[element.tag.name])
    let prefix = name.firstIndex(of: UInt8(ascii: ":")).map { name[...$0] } ?? []
    let tag = prefix + Array("body>".utf8)
    let body =
      Array("<".utf8) + tag + XMLTextWriting.content(newText.utf8, lineEnd) + Array("</".utf8) + tag
    guard !element.tag.isEmpty else { return open(element.tag, around: body) }
    let place = element.content.upperBound
    guard let endLine = indentation(before: place) else {
      return edits.replace(place..<place, with: body)
    }
    let child = form.lastChild.flatMap { offsets[$0] }.flatMap(indentation)
    let blanks = child.map { text[$0] } ?? text[endLine] + Array("  ".utf8)
    edits.replace(endLine.lowerBound..<endLine.lowerBound, with: blanks + body + lineEnd.bytes)
  }

  /// The blanks with which a line begins up to `place`; nil where something else stands before it.
  private func indentation(before place: Int) -> Range<Int>? {
    var start = place
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    return start > 0 && text[start - 1] != 0x0A && text[start - 1] != 0x0D ? nil : start..<place
  }
}
