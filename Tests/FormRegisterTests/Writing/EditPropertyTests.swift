import Foundation
import SourceText
import Testing

@testable import FormRegister

/// Laws of editing, tried on registers put together at random.
@Suite struct EditPropertyTests {
  private let seed = RandomLabel.seedOfRun

  @Test func `reading what is written = what was read, edited`() throws {
    var random = RandomRegister(seed: seed)
    for round in 0..<600 {
      let register = random.register()
      let source = register.text
      let bytes = Array(source.utf8)
      let before = WrittenRegister(bytes)
      try #require(before.error == nil, "seed \(seed) round \(round): \(before.error as Any) \(source)")
      let edits = random.edits(of: before)
      let result = try edited(bytes, edits)
      let after = WrittenRegister(result)
      let written = String(decoding: result, as: UTF8.self)
      let hint = "SEALREVIEW_SEED=\(seed) round \(round):\n\(source)\n\(edits)\n\(written)"
      #expect(after.error == nil, "\(hint)")
      #expect(after.forms.map(\.unplaced) == expected(before, edits), "\(hint)")
      #expect(
        after.articles.map { Array($0.text.utf8) }
          == before.articles.map { Array((edits.articles[$0.position] ?? $0.text).utf8) }, "\(hint)")
      #expect(keeps(untouched(register, before, edits), written), "\(hint)")
      #expect(try edited(bytes, RegisterEdits()) == bytes)
      #expect(try edited(result, RegisterEdits()) == result)
    }
  }

  private func expected(_ register: WrittenRegister, _ edits: RegisterEdits) -> [WrittenRegister.Form] {
    register.forms.compactMap { form in
      guard let edit = edits.forms[form.position] else { return form.unplaced }
      guard case .change(let body, let requirements) = edit else { return nil }
      var form = form
      if let body { (form.bodies, form.hrefs) = ([body], []) }
      let removed = form.places.count { requirements[$0] == .remove }
      form.deniesRequirements = removed > 0 && removed == form.places.count
      form.requirements = zip(form.requirements, form.places).compactMap { values, place in
        switch requirements[place] {
        case nil: return values
        case .remove: return nil
        case .act(let act):
          var values = values
          values["act"] = act
          if act == "署名" { values["seal"] = nil }
          return values
        }
      }
      return form.unplaced
    }
  }

  /// The stretches of a register that no edit is about.
  private func untouched(
    _ source: RandomRegister.Source, _ read: WrittenRegister, _ edits: RegisterEdits
  ) -> [String] {
    let articles = zip(source.articles, read.articles).filter { edits.articles[$1.position] == nil }
    let forms = zip(source.forms, read.forms).filter { edits.forms[$1.position] == nil }
    return [source.head] + articles.map(\.0) + forms.map(\.0) + [source.tail]
  }

  /// Whether a text begins with the first part, ends with the last, and has the others between in their order.
  private func keeps(_ parts: [String], _ text: String) -> Bool {
    let text = Array(text.utf8)
    var index = 0
    for (number, part) in parts.enumerated() {
      let part = Array(part.utf8)
      let last = number == 0 ? 0 : text.count - part.count
      let first = number == parts.count - 1 ? last : index
      guard first <= last, first >= index,
        let found = (first...last).first(where: { text[$0...].starts(with: part) })
      else { return false }
      index = found + part.count
    }
    return index == text.count
  }

  @Test func `whatever the bytes are, the result is bytes or an error`() {
    var random = RandomRegister(seed: seed)
    for _ in 0..<3_000 {
      let source = random.register().text
      let edits = random.edits(of: WrittenRegister(Array(source.utf8)))
      let bytes = random.mutated(Array(source.utf8))
      guard let result = try? edited(bytes, edits) else { continue }
      let written = WrittenRegister(result)
      #expect(
        written.error == nil,
        "SEALREVIEW_SEED=\(seed): \(written.error as Any)\n\(String(decoding: bytes, as: UTF8.self))\n\(edits)"
      )
    }
  }

  @Test func `the parts never trap on any bytes`() {
    var random = RandomRegister(seed: seed)
    for _ in 0..<3_000 {
      let bytes = random.mutated(random.mutated(Array(random.register().text.utf8)))
      var scanner = MarkupScanner(bytes)
      var end = 0
      while let token = scanner.next() {
        #expect(token.range.lowerBound == end && !token.range.isEmpty)
        end = token.range.upperBound
        _ = ElementReading(at: token.range.lowerBound, in: bytes)
      }
      #expect(end == bytes.count)
      let part = random.part(of: bytes)
      _ = CharacterData(bytes, part)
      let text = ContentEdit(bytes, part, .both).content(saying: random.text().utf8.map { $0 })
      #expect(CharacterData(text, 0..<text.count) != nil)
    }
  }
}

extension WrittenRegister.Form {
  /// Bodies as one text, for comparison.
  fileprivate static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.title == right.title && left.text.utf8.elementsEqual(right.text.utf8)
      && left.hrefs == right.hrefs && left.requirements == right.requirements
      && left.deniesRequirements == right.deniesRequirements
  }
}
