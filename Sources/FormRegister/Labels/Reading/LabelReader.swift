/// Reads a label from its beginning to its end, piece by piece.
struct LabelReader {
  private var scanner: LabelScanner
  private var elements: [LabelElement] = []
  private var lastName: FormName?
  /// Whether the name before can be followed by a title without a blank.
  private var isNumbered = false

  init(_ text: String) { scanner = LabelScanner(text) }

  mutating func read() throws(FormLabel.Problem) -> [LabelElement] {
    if scanner.isTooLong { throw .tooLong }
    guard scanner.isBalanced else { throw .unbalancedBracket }
    addBlanks()
    if scanner.isAtEnd { throw .empty }
    guard bracketedLabel() || name() || part() || qualifiedName() else { throw .noFormWord }
    try readRest()
    return elements
  }

  private mutating func readRest() throws(FormLabel.Problem) {
    while !scanner.isAtEnd {
      if repealed() || joined() || bracket() || part() { continue }
      addBlanks()
      if scanner.isAtEnd { return }
      if repealed() || bracket() || part() { continue }
      guard title() else { throw .unclear }
    }
  }

  private mutating func add(_ role: LabelElement.Role, _ writing: [Written]) {
    elements.append(LabelElement(role, writing))
  }

  private mutating func addBlanks() {
    let blanks = scanner.blanks()
    if !blanks.isEmpty { elements.append(LabelElement(.filler, blanks)) }
  }

  private mutating func name() -> Bool {
    guard let (name, numbered, writing) = scanner.formName(after: lastName) else { return false }
    add(.name(name), writing)
    (lastName, isNumbered) = (name, numbered)
    return true
  }

  /// （別記第一号様式）: a label that stands in brackets as a whole.
  private mutating func bracketedLabel() -> Bool {
    let start = scanner.index
    var outside = scanner
    guard let content = outside.bracket() else { return false }
    var inner = self
    inner.scanner = scanner.inside(content)
    inner.elements.append(LabelElement(.filler, scanner.text(start..<content.lowerBound)))
    inner.addBlanks()
    guard inner.name() || inner.part() || inner.qualifiedName(), (try? inner.readRest()) != nil else {
      return false
    }
    elements = inner.elements
    elements.append(LabelElement(.filler, scanner.text(content.upperBound..<outside.index)))
    (scanner, lastName, isNumbered) = (outside, inner.lastName, true)
    return true
  }

  /// 軽二輪第八号様式, 請願書様式: the words before the form's own make it another.
  private mutating func qualifiedName() -> Bool {
    let start = scanner.index
    var last: (place: Int, naming: LabelScanner.Naming, after: LabelScanner)?
    var probe = scanner
    while !probe.isAtEnd {
      let place = probe.index
      if place > start {
        var trial = probe
        if let naming = trial.formName(), naming.name.kind?.followsNumber == true, !naming.writing.isEmpty {
          last = (place, naming, trial)
          if naming.isNumbered { break }
        }
      }
      if probe.bracket() == nil { probe.index += 1 }
    }
    guard let (place, naming, after) = last else { return false }
    let qualifier = scanner.text(start..<place)
    let name = FormName(
      qualifier: foldedLabelText(qualifier), prefixes: naming.name.prefixes, kind: naming.name.kind,
      number: naming.name.number, parts: naming.name.parts)
    add(.name(name), [.text(qualifier)] + naming.writing)
    (scanner, lastName, isNumbered) = (after, name, naming.isNumbered)
    return true
  }

  private mutating func part() -> Bool {
    guard let (part, writing) = scanner.formPart() else { return false }
    if lastName == nil {
      // A part alone: 第一片 of the form before it.
      let name = FormName(kind: nil, number: nil, parts: [part])
      add(.name(name), writing)
      lastName = name
    } else {
      add(.part(part), writing)
    }
    return true
  }

  /// A further name behind 及び, から or a comma; まで at the end of a range.
  private mutating func joined() -> Bool {
    let start = (scanner, elements.count)
    guard !hasTitle, let (joiner, written) = Joiner.read(&scanner) else { return false }
    elements.append(LabelElement(.joiner(joiner), written))
    if joiner == .end ? isInRange : name() { return true }
    scanner = start.0
    elements.removeSubrange(start.1...)
    return false
  }

  private var hasTitle: Bool { elements.contains { $0.role == .title } }

  private var isInRange: Bool {
    elements.dropLast().reversed().first { if case .joiner = $0.role { true } else { false } }?.role
      == .joiner(.through)
  }

  private mutating func repealed() -> Bool {
    let start = scanner.index
    guard let role = scanner.closingWord() else { return false }
    elements.append(LabelElement(role, scanner.text(start..<scanner.index)))
    return true
  }

  private mutating func bracket() -> Bool {
    let start = scanner.index
    guard let content = scanner.bracket() else { return false }
    elements.append(
      BracketReading(scanner.inside(content)).element(
        open: scanner.text(start..<content.lowerBound),
        close: scanner.text(content.upperBound..<scanner.index)))
    return true
  }

  /// Words up to the next bracket, or up to 削除 at the end.
  private mutating func title() -> Bool {
    guard isNumbered || elements.last.map({ !$0.isName }) ?? false else { return false }
    // What joins must join something, unless it stands inside a title.
    var probe = scanner
    guard hasTitle || Joiner.read(&probe) == nil else { return false }
    let start = scanner.index
    while let scalar = scanner.next, !LabelScanner.isOpening(scalar), scanner.closingWordBehindBlank == nil {
      scanner.index += 1
    }
    var end = scanner.index
    while end > start, LabelScanner.isBlank(scanner.scalars[end - 1]) { end -= 1 }
    guard end > start else { return false }
    scanner.index = end
    elements.append(LabelElement(.title, scanner.text(start..<end)))
    return true
  }
}

extension LabelElement {
  fileprivate var isName: Bool { if case .name = role { true } else { false } }
}
