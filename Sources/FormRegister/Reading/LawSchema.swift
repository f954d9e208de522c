internal import XMLStream

/// What the schema of standard law XML allows, as far as it can be told tag by tag: names, where they
/// stand, and attributes, not their order.
struct LawSchema: Sendable {
  private struct Element {
    var children: Set<Int> = []
    var allowsAny = false
    var attributes: [Attribute] = []
    /// The attributes by their indices in ``LawSchema/attributeNames``, as bits.
    var allowed: UInt64 = 0
    var required: UInt64 = 0
    var enumerated: UInt64 = 0
  }

  private struct Attribute {
    var name: String
    var isRequired: Bool
    /// The values that it may have; empty for any.
    var values: [String]
  }

  static let shared = LawSchema()

  /// The names of the elements; an element is known by its index.
  let names: [String]
  let attributeNames: [String]
  /// For each element what the reader does about it.
  let handled: [LawElement?]
  private let elements: [Element]
  /// For each pair of elements whether the second may stand in the first.
  private let mayContain: [Bool]

  private init() {
    var entries: [[Substring]] = []
    for line in Self.elementTable.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.first == " " { entries[entries.count - 1] += words } else { entries.append(words) }
    }
    let names = entries.map { String($0[0]) }
    let indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var elements = entries.map { words in
      var element = Element()
      let middle = words.firstIndex(of: ">")!
      element.attributes = words[1..<middle].map(Self.attribute)
      for word in words[(middle + 1)...] {
        if let child = indices[String(word)] {
          element.children.insert(child)
        } else {
          element.allowsAny = true
        }
      }
      return element
    }
    let attributeNames = Set(elements.flatMap { $0.attributes.map(\.name) }).sorted()
    for index in elements.indices {
      for attribute in elements[index].attributes {
        let bit = UInt64(1) << UInt64(attributeNames.firstIndex(of: attribute.name)!)
        elements[index].allowed |= bit
        if attribute.isRequired { elements[index].required |= bit }
        if !attribute.values.isEmpty { elements[index].enumerated |= bit }
      }
    }
    (self.names, self.attributeNames, self.elements) = (names, attributeNames, elements)
    handled = names.map(LawElement.init(rawValue:))
    mayContain = elements.flatMap { parent in
      names.indices.map { parent.allowsAny || parent.children.contains($0) }
    }
  }

  private static func attribute(_ word: Substring) -> Attribute {
    let parts = word.filter { $0 != "!" }.split(separator: "=")
    return Attribute(
      name: String(parts[0]), isRequired: word.last == "!",
      values: parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : [])
  }

  /// Whether an element may stand in another.
  func allows(_ child: Int, in parent: Int) -> Bool { mayContain[parent * names.count + child] }

  /// Whether anything may stand in an element.
  func allowsAny(in parent: Int) -> Bool { elements[parent].allowsAny }

  /// For each id of an attribute its index here, -1 where the schema does not know it.
  static let attributeIndices: [Int8] =
    [-1]
    + XMLNames.register.attributes.map { name in
      Int8(shared.attributeNames.firstIndex(of: name) ?? -1)
    }

  /// What is wrong with the attributes of a start tag; nothing is made where nothing is.
  func problems(_ element: Int, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>) -> [RegisterProblem] {
    var present: UInt64 = 0
    var hasUnknown = false
    for index in attributes.indices {
      let known = Self.attributeIndices[Int(attributes[index].name)]
      if known < 0 { hasUnknown = true } else { present |= 1 << UInt64(known) }
    }
    let rule = elements[element]
    let isPlain = !hasUnknown && present & ~rule.allowed == 0 && rule.required & ~present == 0
    guard !isPlain || present & rule.enumerated != 0 else { return [] }
    return closely(element, attributes, bytes)
  }

  private func closely(
    _ element: Int, _ attributes: Span<XMLAttribute>, _ bytes: Span<UInt8>
  ) -> [RegisterProblem] {
    var problems: [RegisterProblem] = []
    var present: Set<String> = []
    for index in attributes.indices {
      let attribute = attributes[index]
      let name =
        attribute.name == 0
        ? decodedText(bytes, attribute.nameRange) : XMLNames.register.attributes[Int(attribute.name) - 1]
      present.insert(name)
      guard let rule = elements[element].attributes.first(where: { $0.name == name }) else {
        problems.append(.notOfSchema("the attribute `\(name)` of `\(names[element])`"))
        continue
      }
      let value = decodedText(bytes, attribute.valueRange)
      if !rule.values.isEmpty, !rule.values.contains(value) {
        problems.append(.notOfSchema("`\(value)` as the `\(name)` of `\(names[element])`"))
      }
    }
    for rule in elements[element].attributes where rule.isRequired && !present.contains(rule.name) {
      problems.append(.missingAttributeOfSchema(rule.name, element: names[element]))
    }
    return problems
  }
}
