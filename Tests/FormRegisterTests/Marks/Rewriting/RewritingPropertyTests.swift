import Foundation
import Testing

@testable import FormRegister

/// What holds for every rewriting: the new text reads as it was asked for, and nothing else has changed.
@Suite struct RewritingPropertyTests {
  private let rewriter = MarkRewriter()

  /// A mark as far as it may not change.
  private struct Read: Equatable {
    var act: MarkAct
    var side: MarkSide
    var seal: MarkSeal?
  }

  private func read(_ text: String) -> [Read] {
    MarkReader.standard.read(Array(text.utf8)).marks.map { Read(act: $0.act, side: $0.side, seal: $0.seal) }
  }

  /// How many marks were asked for, and how many of them stayed.
  private struct Count {
    var asked = 0
    var unchanged = 0
    var texts = 0
    var whole = 0
    var left: [String] = []
  }

  private func check(_ name: String, _ text: String, _ asked: [Int: MarkReplacement], _ count: inout Count) {
    let old = read(text)
    let result = rewriter.rewrite(text, asked)
    let done = asked.filter { !result.unchanged.contains($0.key) }
    let expected: [Read] = old.enumerated().compactMap { index, mark in
      guard let replacement = done[index] else { return mark }
      return replacement.act.map { Read(act: $0, side: mark.side, seal: $0 == .signature ? nil : mark.seal) }
    }
    let new = read(result.text)
    #expect(new.map(\.act) == expected.map(\.act), "\(name) \(asked): \(result.text)")
    #expect(new.map(\.side) == expected.map(\.side), "\(name) \(asked): \(result.text)")
    // What stays keeps its seal; a choice need not say any more of which kind it is.
    for (mark, other) in zip(new, expected) where mark.act != .signatureOrSeal {
      #expect(mark.seal == other.seal)
    }
    #expect(Set(result.unchanged).isSubset(of: Set(asked.keys)))
    if done.isEmpty { #expect(result.text == text) }
    if asked.values.allSatisfy({ $0 == .optional }) {
      #expect(isAddition(text, result.text), "\(name): \(result.text)")
    }
    #expect(rewriter.rewrite(text, asked) == result)
    count.asked += asked.count
    count.unchanged += result.unchanged.count
    count.texts += 1
    count.whole += result.unchanged.isEmpty ? 1 : 0
    let marks = MarkReader.standard.read(Array(text.utf8)).marks
    count.left += result.unchanged.map { "\(name) \(marks[$0].act) \(marks[$0].evidence)" }
  }

  private func isAddition(_ old: String, _ new: String) -> Bool {
    !new.unicodeScalars.difference(from: old.unicodeScalars).contains {
      if case .remove = $0 { true } else { false }
    }
  }

  private func checkAll(_ texts: [(name: String, text: String)]) -> [MarkReplacement: Count] {
    var counts: [MarkReplacement: Count] = [:]
    for (name, text) in texts {
      let marks = read(text)
      let applicants = marks.indices.filter { marks[$0].side == .applicant }
      guard !applicants.isEmpty else { continue }
      for replacement in MarkReplacement.allCases {
        check(
          name, text, Dictionary(uniqueKeysWithValues: applicants.map { ($0, replacement) }),
          &counts[replacement, default: Count()])
        guard applicants.count > 1 else { continue }
        var single = Count()
        for index in applicants { check(name, text, [index: replacement], &single) }
      }
    }
    return counts
  }

  private func show(_ title: String, _ counts: [MarkReplacement: Count]) {
    for replacement in MarkReplacement.allCases {
      guard let count = counts[replacement] else { continue }
      print(
        "\(title), \(replacement.rawValue): \(count.asked - count.unchanged) of \(count.asked) marks,",
        "\(count.whole) of \(count.texts) texts; left: \(count.left)")
    }
  }

  @Test func theSampleCity() throws {
    let counts = checkAll(SampleBodies.all.map { ($0.form, $0.text) })
    show("sample city", counts)
    let names = try #require(counts[.name])
    #expect(names.texts > 500 && names.unchanged == names.left.count)
    // The seal that a form registers is its object, and stays.
    #expect(names.left.allSatisfy { $0.contains("登録する印鑑") }, "\(names.left)")
    for replacement in MarkReplacement.allCases {
      let count = try #require(counts[replacement])
      #expect(Double(count.unchanged) <= 0.02 * Double(count.asked), "\(replacement)")
    }
  }

  @Test func theTunedPages() throws {
    let pages = LabelledPage.read(path: LabelledPagesTests.pages + "/tuned.tsv").pages
    let counts = checkAll(pages.map { ($0.name, $0.text) })
    show("tuned pages", counts)
    let names = try #require(counts[.name])
    #expect(names.asked - names.unchanged >= names.asked * 95 / 100)
  }

  @Test func theTextsOfTheMarkTests() throws {
    let tests = MarkTest.read(ShippedMarkTests.paths).tests
    let counts = checkAll(tests.map { ($0.name, $0.text) })
    show("mark tests", counts)
    let names = try #require(counts[.name])
    #expect(names.asked - names.unchanged >= names.asked * 95 / 100)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: LabelledPagesTests.realPages)))
  func theRealPages() throws {
    let pages = LabelledPage.read(path: LabelledPagesTests.realPages).pages
    let counts = checkAll(pages.map { ($0.name, $0.text) })
    show("real pages", counts)
    let names = try #require(counts[.name])
    #expect(names.whole == names.texts)
  }

  @Test func anyTextIsRewritten() {
    var state: UInt64 = 0x5EA1_2022
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let parts = [
      "印", "㊞", "署名", "又は", "記名", "押印", "氏名", "申請者", "保証人", "（", "）", "※", "\n", "。", "　", "緑丘市長　様\n", "省略",
      "場合", "自署", "ください", "を", "は、", "１　", "備考　", "実印", "受付印", "の", "任意", "\r\n", "　　",
    ]
    for _ in 0..<400 {
      let text = (0..<next(30)).map { _ in parts[next(parts.count)] }.joined()
      let marks = read(text)
      var asked: [Int: MarkReplacement] = [:]
      for index in marks.indices where next(3) > 0 { asked[index] = MarkReplacement.allCases[next(4)] }
      var count = Count()
      check("random", text, asked, &count)
    }
  }
}
