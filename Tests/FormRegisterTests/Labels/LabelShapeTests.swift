import Testing

@testable import FormRegister

/// What each known shape of label says.
@Suite struct LabelShapeTests {
  @Test func `the table holds at least 120 shapes`() {
    #expect(LabelShapes.all.count >= 120)
    #expect(Set(LabelShapes.all.map(\.label)).count == LabelShapes.all.count)
  }

  @Test(arguments: LabelShapes.all)
  func `a shape is read and printed back`(shape: LabelShapes.Shape) throws {
    let label = try FormLabel(shape.label)
    #expect(label.description == shape.label)
    #expect(label.normalText == shape.normalForm)
    #expect(Self.articles(label) == shape.articles)
    #expect((label.title ?? "") == shape.title)
    #expect(label.isRepealed == shape.isRepealed)
    #expect(!label.hasUnreadProvisions)
  }

  @Test(arguments: LabelShapes.all)
  func `the normal form is a label of the same form`(shape: LabelShapes.Shape) throws {
    let label = try FormLabel(shape.label)
    #expect(try FormLabel(label.normalText).members == label.members)
  }

  static func articles(_ label: FormLabel) -> String {
    label.provisions.flatMap(\.members).map { member in
      switch member {
      case .single(let reference): reference.normalText
      case .range(let first, let last): "\(first.normalText)から\(last.normalText)まで"
      }
    }.joined(separator: "、")
  }

  @Test(arguments: [
    "様式第1号 第1号様式 第一号様式 様式第１号 様式第１ 様式第一 1号様式 （様式第1号）", "様式第1号の2の2 第1号様式の2の2 第一号の二の二様式 様式第１－２－２ 様式第1号ノ2ノ2",
    "別記様式第1号 別記第1号様式 別記第一号様式", "附録第11号様式 付録第十一号様式 附録様式第１１",
    "第三号書式甲 第三号書式（甲） 第３号甲書式 第三号書式ノ甲", "様式第6号（裏） 様式第６号（裏面） 様式第六号裏",
    "様式第2号及び様式第3号 様式第２号、第３号 第2号様式・第3号様式", "様式第2号から様式第4号まで 様式第２号～第４号 第2号様式から第4号様式まで",
    "様式第1号(第2条関係) 第一号様式（第二条関係） 様式第１〔第２条〕",
    "様式第1号（第2条第1項及び第2項関係） 様式第1号（第2条第1項、第2条第2項関係） 様式第1号（第2条第1項、同条第2項関係）",
  ])
  func `labels written differently are equal`(row: String) throws {
    let labels = try row.split(separator: " ").map { try FormLabel(String($0)) }
    for label in labels {
      #expect(label == labels[0], "\(label)")
      #expect(label.hashValue == labels[0].hashValue)
      #expect(!(label < labels[0]) && !(labels[0] < label))
    }
  }

  @Test(arguments: [
    ("様式第1号", "別記様式第1号"), ("様式第1号", "附則様式第1号"), ("様式第1号", "書式第1号"), ("様式第1号", "別紙様式第1号"),
    ("様式第1号", "様式第1号（裏）"), ("様式第1号（1）", "様式第1号（イ）"), ("様式第1号", "様式第1号　削除"), ("様式の2", "様式第2号"),
    ("様式第1号（申請書）", "様式第1号（届出書）"), ("第八号様式", "軽二輪第八号様式"), ("様式第1号（第2条関係）", "様式第1号（第3条関係）"),
  ])
  func `labels that differ`(one: String, other: String) throws {
    #expect(try FormLabel(one) != FormLabel(other))
  }

  @Test func `natural order`() throws {
    let ordered = [
      "様式", "様式の2", "様式第1号", "様式第1号（1）", "様式第1号（2）", "様式第1号（表）", "様式第1号（裏）", "様式第1号別紙", "様式第1号の2",
      "様式第1号の2の2", "様式第1号の3", "様式第1号の10", "第二号様式", "様式第１０号", "様式第百号", "書式第1号", "別表第1", "別紙様式第1号",
      "別記様式第1号", "附則様式第1号",
    ]
    let names = try ordered.map { try FormLabel($0).name }
    #expect(names.shuffled().sorted().map(\.description) == names.map(\.description))
  }

  @Test(arguments: [
    ("", FormLabel.Problem.empty), ("　", .empty), ("予算の区分", .noFormWord), ("第三条関係", .noFormWord),
    ("様式第1号（第2条関係", .unbalancedBracket), ("様式第1号）", .unbalancedBracket), ("様式一覧", .noFormWord),
    (String(repeating: "様式", count: 1_001), .tooLong), ("様式第1号から", .unclear), ("様式第1号及び", .unclear),
  ])
  func `what is no label`(text: String, problem: FormLabel.Problem) {
    #expect(throws: problem) { try FormLabel(text) }
  }
}
