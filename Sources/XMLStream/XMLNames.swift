/// The names a reader cares for: an id is the place in its list plus one, and 0 is any other name.
public struct XMLNames: Sendable {
  /// An element by its namespace (`nil`: in none) and local name.
  public struct Element: Hashable, Sendable {
    /// The namespace's URI, or `nil` for an element in no namespace.
    public let namespace: String?
    /// The name without a prefix.
    public let local: String

    /// An element's name; prefixes never matter.
    public init(namespace: String? = nil, local: String) {
      self.namespace = namespace
      self.local = local
    }
  }

  /// The elements with an id, in order.
  public let elements: [Element]

  /// The attributes with an id, in order: names without a prefix, and so in no namespace.
  public let attributes: [String]

  /// Further attributes with an id, which goes on behind ``attributes``: names in a namespace.
  public let qualifiedAttributes: [Element]

  /// Whether elements with id 0 come with their attributes, as others do, instead of with their name.
  public let takesAllAttributes: Bool

  /// Names to be told apart; where a name stands twice, its first place is its id.
  public init(
    elements: [Element], attributes: [String], qualifiedAttributes: [Element] = [],
    takesAllAttributes: Bool = false
  ) {
    self.elements = elements
    self.attributes = attributes
    self.qualifiedAttributes = qualifiedAttributes
    self.takesAllAttributes = takesAllAttributes
  }

  /// Names to be told apart, the elements given as pairs.
  public init(elements: [(namespace: String?, local: String)], attributes: [String]) {
    self.init(
      elements: elements.map { Element(namespace: $0.namespace, local: $0.local) },
      attributes: attributes)
  }
}
