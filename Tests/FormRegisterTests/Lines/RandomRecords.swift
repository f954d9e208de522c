import TestSupport

/// A register of any content, some of it wrong: whatever a reader can be told.
struct RandomRecords {
  private var random: Seeded
  /// Whether nothing in it is an error.
  private let isGood: Bool

  init(_ random: Seeded, isGood: Bool) { (self.random, self.isGood) = (random, isGood) }

  mutating func xml() -> String {
    let day = random.pick(["", " exportedOn=\"2021-03-31\"", isGood ? "" : " exportedOn=\"2021-02-31\""])
    var text = "<formRegister xmlns=\"urn:sealreview:register:1\"" + attribute("municipality") + day + ">\n"
    for index in 0..<random.pick([0, 1, 3]) { text += instrument(index) }
    if random.chance(10) { text += "<unknown/>" }
    return text + (isGood || random.chance(80) ? "</formRegister>\n" : "<form")
  }

  private mutating func instrument(_ index: Int) -> String {
    var text = "<instrument id=\"R\(index)\"" + attribute("tier", ["規則", "rule", "要綱", "不明"])
    for name in ["number", "title", "enactor", "department", "section"] { text += attribute(name) }
    text += ">" + bases(2) + facts()
    for form in 0..<random.pick([0, 1, 4]) {
      text += self.form("R\(index)-F\(form)") + random.pick(["", "\n  "])
    }
    return text + "</instrument>\n"
  }

  private mutating func form(_ id: String) -> String {
    var text = "<form id=\"\(id)\"" + attribute("flow", ["申請等", "internal"]) + attribute("document", ["申請書"])
    for name in ["number", "title", "articles", "department", "section"] { text += attribute(name) }
    let denies = random.chance(15)
    text += denies ? " requirements=\"none\">" : ">"
    text += bases(2) + facts()
    if !denies { for _ in 0..<random.pick([0, 0, 1, 2, 4]) { text += requirement() } }
    if random.chance(40) {
      text += "<body>" + random.pick(["申請者　氏名　㊞", "通知します。", "\n受付印\n　署名　\"\\\n", " "]) + "</body>"
    }
    if random.chance(10) { text += "<body href=\"word/none.rtf\"/>" }
    return text + "</form>"
  }

  private mutating func requirement() -> String {
    var text = "<requirement" + attribute("act", ["押印", "署名", "signature", "記名押印", isGood ? "署名" : "捺"])
    text += attribute("seal", ["認印", "実印", "不明", "なし"]) + attribute("signer", ["申請者", "職員"])
    text += attribute("purpose", ["本人確認"]) + attribute("certificate", ["有", "no"])
    text += attribute("comparison", ["yes"]) + attribute("alternative", ["無"])
    return text + ">" + bases(3) + facts() + "</requirement>"
  }

  private mutating func bases(_ limit: Int) -> String {
    (0..<Int.random(in: 0...limit, using: &random)).map { _ in
      "<basis" + attribute("tier", ["規則", "省令", "なし", "none", "不明"])
        + attribute("root", ["条文", "様式", "不明"]) + attribute("law") + attribute("article") + "/>"
    }.joined()
  }

  private mutating func facts() -> String {
    guard random.chance(40) else { return "" }
    return "<fact name=\"\(random.pick(["payment", "place"]))\">\(random.pick(["yes", "no", "不明"]))</fact>"
  }

  private mutating func attribute(_ name: String) -> String {
    attribute(name, ["市民課", "L\u{E0100}", "a&quot;\\b", "第3条", "不明", " "])
  }

  private mutating func attribute(_ name: String, _ values: [String]) -> String {
    random.chance(60) ? " \(name)=\"\(random.pick(values))\"" : ""
  }
}
