internal import SourceText

/// Reads a calendar of sessions and terms.
struct ProcedureCalendarReader {
  let file: String
  let collector: DiagnosticCollector

  /// The largest number of days that a term has.
  static let dayLimit = 3_660

  func read(_ root: YAMLNode) -> ProcedureCalendar? {
    guard
      let map = MapReading(
        root, keys: ["calendar", "procedures"], what: "the calendar", file: file, collector)
    else { return nil }
    let title = map.requiredText("calendar", of: "the calendar")
    guard let node = map.required("procedures", of: "the calendar") else { return nil }
    let items = map.items("procedures")
    if items.isEmpty, node.sequence != nil {
      collector.error("`procedures` is empty", file, at: node.position)
    }
    var entries: [ProcedureCalendar.Entry] = []
    for item in items {
      guard let entry = entry(item) else { continue }
      if entries.contains(where: { $0.procedure == entry.procedure && $0.enactor == entry.enactor }) {
        let body = entry.enactor.map { " of `\($0)`" } ?? ""
        collector.error(
          "the procedure `\(entry.procedure.label.japanese)`\(body) stands twice", file, at: item.position)
      }
      entries.append(entry)
    }
    return ProcedureCalendar(title: title ?? "", file: file, entries: entries, position: node.position)
  }

  private func entry(_ node: YAMLNode) -> ProcedureCalendar.Entry? {
    let keys = ["procedure", "enactor", "sessions", "promulgation", "steps"]
    guard let map = MapReading(node, keys: keys, what: "a procedure", file: file, collector) else {
      return nil
    }
    let procedure = map.required("procedure", of: "a procedure").flatMap { self.procedure($0, map) }
    let enactor = map.text("enactor")
    let sessions = map.node("sessions").map { self.sessions($0, map) }
    let promulgation = map.node("promulgation").flatMap { self.days($0, "promulgation", map) }
    if let procedure, procedure.needsSession, sessions == nil {
      collector.error(
        "the procedure `\(procedure.label.japanese)` has no `sessions`", file, at: node.position)
    }
    if sessions == nil, let term = map.node("promulgation") {
      collector.error(
        "`promulgation` counts from the decision of a session, and there are no `sessions`", file,
        at: term.position)
    }
    if procedure == .council, let term = promulgation, term > ProcedureCalendar.ordinanceTerm {
      let limit = ProcedureCalendar.ordinanceTerm
      let message = "`promulgation` is \(term) days, but the law allows \(limit) for an ordinance (地方自治法16条)"
      collector.add([
        Diagnostic(.warning, file: file, position: map.node("promulgation")?.position, message)
      ])
    }
    let steps = self.steps(map, hasSessions: sessions != nil)
    guard let procedure else { return nil }
    return ProcedureCalendar.Entry(
      procedure: procedure, enactor: enactor, sessions: sessions,
      promulgation: promulgation ?? (procedure == .council ? ProcedureCalendar.ordinanceTerm : 0),
      steps: steps, position: node.position)
  }

  private func procedure(_ node: YAMLNode, _ map: MapReading) -> Procedure? {
    guard let text = map.text(node, "procedure") else { return nil }
    if let procedure = Procedure(spelling: text) { return procedure }
    unknown("procedure", text, node, among: Procedure.allCases.flatMap(\.spellings))
    return nil
  }

  /// The sessions, by the day of their decisions.
  private func sessions(_ node: YAMLNode, _ map: MapReading) -> [ProcedureCalendar.Session] {
    let items = map.items("sessions")
    if items.isEmpty, node.sequence != nil {
      collector.error("`sessions` is empty", file, at: node.position)
    }
    var titles: Set<String> = []
    var sessions: [ProcedureCalendar.Session] = []
    for item in items {
      guard
        let map = MapReading(
          item, keys: ["title", "opens", "decides"], what: "a session", file: file, collector)
      else { continue }
      let title = map.requiredText("title", of: "a session")
      let opens = map.required("opens", of: title.map { "the session `\($0)`" } ?? "a session")
        .flatMap { _ in map.date("opens") }
      let decides = map.node("decides") == nil ? opens : map.date("decides")
      if let title, !titles.insert(title).inserted {
        collector.error("the session `\(title)` stands twice", file, at: item.position)
      }
      if let opens, let decides, decides < opens {
        collector.error(
          "`decides` (\(decides)) is before `opens` (\(opens))", file, at: map.node("decides")?.position)
      }
      guard let title, let opens, let decides else { continue }
      sessions.append(ProcedureCalendar.Session(title: title, opens: opens, decides: decides))
    }
    return sessions.sorted { ($0.decides, $0.opens) < ($1.decides, $1.opens) }
  }

  private func steps(_ map: MapReading, hasSessions: Bool) -> [ProcedureCalendar.Step] {
    var titles: Set<String> = []
    return map.items("steps").compactMap { item -> ProcedureCalendar.Step? in
      let keys = ["step", "days", "before"]
      guard let map = MapReading(item, keys: keys, what: "a step", file: file, collector) else { return nil }
      let title = map.requiredText("step", of: "a step")
      let what = title.map { "the step `\($0)`" } ?? "a step"
      let days = map.required("days", of: what).flatMap { self.days($0, "days", map) }
      let anchor = map.required("before", of: what).flatMap { self.anchor($0, map) }
      if let title, !titles.insert(title).inserted {
        collector.error("the step `\(title)` stands twice", file, at: item.position)
      }
      if let anchor, anchor != .effect, !hasSessions {
        collector.error(
          "\(what) counts back from `\(anchor.rawValue)`, and there are no `sessions`", file,
          at: map.node("before")?.position, help: "write `effect`")
      }
      guard let title, let days, let anchor else { return nil }
      return ProcedureCalendar.Step(title: title, days: days, anchor: anchor)
    }
  }

  private func anchor(_ node: YAMLNode, _ map: MapReading) -> ProcedureCalendar.Step.Anchor? {
    guard let text = map.text(node, "before") else { return nil }
    if let anchor = ProcedureCalendar.Step.Anchor(rawValue: text) { return anchor }
    unknown("before", text, node, among: ProcedureCalendar.Step.Anchor.allCases.map(\.rawValue))
    return nil
  }

  private func days(_ node: YAMLNode, _ key: String, _ map: MapReading) -> Int? {
    guard let text = map.text(node, key) else { return nil }
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, let days = Int(text), days <= Self.dayLimit { return days }
    collector.error(
      "`\(text)` is not a number of days from 0 to \(Self.dayLimit)", file, at: node.position)
    return nil
  }

  private func unknown(_ key: String, _ text: String, _ node: YAMLNode, among spellings: [String]) {
    collector.error(
      "unknown \(key) `\(text)`", file, at: node.position,
      help: nearestSpelling(to: text, among: spellings).map { "did you mean `\($0)`?" })
  }
}
