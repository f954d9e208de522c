extension ProvisionList {
  /// The references with what they leave out: in 第3条第1項及び第2項 the second is 第3条第2項, and 同条第4項
  /// begins as the one before it.
  public var references: [ProvisionReference] {
    var resolved: [ProvisionReference] = []
    for case .reference(let reference) in elements {
      resolved.append(reference.resolved(after: resolved.last))
    }
    return resolved
  }

  /// The references, with each から…まで as one range.
  public var members: [Member] {
    var members: [Member] = []
    var last: ProvisionReference?
    var isRange = false
    for element in elements {
      switch element {
      case .reference(let reference):
        let resolved = reference.resolved(after: last)
        if isRange, let first = last {
          members[members.count - 1] = .range(first, resolved)
        } else {
          members.append(.single(resolved))
        }
        (last, isRange) = (resolved, false)
      case .joiner(let joiner, _): isRange = joiner == .through
      case .note, .words: break
      }
    }
    return members
  }

  /// Whether one of its references or ranges leads to a provision, or to a larger one that it is in.
  public func includes(_ reference: ProvisionReference) -> Bool {
    members.contains { member in
      switch member {
      case .single(let single): single.contains(reference)
      case .range(let first, let last):
        first.contains(reference) || last.contains(reference)
          || first.law == reference.law && first.body == reference.body && first < reference
            && reference < last
      }
    }
  }
}

extension ProvisionReference {
  /// The reference with what it takes over from the one before it: the law or 附則, and the larger steps.
  public func resolved(after previous: ProvisionReference?) -> ProvisionReference {
    guard let previous, law == nil, body == .main, let first = steps.first, writing.first != .text("本則")
    else { return self }
    var kept: ArraySlice<ProvisionStep> = []
    var own = steps[...]
    if first.position == .same, let place = previous.steps.firstIndex(where: { $0.unit == first.unit }) {
      kept = previous.steps[...place]
      own = own.dropFirst()
    } else if first.unit > .point {
      kept = previous.steps.prefix { $0.unit < first.unit }
    }
    guard !kept.isEmpty || previous.law != nil || previous.body == .supplementary else { return self }
    return ProvisionReference(law: previous.law, body: previous.body, Array(kept + own), portion: portion)
  }
}
