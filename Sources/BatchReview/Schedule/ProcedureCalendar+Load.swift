public import SourceText

extension ProcedureCalendar {
  /// Reads a calendar.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The file's name in diagnostics; the path where nil.
  /// - Returns: The calendar, nil where it cannot be used, and everything that is wrong with it.
  public static func load(
    path: String, name: String? = nil
  ) -> (calendar: ProcedureCalendar?, diagnostics: [Diagnostic]) {
    let name = name ?? path
    return load(YAMLFile.read(path: path, name: name), name)
  }

  /// Reads a calendar from a text; see ``load(path:name:)``.
  public static func load(
    text: String, name: String
  ) -> (calendar: ProcedureCalendar?, diagnostics: [Diagnostic]) {
    load(YAMLFile.parse(text, name: name), name)
  }

  private static func load(
    _ file: (root: YAMLNode?, diagnostics: [Diagnostic]), _ name: String
  ) -> (calendar: ProcedureCalendar?, diagnostics: [Diagnostic]) {
    guard let root = file.root else {
      let isEmpty = file.diagnostics.isEmpty
      return (nil, isEmpty ? [Diagnostic(.error, file: name, "the calendar is empty")] : file.diagnostics)
    }
    let collector = DiagnosticCollector()
    let calendar = ProcedureCalendarReader(file: name, collector: collector).read(root)
    return (collector.hasErrors ? nil : calendar, collector.sorted)
  }
}
