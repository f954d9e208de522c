extension FormName {
  /// Whether another form comes next in number: 第2号 behind 第1号, 第1号の2 behind 第1号, 第2号 behind 第1号の2.
  public func isFollowed(by next: FormName) -> Bool {
    guard qualifier == next.qualifier, prefixes == next.prefixes, kind == next.kind, parts.isEmpty,
      next.parts.isEmpty, let number, let following = next.number, let base = number.base?.value
    else { return false }
    if following.base?.value == base + 1 { return following.branches.isEmpty }
    guard following.base?.value == base else { return false }
    let (branches, others) = (number.branches.map(\.value), following.branches.map(\.value))
    guard let last = branches.last else { return others == [2] }
    return others == Array(branches.dropLast()) + [last + 1]
  }
}
