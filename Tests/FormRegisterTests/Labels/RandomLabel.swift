import Foundation

@testable import FormRegister

/// Makes labels and references in all shapes; the same for the same seed.
struct RandomLabel {
  private var state: UInt64

  /// `SEALREVIEW_SEED` where it is set, else a new one for each run.
  static let seedOfRun: UInt64 =
    ProcessInfo.processInfo.environment["SEALREVIEW_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...(.max))

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }
  private mutating func maybe(_ percent: Int, _ text: (inout RandomLabel) -> String) -> String {
    next(100) < percent ? text(&self) : ""
  }

  mutating func number() -> String {
    JapaneseNumeral(pick([1, 2, 3, 9, 10, 12, 20, 34, 105]), pick(JapaneseNumeral.Style.allCases)).written
  }

  private mutating func branches() -> String {
    (0..<pick([0, 0, 0, 1, 1, 2, 3])).map { _ in pick(["の", "ノ"]) + number() }.joined()
  }

  /// A name, in either order of its words.
  mutating func name() -> String {
    let prefix = maybe(40) { $0.pick(["別記", "別紙", "附則", "附録", "別記　"]) }
    let kind = pick(["様式", "書式"])
    let number = "第" + number()
    switch next(4) {
    case 0: return prefix + kind + number + pick(["号", ""]) + branches()
    case 1: return prefix + number + "号" + branches() + kind
    case 2: return prefix + number + "号" + kind + branches()
    default: return prefix + kind + branches()
    }
  }

  mutating func reference() -> String {
    var text = maybe(15) { $0.pick(["法", "令", "規則", "附則"]) } + "第\(number())条" + branches()
    text +=
      maybe(50) { "第\($0.number())項" }
      + maybe(30) { "第\($0.number())号" + $0.maybe(50) { $0.pick(["イ", "ロ", "ニ"]) } }
    return text + maybe(10) { $0.pick(["ただし書", "後段"]) }
  }

  mutating func references() -> String {
    var text = reference()
    for _ in 0..<pick([0, 0, 1, 2]) { text += pick(["、", "及び", "・", "，", "並びに"]) + reference() }
    return text
  }

  private mutating func bracketed(_ text: String) -> String {
    let (open, close) = pick([("（", "）"), ("(", ")"), ("〔", "〕")])
    return open + text + close
  }

  private mutating func remark() -> String {
    switch next(6) {
    case 0, 1: bracketed(references() + pick(["関係", "関係", ""]))
    case 2: bracketed(pick(["表", "裏面", "第\(number())面", "その\(number())", number(), "甲", "イ", "別紙"]))
    case 3: bracketed(pick(["日本産業規格Ａ列４番", "Ａ４", "用紙の大きさは、Ａ４とする。"]))
    case 4: bracketed(pick(["申請書", "許可証の様式（写し）", "第三者に交付するもの"]))
    default: pick(["　", " "])
    }
  }

  /// A label: one form or several, with remarks, a title, or 削除.
  mutating func label() -> String {
    var text = maybe(5) { _ in "　" } + name()
    switch next(8) {
    case 0: text += "から" + name() + "まで"
    case 1: text += pick(["及び", "、", "・", " 及び "]) + name()
    default: break
    }
    for _ in 0..<pick([0, 1, 1, 2, 3]) { text += remark() }
    return text + maybe(20) { $0.pick(["　申請書", "　削除", "　交付申請書　削　除", "（削除）", "　略"]) }
  }
}
