internal import SourceText
internal import XMLStream

/// Reads a page line by line: what a line looks like says what begins there.
///
/// A page is one instrument: the first line that looks like its title begins it. Each line that looks like a
/// form's begins a form, whose text are the lines after it, unless a link in them leads to a file that is the form.
final class LineHandler: ProfileReader {
  private let profile: ImportProfile
  private let companions: [[Int]]
  private var collector: RowCollector
  private var page = PageLines()
  private let articles: [Int]
  private var hasInstrument = false
  /// The form or article whose lines are read.
  private var open: Int?
  private var lines: [PageLine] = []

  var writer: RegisterWriter { collector.writer }

  init(_ profile: ImportProfile, _ tree: PathTree, _ context: ReadingContext) {
    self.profile = profile
    companions = tree.companions
    collector = RowCollector(profile, context, shared: tree.shared, count: 0)
    articles = profile.sections.indices.filter { profile.sections[$0].subject == .element(.article) }
  }

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    if let line = page.start(name, attributes, bytes, stream) { takeParts(line, stream) }
    stream.deliversText = page.takesText
  }

  func endElement(_ name: Int32, stream: XMLStream) {
    if let line = page.end(name) { takeParts(line, stream) }
    stream.deliversText = page.takesText
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) {
    page.append(bytes)
    guard page.count <= RowCollector.textLimit else {
      writer.refuse("a line", limit: RowCollector.textLimit, at: stream.elementPosition, stream)
      return
    }
  }

  /// The document has ended well.
  func finish(_ stream: XMLStream) {
    if let line = page.end() { takeParts(line, stream) }
    close(stream)
    if hasInstrument { collector.close(profile.instrument, stream) }
    writer.finish(stream)
  }

  private func takeParts(_ line: PageLine, _ stream: XMLStream) {
    for part in line.parts { take(part, stream) }
  }

  private func take(_ line: PageLine, _ stream: XMLStream) {
    let text = PatternText(String(decoding: line.text, as: UTF8.self))
    guard hasInstrument else {
      guard let captures = match(text, \.opening, of: profile.instrument) else { return }
      hasInstrument = true
      begin(0, line)
      begin(profile.instrument, line)
      collector.note(captures, in: profile.instrument)
      return
    }
    for section in [profile.form].compactMap({ $0 }) + articles {
      guard let captures = match(text, \.opening, of: section), !isReference(line, captures, to: section)
      else {
        continue
      }
      close(stream)
      open = section
      begin(section, line)
      collector.note(captures, in: section)
      var first = line
      if section == profile.form { first.text = [] }
      lines.append(first)
      return
    }
    guard let open else {
      return collector.note(match(text, \.further, of: profile.instrument) ?? [], in: profile.instrument)
    }
    if match(text, \.closing, of: open) != nil { return close(stream) }
    collector.note(match(text, \.further, of: open) ?? [], in: open)
    if collector.holds(line.text.count, at: line.position, stream) { lines.append(line) }
  }

  /// Whether a line only names a section elsewhere: an entry of a table of contents, or the link that a form's
  /// heading stands above.
  private func isReference(
    _ line: PageLine, _ captures: [TextPattern.Capture], to section: Int
  ) -> Bool {
    guard !line.links.isEmpty else { return false }
    if line.links.allSatisfy({ $0.hasPrefix("#") }) { return true }
    guard open == section, lines.allSatisfy(\.links.isEmpty) else { return false }
    let known = collector.captures(of: section)
    return captures.allSatisfy { capture in
      capture.text.isEmpty
        || known.contains { $0.name == capture.name && ExactText($0.text) == ExactText(capture.text) }
    }
  }

  private func match(
    _ text: PatternText, _ patterns: KeyPath<LineRules, [TextPattern]>, of section: Int
  ) -> [TextPattern.Capture]? {
    profile.sections[section].lines[keyPath: patterns].lazy.compactMap { $0.match(text) }.first
  }

  private func begin(_ section: Int, _ line: PageLine) {
    collector.open(section, at: line.position)
    for companion in companions[section] { begin(companion, line) }
  }

  /// Ends the form or article that is open.
  private func close(_ stream: XMLStream) {
    guard let section = open else { return }
    open = nil
    defer { lines.removeAll(keepingCapacity: true) }
    for companion in companions[section].reversed() { collector.close(companion, stream) }
    if section == profile.form {
      for body in bodies(of: section) { collector.add(child: body, to: section) }
      collector.close(section, stream)
    } else {
      collector.close(section, stream, text: articleText())
    }
  }

  private func articleText() -> CollectedValue {
    let text = lines.map(\.text).joined(separator: [0x0A])
    return CollectedValue(text: Array(text), position: lines.first?.content ?? .start)
  }

  /// The form's files where links lead to them, else its lines: text beside a link is no form.
  private func bodies(of section: Int) -> [FinishedRow] {
    for ending in profile.sections[section].lines.links {
      var seen: Set<String> = []
      let found = lines.flatMap { line in
        line.links.filter { Self.path($0).hasSuffix(ending) && seen.insert($0).inserted }.map { link in
          var row = FinishedRow(.body, at: line.position)
          row.attributes = [(.href, CollectedValue(text: Array(link.utf8), position: line.position))]
          return row
        }
      }
      if !found.isEmpty { return found }
    }
    return lines.filter { !$0.text.isEmpty }.map { line in
      var row = FinishedRow(.body, at: line.position)
      row.text = CollectedValue(text: line.text, position: line.content)
      return row
    }
  }

  /// A link without what stands after its path, in lower case.
  private static func path(_ link: String) -> String {
    link.prefix { $0 != "?" && $0 != "#" }.lowercased()
  }
}
