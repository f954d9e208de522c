internal import SourceText
internal import XMLStream

/// Reads a file's elements by the paths of a profile.
final class ProfileHandler: ProfileReader {
  /// A text that is being collected.
  private struct Frame {
    let depth: Int
    let start: Int
    let node: Int
    let position: SourcePosition
    let content: SourcePosition
  }

  private let tree: PathTree
  private var collector: RowCollector
  /// For each open element the nodes that it leads to.
  private var places: [[Int]] = [[0]]
  private var openSections: [(depth: Int, section: Int)] = []
  private var frames: [Frame] = []
  private var text: [UInt8] = []
  /// For each shared place the depth of the element with which it ends.
  private var sharedDepths: [Int]

  /// What it writes to.
  var writer: RegisterWriter { collector.writer }

  init(_ profile: ImportProfile, _ tree: PathTree, _ context: ReadingContext) {
    self.tree = tree
    collector = RowCollector(profile, context, shared: tree.shared, count: tree.sharedCount)
    sharedDepths = Array(repeating: 0, count: tree.sharedCount)
  }

  func startElement(_ name: Int32, attributes: Span<XMLAttribute>, bytes: Span<UInt8>, stream: XMLStream) {
    let here = tree.step(from: places[places.count - 1], name)
    places.append(here)
    guard !here.isEmpty else { return }
    let position = stream.elementPosition
    for node in here {
      for section in tree.nodes[node].sections { open(section, at: position) }
    }
    for node in here {
      collectAttributes(of: node, attributes, bytes, at: position, stream)
      guard !tree.nodes[node].texts.isEmpty else { continue }
      frames.append(
        Frame(
          depth: places.count - 1, start: text.count, node: node, position: position,
          content: stream.contentPosition))
      stream.deliversText = true
    }
  }

  private func open(_ section: Int, at position: SourcePosition) {
    collector.open(section, at: position)
    openSections.append((places.count - 1, section))
    for companion in tree.companions[section] { open(companion, at: position) }
  }

  private func collectAttributes(
    of node: Int, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>, at position: SourcePosition,
    _ stream: XMLStream
  ) {
    for (name, use) in tree.nodes[node].attributes {
      guard let index = attributes.indices.first(where: { attributes[$0].name == name }) else { continue }
      note(use, depth: places.count - 1)
      collector.collect(
        bytes.extracting(attributes[index].valueRange), use, at: position,
        exactPosition: { stream.valuePosition(ofAttribute: tree.attributeName(name)) ?? position }, stream)
    }
  }

  func text(_ bytes: Span<UInt8>, stream: XMLStream) {
    text.append(copying: bytes)
    guard text.count <= RowCollector.textLimit else {
      writer.refuse("an element", limit: RowCollector.textLimit, at: stream.elementPosition, stream)
      return
    }
  }

  func endElement(_: Int32, stream: XMLStream) {
    let depth = places.count - 1
    while let frame = frames.last, frame.depth == depth {
      frames.removeLast()
      for use in tree.nodes[frame.node].texts {
        note(use, depth: depth - 1)
        collector.collect(
          text.span.extracting(frame.start..<text.count), use, at: frame.position,
          exactPosition: { frame.content }, stream)
      }
    }
    while let last = openSections.last, last.depth == depth {
      openSections.removeLast()
      collector.close(last.section, stream)
    }
    for index in sharedDepths.indices where sharedDepths[index] == depth { collector.shared[index] = nil }
    places.removeLast()
    if frames.isEmpty { text.removeAll(keepingCapacity: true) }
    stream.deliversText = !frames.isEmpty
  }

  /// Notes with which element a shared value ends.
  private func note(_ use: PathTree.Use, depth: Int) {
    if case .shared(let place) = use.goal { sharedDepths[place] = depth }
  }

  /// The document has ended well.
  func finish(_ stream: XMLStream) { writer.finish(stream) }
}
