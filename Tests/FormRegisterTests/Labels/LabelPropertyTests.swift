import Testing

@testable import FormRegister

/// Laws that hold for all labels. A failure names the seed; SEALREVIEW_SEED runs it again.
@Suite struct LabelPropertyTests {
  private let seed = RandomLabel.seedOfRun
  private static let rounds = 3_000

  @Test func `print after parse is the label as written`() throws {
    var random = RandomLabel(seed: seed)
    for _ in 0..<Self.rounds {
      let text = random.label()
      let label = try #require(try? FormLabel(text), "\(text), seed \(seed)")
      #expect(label.description == text, "seed \(seed)")
      #expect(!label.hasUnreadProvisions, "\(text), seed \(seed)")
    }
  }

  @Test func `a name read again from its normal form is equal`() throws {
    var random = RandomLabel(seed: seed)
    for _ in 0..<Self.rounds {
      let label = try #require(try? FormLabel(random.label()), "seed \(seed)")
      let text = label.normalText
      #expect((try? FormLabel(text))?.members == label.members, "\(label) as \(text), seed \(seed)")
    }
  }

  @Test(arguments: JapaneseNumeral.Style.allCases)
  func `the style of numerals changes no name`(style: JapaneseNumeral.Style) throws {
    var random = RandomLabel(seed: seed)
    for _ in 0..<Self.rounds {
      let label = try #require(try? FormLabel(random.label()), "seed \(seed)")
      let text = label.formText(in: style)
      #expect((try? FormLabel(text))?.members == label.members, "\(label) as \(text), seed \(seed)")
    }
  }

  @Test func `references are printed back and equal in every style`() throws {
    var random = RandomLabel(seed: seed)
    for _ in 0..<Self.rounds {
      let text = random.reference()
      let reference = try #require(ProvisionReference(text), "\(text), seed \(seed)")
      #expect(reference.description == text, "seed \(seed)")
      for style in JapaneseNumeral.Style.allCases {
        #expect(ProvisionReference(reference.text(in: style)) == reference, "\(text), seed \(seed)")
      }
      let list = random.references()
      #expect(ProvisionList(list)?.description == list, "seed \(seed)")
    }
  }

  @Test func `the order is total and goes with equality`() throws {
    var random = RandomLabel(seed: seed)
    let labels = try (0..<120).map { _ in try FormLabel(random.label()) }
    for one in labels {
      #expect(!(one < one) && one == one)
      for other in labels {
        let relations = [one < other, one == other, other < one].count { $0 }
        #expect(relations == 1, "\(one) \(other), seed \(seed)")
        if one == other { #expect(one.hashValue == other.hashValue) }
        for third in labels.prefix(40) where one < other && other < third {
          #expect(one < third, "\(one) \(other) \(third), seed \(seed)")
        }
      }
    }
  }

  @Test func `nothing traps, and what is read is printed back`() {
    var random = RandomLabel(seed: seed)
    let parts = [
      "様式", "第", "１", "十", "号", "の", "（", "）", "関係", "条", "別記", "から", "まで", "、", "　", "削除", "その", "甲", "イ",
      "附則", "同",
      "表", "面", "法", "申請書", "〔", "〕", "-", "\u{301}", "略", "項", "(", ")",
    ]
    for _ in 0..<Self.rounds {
      let text = (0..<random.pick(Array(0...14))).map { _ in random.pick(parts) }.joined()
      if let label = try? FormLabel(text) {
        #expect(Array(label.description.utf8) == Array(text.utf8), "seed \(seed)")
        #expect(label == label && !label.formText().isEmpty, "\(text), seed \(seed)")
      }
      if let list = ProvisionList(text) {
        #expect(Array(list.description.utf8) == Array(text.utf8), "seed \(seed)")
      }
    }
  }
}
