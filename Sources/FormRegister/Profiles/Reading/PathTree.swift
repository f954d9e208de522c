internal import XMLStream

/// The paths of a profile as one tree that is walked down while a file streams past.
struct PathTree: Sendable {
  /// What a value found by a path goes to.
  struct Use: Hashable {
    enum Goal: Hashable {
      /// A slot of the row that is open.
      case slot(section: Int, slot: Int, rank: Int)
      /// A place from which rows take it while the element around it is open.
      case shared(Int)
    }
    let goal: Goal
    let section: Int
    let slot: Int
  }

  struct Node {
    /// The next nodes by the id of an element; 0 is any element.
    var next: [(name: Int32, node: Int)] = []
    var sections: [Int] = []
    var texts: [Use] = []
    var attributes: [(name: Int32, use: Use)] = []
  }

  private(set) var nodes = [Node()]
  /// For each section the shared places that its slots take values from.
  private(set) var shared: [[(slot: Int, rank: Int, place: Int)]]
  private(set) var sharedCount = 0
  /// Sections that have no elements of their own, by the section whose elements they share.
  private(set) var companions: [[Int]]
  private var elements: [XMLNames.Element] = []
  private var attributes: [String] = []
  private var elementIDs: [XMLNames.Element: Int32] = [:]
  private var attributeIDs: [String: Int32] = [:]

  /// The names that the stream is to tell apart.
  var names: XMLNames { XMLNames(elements: elements, attributes: attributes, takesAllAttributes: true) }

  init(_ profile: ImportProfile) {
    shared = profile.sections.map { _ in [] }
    companions = profile.sections.map { _ in [] }
    for (index, section) in profile.sections.enumerated() {
      if section.hasOwnPath {
        nodes[node(section.steps[...], from: 0)].sections.append(index)
      } else if let parent = section.parent {
        companions[parent].append(index)
      }
      for (slot, value) in section.slots.enumerated() {
        guard case .paths(let paths) = value.value.origin else { continue }
        for (rank, path) in paths.enumerated() { add(path, to: index, section.steps, slot: slot, rank: rank) }
      }
    }
  }

  private mutating func add(
    _ path: ElementPath, to section: Int, _ steps: [ElementPath.Step], slot: Int, rank: Int
  ) {
    let goal: Use.Goal
    if path.isAbsolute {
      shared[section].append((slot, rank, sharedCount))
      goal = .shared(sharedCount)
      sharedCount += 1
    } else {
      goal = .slot(section: section, slot: slot, rank: rank)
    }
    let use = Use(goal: goal, section: section, slot: slot)
    let place = node((path.isAbsolute ? path.steps : steps + path.steps)[...], from: 0)
    guard let attribute = path.attribute else { return nodes[place].texts.append(use) }
    if attributeIDs[attribute] == nil {
      attributes.append(attribute)
      attributeIDs[attribute] = Int32(attributes.count)
    }
    nodes[place].attributes.append((attributeIDs[attribute]!, use))
  }

  /// The node at the end of some steps, made where it is missing.
  private mutating func node(_ steps: ArraySlice<ElementPath.Step>, from start: Int) -> Int {
    guard let step = steps.first else { return start }
    var name: Int32 = 0
    if case .named(let element) = step {
      if elementIDs[element] == nil {
        elements.append(element)
        elementIDs[element] = Int32(elements.count)
      }
      name = elementIDs[element]!
    }
    if let found = nodes[start].next.first(where: { $0.name == name }) {
      return node(steps.dropFirst(), from: found.node)
    }
    nodes.append(Node())
    nodes[start].next.append((name, nodes.count - 1))
    return node(steps.dropFirst(), from: nodes.count - 1)
  }

  /// The nodes below `places` that an element leads to.
  func step(from places: [Int], _ name: Int32) -> [Int] {
    var result: [Int] = []
    for place in places {
      for next in nodes[place].next where next.name == 0 || next.name == name { result.append(next.node) }
    }
    return result
  }

  /// The name of an attribute by its id.
  func attributeName(_ id: Int32) -> String { attributes[Int(id) - 1] }
}
