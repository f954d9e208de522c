import SourceText
import Testing

@testable import FormRegister

/// Where a form's requirements come from, and what its text adds.
@Suite struct BodyReadingTests {
  private func evidence(_ content: String, _ attributes: String = "") -> FormRecord.Evidence {
    RegisterReading(form(content, attributes: attributes)).forms[0].evidence
  }

  @Test func `declared, read from the text, none, or unread`() {
    #expect(evidence("<requirement/>") == .declared)
    #expect(evidence("<requirement/><body>本文</body>") == .declared)
    #expect(evidence("<body>申請者　氏名　㊞</body>") == .body)
    #expect(evidence("<body>　次のとおり通知します。</body>") == .none)
    #expect(evidence("", " requirements='none'") == .none)
    #expect(evidence("<body>申請者　氏名　㊞</body>", " requirements='none'") == .none)
    for unread in ["", "<body/>", "<body>　\n </body>", "<body href='word/none.rtf'/>"] {
      #expect(evidence(unread) == .unread, "\(unread)")
    }
  }

  @Test func `a text's marks are requirements, each at its place`() {
    let text = form(
      "<body>様式第1号\n\n　申請者　住所\n　　　　　氏名　　　㊞\n\n　保証人　氏名　　（署名）\n</body>")
    let reading = RegisterReading(text)
    #expect(reading.errors.isEmpty && reading.warnings.isEmpty)
    #expect(reading.forms[0].evidence == .body)
    let first = reading.requirements.first
    #expect(first?.evidence?.contains("㊞") == true)
    #expect(first?.facts["signer"] == "applicant")
    #expect(first?.facts["act"] == "seal" || first?.facts["act"] == "name-and-seal")
    for requirement in reading.requirements {
      #expect(places(of: requirement.evidence!, in: text).contains(requirement.position))
    }
    #expect(reading.requirements.map(\.position.line) == [4, 6])
    #expect(reading.requirements.last?.facts["act"] == "signature")
    #expect(reading.requirements.last?.facts["seal"] == "none")
  }

  @Test func `the sides of marks become signers`() {
    let reading = RegisterReading(
      form("<body>申請者　氏名　　　印\n\n和光市長　　何某　　　印\n\n受付印　　決裁印\n</body>"))
    let signers = Set(reading.requirements.compactMap { $0.facts["signer"] })
    #expect(signers.isSubset(of: ["applicant", "issuer", "handling"]))
    #expect(signers.contains("applicant") && signers.contains("issuer"))
  }

  @Test func `marks count lines and columns in CRLF, in CDATA and behind comments`() {
    for body in [
      "表題\r\n　氏名　　㊞", "<!-- 注 -->表題\n　氏名　　㊞", "表題\n　<!-- 印 -->氏名　　㊞", "<![CDATA[表題\n　氏名　　㊞]]>",
    ] {
      let text = form("<body>\(body)</body>")
      let reading = RegisterReading(text)
      #expect(reading.requirements.count == 1, "\(body)")
      #expect(reading.requirements.first?.position.line == 2, "\(body)")
    }
    let crlf = form("<body>表題\r\n　氏名　　㊞</body>")
    let evidence = RegisterReading(crlf).requirements[0]
    #expect(places(of: evidence.evidence!, in: crlf).contains(evidence.position))
  }

  @Test func `a mark right behind a comment keeps its column`() {
    let text = form("<body>表題\n　<!-- 印 -->申請者　氏名　　㊞</body>")
    let requirement = RegisterReading(text).requirements[0]
    withKnownIssue("a comment (or CDATA, or reference) on a mark's own line shifts its column") {
      #expect(places(of: requirement.evidence!, in: text).contains(requirement.position))
    }
  }

  @Test func `several bodies are read as one text, each at its own place`() {
    let text = form("<body>申請者　氏名　　㊞</body>\n<body>代理人　氏名　　㊞</body>")
    let reading = RegisterReading(text)
    #expect(reading.requirements.map(\.position.line) == [1, 2])
  }

  @Test func `declared requirements account for a mark by act and side`() {
    let body = "<body>\n　申請者　氏名　　㊞</body>"
    for accounted in [
      "<requirement act='押印' signer='申請者'/>", "<requirement act='記名押印' signer='代理人'/>",
      "<requirement act='押印'/>", "<requirement signer='申請者'/>", "<requirement/>",
    ] {
      #expect(RegisterReading(form(accounted + body)).warnings.isEmpty, "\(accounted)")
    }
    for other in [
      "<requirement act='署名' signer='申請者'/>", "<requirement act='押印' signer='発行者'/>",
      "<requirement act='押印' signer='処理欄'/>",
    ] {
      let reading = RegisterReading(form(other + body))
      #expect(reading.warnings.count == 1, "\(other)")
      #expect(reading.warnings.first?.hasPrefix("2:") == true, "\(reading.warnings)")
      #expect(reading.warnings.first?.hasSuffix("which no requirement states") == true)
      #expect(reading.requirements.count == 1)
    }
  }

  @Test func `a mark against requirements=none is a warning, a requirement without a mark is not`() {
    let denied = RegisterReading(
      form("<body>申請者　氏名　　㊞</body>", attributes: " requirements='none'"))
    #expect(denied.warnings.count == 1 && denied.requirements.isEmpty)
    let silent = RegisterReading(form("<requirement act='押印'/><body>次のとおり申請します。</body>"))
    #expect(silent.warnings.isEmpty && silent.requirements.count == 1)
  }
}
