internal import SourceText
internal import XMLStream

extension RegisterReader {
  typealias Parse = (XMLStream, any XMLEventHandler) throws(XMLStreamError) -> Void

  /// Reads a file by the first of some profiles that finds an instrument in it.
  ///
  /// A profile that finds nothing has told the visitor nothing, so the next one can be tried.
  func read(
    by profiles: [ImportProfile], _ context: ReadingContext, _ parse: Parse
  ) -> RegisterKind? {
    for profile in profiles {
      switch attempt(profile, context, parse) {
      case .read: return .profile(profile.name)
      case .unusable: return nil
      case .nothing: continue
      }
    }
    for profile in profiles {
      let section = profile.sections[profile.instrument]
      let path = profile.readsLines ? "the lines asked for" : "`\(ElementPath.written(section.steps))`"
      context.report(
        .nothingFound(profile: profile.name, file: context.file, section: section.name, path: path),
        at: section.position, in: profile.file)
    }
    return nil
  }

  /// Reads what is no XML as a page; nil, without a word, where no profile finds anything in it.
  func read(asPage profiles: [ImportProfile], _ context: ReadingContext, _ parse: Parse) -> RegisterKind? {
    let found = profiles.first { attempt($0, context, parse, isQuiet: true) == .read }
    return found.map { .profile($0.name) }
  }

  private enum Attempt { case read, unusable, nothing }

  private func attempt(
    _ profile: ImportProfile, _ context: ReadingContext, _ parse: Parse, isQuiet: Bool = false
  ) -> Attempt {
    let tree = PathTree(profile)
    let stream = XMLStream(
      names: profile.readsLines ? PageLines.names : tree.names, syntax: profile.reads == .html ? .html : .xml)
    let handler: any ProfileReader =
      profile.readsLines ? LineHandler(profile, tree, context) : ProfileHandler(profile, tree, context)
    do {
      try parse(stream, handler)
    } catch {
      if isQuiet, !handler.writer.hasInstruments { return .nothing }
      context.visitor.report(
        Diagnostic(.error, file: context.file, position: error.position, error.message))
      return .unusable
    }
    guard !handler.writer.hasRefused else { return .unusable }
    handler.finish(stream)
    guard handler.writer.hasInstruments else { return .nothing }
    if !handler.writer.hasForms, !profile.readsLines, let form = profile.form {
      let section = profile.sections[form]
      let path = "`\(ElementPath.written(section.steps))`"
      context.report(
        .noForms(profile: profile.name, file: context.file, path: path), at: section.position,
        in: profile.file)
    }
    return .read
  }
}

/// Reads a file's events by a profile.
protocol ProfileReader: XMLEventHandler {
  /// What it writes to.
  var writer: RegisterWriter { get }
  /// The document has ended well.
  func finish(_ stream: XMLStream)
}
