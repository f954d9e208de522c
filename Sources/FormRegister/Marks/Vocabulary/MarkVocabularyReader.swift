internal import SourceText

/// Reads the words of one file, whose keys are the sections below.
struct MarkVocabularyReader {
  /// A word as a file gives it; two words with one key read the same.
  struct PlacedWord {
    var word: MarkVocabulary.Word
    var key: String
  }

  private let file: String
  private let collector: DiagnosticCollector
  private(set) var words: [PlacedWord] = []
  private(set) var removed: [(text: String, position: SourcePosition)] = []
  private(set) var elsewhereTails: [String] = []
  private(set) var joints: [String: MarkJoint] = [:]
  private(set) var sparks: [String] = []
  private(set) var compoundTails = ""
  /// Where each word stands first.
  private var places: [String: SourcePosition] = [:]

  private static let keys = [
    "title", "remove", "marks", "seals", "false-friends", "persons", "holders", "heads", "parties",
    "places", "addressees", "documents", "phrases", "cues", "elsewhere-tails", "joints", "sparks",
    "compound-tails",
  ]

  private static let marks: [(key: String, sense: MarkVocabulary.Sense)] = [
    ("signature", .signature), ("name", .name), ("seal", .seal), ("name-and-seal", .nameAndSeal),
    ("stamp", .stamp),
  ]

  /// - Returns: nil, with a message, where the file is no map.
  static func read(
    _ root: YAMLNode, file: String, _ collector: DiagnosticCollector
  ) -> MarkVocabularyReader? {
    guard let map = MapReading(root, keys: keys, what: "a file of words", file: file, collector) else {
      return nil
    }
    var reader = MarkVocabularyReader(file: file, collector: collector)
    reader.read(map)
    return reader
  }

  private init(file: String, collector: DiagnosticCollector) {
    (self.file, self.collector) = (file, collector)
  }

  private mutating func read(_ map: MapReading) {
    _ = map.text("title")
    for node in map.items("remove") { if let text = text(node) { removed.append((text, node.position)) } }
    sections(of: map, "marks", Self.marks)
    groups(of: map, "seals", keys: ["side", "seal"]) { reader, group in
      let side = reader.side(group)
      let seal = group.node("seal").map { reader.seal($0, group) }
      return side.flatMap { side in seal == .some(nil) ? nil : .box(side, seal ?? nil) }
    }
    groups(of: map, "false-friends", keys: ["because"]) { _, group in
      group.requiredText("because", of: "a group of `false-friends`").map { .falseFriend($0) }
    }
    groups(of: map, "persons", keys: ["side", "person"]) { reader, group in
      let person = reader.person(group)
      return reader.side(group).map { .role($0, person) }
    }
    add(map.items("holders"), .holder)
    add(map.items("heads"), .head)
    groups(of: map, "parties", keys: ["side"]) { reader, group in reader.side(group).map { .party($0) } }
    sections(of: map, "places", [("names", .slot), ("others", .filler)])
    add(map.items("addressees"), .addressee)
    sections(of: map, "documents", MarkFlow.allCases.map { ($0.rawValue, .document($0)) })
    sections(of: map, "phrases", MarkFlow.allCases.map { ($0.rawValue, .phrase($0)) })
    sections(of: map, "cues", MarkCue.allCases.map { ($0.rawValue, .cue($0)) })
    elsewhereTails = map.items("elsewhere-tails").compactMap { text($0) }
    readJoints(map)
    sparks = map.items("sparks").compactMap { text($0) }
    compoundTails = map.text("compound-tails") ?? ""
  }

  /// A map from names to lists of words, one meaning each.
  private mutating func sections(
    of map: MapReading, _ name: String, _ senses: [(key: String, sense: MarkVocabulary.Sense)]
  ) {
    guard let node = map.node(name),
      let section = MapReading(node, keys: senses.map(\.key), what: "`\(name)`", file: file, collector)
    else { return }
    for (key, sense) in senses { add(section.items(key), sense) }
  }

  /// A list of groups, each with its words and what they have in common.
  private mutating func groups(
    of map: MapReading, _ name: String, keys: [String],
    sense: (inout MarkVocabularyReader, MapReading) -> MarkVocabulary.Sense?
  ) {
    for node in map.items(name) {
      let what = "a group of `\(name)`"
      guard let group = MapReading(node, keys: keys + ["words"], what: what, file: file, collector) else {
        continue
      }
      let meaning = sense(&self, group)
      _ = group.required("words", of: what)
      // Words of a group that is wrong are read all the same, for what is wrong with them.
      add(group.items("words"), meaning)
    }
  }

  private mutating func add(_ nodes: [YAMLNode], _ sense: MarkVocabulary.Sense?) {
    for node in nodes {
      guard let text = text(node) else { continue }
      let key = FoldedWords.key(text)
      if let first = places[key] {
        collector.error(
          "the word `\(text)` stands twice, first on line \(first.line)", file, at: node.position)
        continue
      }
      places[key] = node.position
      if let sense { words.append(PlacedWord(word: .init(text, sense), key: key)) }
    }
  }

  private mutating func readJoints(_ map: MapReading) {
    let kinds = MarkJoint.allCases
    guard let node = map.node("joints"),
      let section = MapReading(
        node, keys: kinds.map(\.rawValue), what: "`joints`", file: file, collector)
    else { return }
    for kind in kinds {
      for node in section.items(kind.rawValue) {
        guard let text = text(node) else { continue }
        let key = FoldedWords.key(text)
        if joints.updateValue(kind, forKey: key) != nil {
          collector.error("the joint `\(text)` stands twice", file, at: node.position)
        }
      }
    }
  }

  /// The text of a word, of which something must be left when blanks are taken away.
  private func text(_ node: YAMLNode) -> String? {
    guard let text = node.scalar else {
      collector.error("a word must be a text, not \(node.kindDescription)", file, at: node.position)
      return nil
    }
    guard FoldedWords.isReadable(text) else {
      collector.error(
        text.isEmpty ? "a word is empty" : "the word `\(text)` can never be found: it begins with no letter",
        file, at: node.position)
      return nil
    }
    return text
  }
}
