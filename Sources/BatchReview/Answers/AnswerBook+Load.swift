public import RuleBook
public import SourceText

extension AnswerBook {
  /// The folder, below that of an inquiry, to which answers are collected.
  public static let folderName = "answers"

  /// Reads a folder of answers, or the folder of an inquiry that has one.
  ///
  /// - Parameters:
  ///   - directory: The folder.
  ///   - ruleSet: In whose vocabulary the facts and outcomes are.
  ///   - name: The folder's name in diagnostics; the path where nil.
  /// - Returns: The answers, nil where they cannot be used, and everything that is wrong with them.
  public static func load(
    directory: String, of ruleSet: RuleSet, name: String? = nil
  ) -> (answers: AnswerBook?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    var (directory, name) = (directory, name ?? directory)
    guard isFolder(directory) else {
      collector.error("the answers are not a folder that can be read", name, at: nil)
      return (nil, collector.diagnostics)
    }
    if isFolder(directory + "/" + folderName) {
      directory += "/" + folderName
      name += "/" + folderName
    }
    let files = YAMLFolder.files(below: directory, name: name, collector)
    guard !files.isEmpty || collector.hasErrors else {
      collector.error(
        "the folder holds no answers (`*.yaml`)", name, at: nil,
        help: "`collect` and `settle` write them; what sections send back is collected first")
      return (nil, collector.diagnostics)
    }
    var book = AnswerBook()
    for file in files {
      let (root, diagnostics) = YAMLFile.read(path: directory + "/" + file, name: name + "/" + file)
      collector.add(diagnostics)
      guard let root else { continue }
      AnswerFileReader(ruleSet: ruleSet, file: name + "/" + file, collector: collector).read(root, &book)
    }
    book.settle(collector)
    guard !collector.hasErrors else { return (nil, collector.sorted) }
    book.digest = YAMLFolder.digest(of: files, in: directory)
    book.buildIndex()
    return (book, collector.sorted)
  }

  /// Whether a folder holds any answers.
  public static func isThere(in directory: String) -> Bool {
    !YAMLFolder.files(below: directory, name: directory, DiagnosticCollector()).isEmpty
  }

  /// Sets aside records in whose place later ones stand, counts what stands twice once, and reports two that cannot
  /// both hold, each with the place of the other.
  private mutating func settle(_ collector: DiagnosticCollector) {
    facts = RecordSettling(
      key: AnswerKey.init, source: \.source, place: \.place, isSame: { $0.stated?.value == $1.stated?.value }
    )
    .settled(facts, collector) { answer in
      "`\(answer.fact)` is answered otherwise of the same \(AnswerKey(answer).scope.rawValue)"
    }
    opinions = RecordSettling(
      key: AnswerKey.init, source: \.source, place: \.place, isSame: { $0.objection == $1.objection }
    )
    .settled(opinions, collector) { _ in "there is another opinion of the same proposal" }
    var taken: [RequirementID: [HumanDecision]] = [:]
    for decision in decisions {
      if let other = taken[decision.requirement]?.first(where: {
        $0.holds(from: decision.from, until: decision.until)
      }) {
        collector.error(
          "requirement \(decision.requirement.number) of `\(decision.requirement.form.string)` is decided twice for the same time",
          decision.place.file, at: decision.place.position,
          help: "the other decision stands at \(other.place.text)")
      }
      taken[decision.requirement, default: []].append(decision)
    }
  }
}

extension AnswerPlace {
  /// `file:line:column`
  public var text: String { "\(file):\(position.line):\(position.column)" }

  /// The name of the file within its folder.
  var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}
