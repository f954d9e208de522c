/// Joins the words of a sentence into acts.
struct ProvisionComposition {
  /// Acts joined by 又は: one entry for each, with its alternatives in order.
  struct Group {
    var units: [ProvisionUnit]
    var range: Range<Int> { units[0].range.lowerBound..<units[units.count - 1].range.upperBound }
  }

  private(set) var groups: [Group] = []

  init(_ tokens: [ProvisionToken], in text: ProvisionText) {
    var before: ProvisionToken?
    var end = 0
    for (index, token) in tokens.enumerated() where token.range.lowerBound >= end {
      defer { before = token }
      switch token.sense {
      case .electronic, .falseFriend, .stamp: continue
      case .seal where before.map { Self.belongs(token, to: $0) } ?? false: continue
      default: break
      }
      var unit = ProvisionUnit(token)
      if let bracket = text.bracket(after: token.range.upperBound), text.string(bracket).contains("を含む") {
        let inside = tokens[(index + 1)...].prefix { $0.range.lowerBound < bracket.upperBound }
        if unit.includes(inside.map(ProvisionUnit.init)) { end = bracket.upperBound }
      }
      add(unit, text)
    }
    groups.removeAll { $0.units.allSatisfy { $0.act == nil } }
  }

  /// 日付印を押印: pressing a stamp that is nobody's seal.
  private static func belongs(_ token: ProvisionToken, to stamp: ProvisionToken) -> Bool {
    guard case .stamp = stamp.sense else { return false }
    return token.range.lowerBound - stamp.range.upperBound <= 2
  }

  private mutating func add(_ unit: ProvisionUnit, _ text: ProvisionText) {
    guard let last = groups.last?.units.last else {
      groups.append(Group(units: [unit]))
      return
    }
    let gap = last.range.upperBound..<unit.range.lowerBound
    switch ProvisionJoint(between: text.plain(gap.lowerBound..<gap.upperBound)) {
    case .both where last.accepts(unit):
      groups[groups.count - 1].units[groups.last!.units.count - 1].add(unit)
    case .either where !last.isMention && !unit.isMention:
      groups[groups.count - 1].units.append(unit)
    default: groups.append(Group(units: [unit]))
    }
  }
}

extension ProvisionComposition.Group {
  /// The act of all alternatives together, and what may be done in its place.
  var act: (act: MarkAct, replacement: ProvisionAct.Replacement?, seal: MarkSeal?)? {
    let acts = units.compactMap(\.act)
    guard let first = acts.first else { return nil }
    let seal = units.compactMap(\.seal).first
    if units.count == 1 { return (first, units[0].replacement, seal) }
    let signs = acts.contains(.signature)
    if signs, acts.contains(where: { $0 == .nameAndSeal || $0 == .seal }) {
      return (.signatureOrSeal, .signature, seal)
    }
    let isNameEnough = units.contains { $0.act == nil }
    let strongest = acts.first { $0 == .signatureAndSeal } ?? first
    return (strongest, isNameEnough ? .name : signs && strongest != .signature ? .signature : nil, seal)
  }
}
