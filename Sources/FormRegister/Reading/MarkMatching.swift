/// Tells which requirement of a form each mark of its text shows.
public struct MarkMatching: Sendable {
  private let codes: MarkCodes

  public init(_ vocabulary: Vocabulary) { codes = MarkCodes(vocabulary) }

  /// For each mark of a form that was read with its text, the indices of the requirements that it may show:
  /// one where that is clear, several where nothing tells them apart, none where no requirement accounts for it.
  ///
  /// Requirements that were read from the text are their marks. Declared ones account for marks by act and
  /// side; several are told apart by the signer, then by the act, then by their order.
  public func requirements(of form: borrowing FormRecord) -> [[Int]] {
    if form.evidence == .body {
      return form.marks.indices.map { form.requirements.indices.contains($0) ? [$0] : [] }
    }
    let text = Array(form.store.bytes[form.body.range])
    let requirements = form.requirements
    var candidates = form.marks.map { mark in
      let accounting = requirements.indices.filter { codes.accounts(requirements[$0], for: mark) }
      let signer = codes.signer(of: mark, in: text)
      let act = codes.act(of: mark)
      return [{ requirements[$0].signer == signer }, { requirements[$0].act == act }]
        .reduce(accounting) { left, isMeant in
          let meant = left.filter(isMeant)
          return meant.isEmpty ? left : meant
        }
    }
    orderSides(&candidates, form.marks, requirements)
    return candidates
  }

  /// As many marks as requirements on one side that are not told apart otherwise follow each other alike.
  private func orderSides(
    _ candidates: inout [[Int]], _ marks: ContiguousArray<FastMark>, _ requirements: [RequirementRecord]
  ) {
    for side in MarkSide.allCases {
      let open = marks.indices.filter { marks[$0].side == side && candidates[$0].count > 1 }
      let wanted = Set(open.flatMap { candidates[$0] }).sorted()
      guard open.count == wanted.count,
        zip(open, wanted).allSatisfy({ codes.accounts(requirements[$1], for: marks[$0]) })
      else { continue }
      for (mark, requirement) in zip(open, wanted) { candidates[mark] = [requirement] }
    }
  }
}
