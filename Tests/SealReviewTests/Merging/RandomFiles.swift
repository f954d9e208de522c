import TestSupport

/// The files of a review: registers and laws, some with errors, some with ids of others, some with references to them.
struct RandomFiles {
  private var random: Seeded

  init(_ random: Seeded) { self.random = random }

  /// Names and contents, in the order of the names.
  mutating func files() -> [(name: String, text: String)] {
    (0..<Int.random(in: 1...5, using: &random)).map { index in
      switch random.pick([0, 0, 0, 0, 0, 1, 2, 3]) {
      case 1: (name: "f\(index).xml", text: law())
      case 2: (name: "f\(index).xml", text: register(index).replacing("</formRegister>", with: ""))
      case 3: (name: "f\(index).xml", text: random.pick(["", "<other/>", "hello"]))
      default: (name: "f\(index).xml", text: register(index))
      }
    }
  }

  private mutating func register(_ file: Int) -> String {
    let day = random.chance(90) ? "2021-03-31" : random.pick(["2021-04-01", "2021-02-31"])
    let date = random.chance(95) ? " exportedOn=\"\(day)\"" : ""
    let city = random.chance(80) ? "架空市" : "別市"
    return "<formRegister xmlns=\"urn:sealreview:register:1\" municipality=\"\(city)\"\(date)>\n"
      + (0..<random.pick([0, 1, 2, 3])).map { instrument(file, $0) }.joined() + "</formRegister>\n"
  }

  private mutating func instrument(_ file: Int, _ index: Int) -> String {
    let id = random.chance(97) ? "R\(file)-\(index)" : "R0-0"
    var text =
      "<instrument id=\"\(id)\" tier=\"\(random.pick(["規則", "条例", "要綱"]))\" number=\"N\(file)\(index)\""
    text += " title=\"規則\" department=\"\(random.pick(["総務部", "市民部"]))\" enactor=\"市長\">"
    if random.chance(40) { text += basis() }
    for form in 0..<random.pick([0, 1, 3, 6]) {
      text += self.form(random.chance(98) ? "\(id)-F\(form)" : "R0-0-F0")
    }
    return text + "</instrument>\n"
  }

  private mutating func form(_ id: String) -> String {
    let head = "<form id=\"\(id)\" number=\"様式\" title=\"申請書\" document=\"申請書\" flow=\"申請等\""
    switch random.pick([0, 1, 2, 3, 3, 3, 3]) {
    case 0: return head + "/>\n"
    case 1: return head + " requirements=\"none\"/>\n"
    case 2: return head + "><body>申請者　住所　氏名　㊞\n受付印</body></form>\n"
    default:
      let count = Int.random(in: 1...3, using: &random)
      let body = random.chance(20) ? "<body>代理人　氏名　㊞</body>" : ""
      return head + ">" + (0..<count).map { _ in requirement() }.joined() + body + "</form>\n"
    }
  }

  private mutating func requirement() -> String {
    var text = "<requirement act=\"\(random.pick(["押印", "署名", "記名押印"]))\""
    if random.chance(80) { text += " seal=\"\(random.pick(["認印", "実印", "銀行印"]))\"" }
    if random.chance(2) { text += " signer=\"だれか\"" }
    text += ">"
    for _ in 0..<random.pick([0, 1, 1, 2]) { text += basis() }
    if random.chance(40) { text += "<fact name=\"payment\">\(random.pick(["yes", "no"]))</fact>" }
    return text + "</requirement>"
  }

  /// A basis, often an article of another instrument that another file may have.
  private mutating func basis() -> String {
    let law = random.chance(80) ? " law=\"N\(random.pick([0, 1, 2]))\(random.pick([0, 1]))\"" : ""
    return
      "<basis tier=\"\(random.pick(["規則", "条例", "省令"]))\"\(law) root=\"条文\" article=\"第\(random.pick([1, 2]))条\"/>"
  }

  private func law() -> String {
    """
    <Law><LawNum>昭和二十二年法律第一号</LawNum><LawBody><LawTitle>架空法</LawTitle>
    <AppdxStyle><AppdxStyleTitle>様式第一</AppdxStyleTitle><Style>申請者　氏名　㊞</Style></AppdxStyle>
    <AppdxStyle><AppdxStyleTitle>様式第二　削除</AppdxStyleTitle></AppdxStyle></LawBody></Law>
    """
  }
}
