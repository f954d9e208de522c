internal import SourceText

/// Which texts the places of a sentence mean.
struct AmendmentTargets {
  /// The texts of one place: itself, or the places within it. Words must occur once in all of them together.
  struct Group {
    var name: String
    var texts: [Int]
  }

  struct Trouble: Error {
    var reason: AmendmentFailure.Reason
    var place: String
  }

  private let places: [Place?]
  /// For each place, and all that it lies in, the texts of it.
  private var texts: [[String]: [Int]] = [:]

  init(_ places: [Place?]) {
    self.places = places
    for (index, place) in places.enumerated() {
      guard let keys = place?.components.map(\.key) else { continue }
      for count in keys.indices { texts[Array(keys[...count]), default: []].append(index) }
    }
  }

  /// The whole, where a clause names no place.
  var all: Group { Group(name: "", texts: Array(places.indices)) }

  /// The places of a run, in the order of the texts.
  func find(_ run: PlaceRun) -> Result<[Group], Trouble> {
    let first = texts(of: run.first)
    guard let start = first.first else { return .failure(missing(run.first)) }
    guard let end = run.last else {
      return .success([Group(name: run.first.description, texts: first)])
    }
    guard let last = texts(of: end).last else { return .failure(missing(end)) }
    guard start <= last else {
      return .failure(Trouble(reason: .runBackwards, place: run.description))
    }
    // A place of the run is as deep as its first one: articles, not their paragraphs.
    let depth = run.first.components.count
    var groups: [(place: Place, group: Group)] = []
    for index in start...last {
      guard let place = places[index], place.components.count >= depth else { continue }
      let whole = Place(Array(place.components[..<depth]))
      if groups.last?.place.covers(whole) == true {
        groups[groups.count - 1].group.texts.append(index)
      } else {
        groups.append((whole, Group(name: whole.description, texts: [index])))
      }
    }
    return .success(groups.map(\.group))
  }

  private func texts(of place: Place) -> [Int] {
    texts[place.components.map(\.key)] ?? []
  }

  private func missing(_ place: Place) -> Trouble {
    let nearest = nearestSpelling(
      to: place.description, among: places.compactMap { $0?.description })
    return Trouble(reason: .noSuchPlace(nearest: nearest), place: place.description)
  }
}
