/// Writes places: runs joined by 、 and 及び, what the place before has already said as 同条, 同項, 同様式.
enum PlaceWriter {
  /// - Parameter previous: The place that 同… can refer to; afterwards the one that these places leave.
  static func write(_ runs: [PlaceRun], after previous: inout Place?) -> String {
    guard let first = runs.first else {
      previous = nil
      return ""
    }
    var names: [String] = []
    var last: Place?
    for run in runs {
      let lead = last.map { within($0, run.first) } ?? same(previous, run.first)
      names.append(run.last.map { lead + "から" + within(run.first, $0) + "まで" } ?? lead)
      last = run.last ?? run.first
    }
    previous = runs.count == 1 && first.last == nil ? first.first : nil
    guard names.count > 1 else { return names[0] }
    return names.dropLast().joined(separator: "、") + "及び" + names[names.count - 1]
  }

  /// 同条第3項 where the article has just been named.
  private static func same(_ previous: Place?, _ place: Place) -> String {
    guard let previous else { return place.description }
    let shared = zip(previous.components, place.components).prefix { $0 == $1 }.count
    for count in stride(from: shared, to: 0, by: -1) {
      guard let kind = place.components[count - 1].kind, refers(kind, in: previous, to: count) else {
        continue
      }
      return "同" + kind + place.components[count...].map(\.text).joined()
    }
    return place.description
  }

  /// True where the innermost step of this kind is the one that is meant.
  private static func refers(_ kind: String, in place: Place, to count: Int) -> Bool {
    place.components.lastIndex { $0.kind == kind } == count - 1
  }

  /// 第3項 behind 第3条第2項 in one list.
  private static func within(_ previous: Place, _ place: Place) -> String {
    let depth = place.components.count - 1
    guard depth > 0, previous.components.count == depth + 1,
      previous.components[..<depth] == place.components[..<depth],
      let kind = place.components[depth].kind, PlaceResolution.inherits(kind),
      previous.components[depth].kind == kind, previous.components[..<depth].allSatisfy({ $0.kind != kind })
    else { return place.description }
    return place.components[depth].text
  }
}
