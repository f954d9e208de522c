internal import XMLStream

/// The links from a part to others.
struct Relationships {
  /// What a link leads to: the last step of its type's address, in both variants of the format.
  enum Kind: String {
    case officeDocument, worksheet, sharedStrings, styles
  }

  struct Relationship {
    let id: String
    let type: String
    /// The part's path.
    let target: String
    /// Whether it leads out of the file, where nothing is read.
    let isExternal: Bool

    func holds(_ kind: Kind) -> Bool { type.hasSuffix("/" + kind.rawValue) }
  }

  var all: [Relationship] = []

  func by(id: String) -> Relationship? { all.first { $0.id == id } }

  func first(_ kind: Kind) -> Relationship? { all.first { $0.holds(kind) && !$0.isExternal } }
}

/// Reads the links from a part.
final class RelationshipHandler: PartHandler {
  private(set) var relationships = Relationships()
  private let folder: String

  /// More links than sheets: pictures are not looked for here.
  private static let limit = 10_000

  init(folder: String) {
    self.folder = folder
    super.init(root: .relationships)
  }

  override func begin(_ element: PartElement, _ attributes: PartAttributes, _ stream: XMLStream) {
    guard element == .relationship, parent == .relationships, relationships.all.count < Self.limit,
      let id = attributes[.id], let target = attributes[.target]
    else { return }
    relationships.all.append(
      .init(
        id: id, type: attributes[.type] ?? "", target: PartPath.resolve(target, in: folder),
        isExternal: attributes[.targetMode]?.lowercased() == "external"))
  }
}
