/// Tells which requirement of a form each mark of its text shows.
public struct MarkMatching: Sendable {
  private let codes: MarkCodes

  public init(_ vocabulary: Vocabulary) { codes = MarkCodes(vocabulary) }

  /// For each mark of a form that was read with its text, the indices of the requirements that it may show:
  /// one where that is clear, several where nothing tells them apart, none where no requirement accounts for it.
  ///
  /// Requirements that were read from the text are their marks. Declared ones account for marks by act and
  /// side; several are told apart by the signer, then by the act. Where that leaves one without a mark although
  /// there are as many marks as requirements, they follow each other alike.
  public func requirements(of form: borrowing FormRecord) -> [[Int]] {
    if form.evidence == .body {
      return form.marks.indices.map { form.requirements.indices.contains($0) ? [$0] : [] }
    }
    let text = Array(form.store.bytes[form.body.range])
    let requirements = form.requirements
    let signers = form.marks.map { codes.signer(of: $0, in: text) }
    var candidates = form.marks.indices.map { mark in
      let accounting = requirements.indices.filter { codes.accounts(requirements[$0], for: form.marks[mark]) }
      let act = codes.act(of: form.marks[mark])
      return [{ requirements[$0].signer == signers[mark] }, { requirements[$0].act == act }]
        .reduce(accounting) { left, isMeant in
          let meant = left.filter(isMeant)
          return meant.isEmpty ? left : meant
        }
    }
    for side in MarkSide.allCases {
      let marks = form.marks.indices.filter { form.marks[$0].side == side && !candidates[$0].isEmpty }
      let accounted = requirements.indices.filter { index in
        marks.contains { codes.accounts(requirements[index], for: form.marks[$0]) }
      }
      guard marks.count == accounted.count, Set(marks.map { candidates[$0] }).count < marks.count,
        zip(marks, accounted).allSatisfy({ codes.accounts(requirements[$1], for: form.marks[$0]) })
      else { continue }
      for (mark, requirement) in zip(marks, accounted) { candidates[mark] = [requirement] }
    }
    return candidates
  }
}
