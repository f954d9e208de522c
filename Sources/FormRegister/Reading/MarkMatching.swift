/// Tells which requirement of a form each mark of its text shows.
public struct MarkMatching: Sendable {
  private let codes: MarkCodes
  private let block: BlockSigner
  private let applicant: UInt8
  private let employee: UInt8

  public init(_ vocabulary: Vocabulary) {
    codes = MarkCodes(vocabulary)
    block = BlockSigner(vocabulary)
    applicant = vocabulary.value("applicant", of: .signer)
    employee = vocabulary.value("employee", of: .signer)
  }

  /// For each mark of a form that was read with its text, the indices of the requirements that it may show:
  /// one where that is clear, several where nothing tells them apart, none where it shows none of them.
  ///
  /// Requirements that were read from the text are their marks. Declared ones account for marks by act and
  /// side, else by side alone; the person that a mark's own block names tells them apart, and what is so told
  /// is not the other marks'. Nothing is told by order.
  public func requirements(of form: borrowing FormRecord) -> [[Int]] {
    if form.evidence == .body {
      return form.marks.indices.map { form.requirements.indices.contains($0) ? [$0] : [] }
    }
    let text = Array(form.store.bytes[form.body.range])
    let (marks, requirements) = (form.marks, form.requirements)
    var candidates = accounting(marks, requirements, text)
    var told: Set<Int> = []
    for mark in marks.indices where !candidates[mark].isEmpty {
      let previous = mark > 0 ? marks[mark - 1].range.upperBound : 0
      let meant: [Int]
      if let signer = block.signer(of: marks[mark], in: text, after: previous) {
        meant = candidates[mark].filter { requirements[$0].signer == signer }
      } else if block.isStatementOfAnother(marks[mark], in: text, after: previous) {
        meant = candidates[mark].filter { requirements[$0].signer != applicant }
      } else {
        continue
      }
      if !meant.isEmpty {
        candidates[mark] = meant
        told.insert(mark)
      }
    }
    // ㊞ beside a name may be 押印 as well as 記名押印; what is written out is what it says.
    for mark in marks.indices where marks[mark].act != .seal {
      let act = codes.act(of: marks[mark])
      let meant = candidates[mark].filter { requirements[$0].act == act }
      guard !meant.isEmpty, meant.count < candidates[mark].count else { continue }
      candidates[mark] = meant
      told.insert(mark)
    }
    let taken = Set(told.filter { candidates[$0].count == 1 }.flatMap { candidates[$0] })
    for mark in marks.indices where !told.contains(mark) || candidates[mark].count > 1 {
      let left = candidates[mark].filter { !taken.contains($0) }
      if !left.isEmpty { candidates[mark] = left }
    }
    return candidates
  }

  /// The requirements that account for each mark. Those that account for none are tried again: for marks of
  /// their side that say another act (a note that lets a signature stand for the seal), and those of the office's
  /// own people for marks that stand like boxes of the office.
  private func accounting(
    _ marks: ContiguousArray<FastMark>, _ requirements: [RequirementRecord], _ text: [UInt8]
  ) -> [[Int]] {
    var candidates = marks.map { mark in
      requirements.indices.filter { codes.accounts(requirements[$0], for: mark) }
    }
    let open = Set(requirements.indices).subtracting(candidates.flatMap { $0 })
    for mark in marks.indices where candidates[mark].isEmpty {
      let isBox = marks[mark].side == .internal && !codes.isHandling(marks[mark], in: text)
      candidates[mark] = requirements.indices.filter { index in
        open.contains(index) && codes.isSide(of: requirements[index], marks[mark].side)
          || isBox && requirements[index].signer == employee
      }
    }
    return candidates
  }
}
