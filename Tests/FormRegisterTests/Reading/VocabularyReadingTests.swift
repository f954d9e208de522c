import Testing

@testable import FormRegister

/// Every spelling of every value of the specification's first section, written out once more.
@Suite struct VocabularyReadingTests {
  /// For each attribute the ids with their other spellings, as the specification's table has them.
  static let table: [(attribute: String, values: [[String]])] = [
    (
      "act",
      [
        ["seal", "押印", "捺印", "なつ印"], ["signature", "署名", "自署"], ["signature-and-seal", "署名押印"],
        ["name-and-seal", "記名押印"], ["signature-or-seal", "署名又は記名押印"],
      ]
    ),
    (
      "seal",
      [
        ["unregistered", "認印"], ["registered", "実印", "登録印"], ["corporate", "登記印", "代表者印"],
        ["bank", "銀行印", "金融機関届出印"], ["official", "公印", "職印"], ["integrity", "契印", "割印", "訂正印"],
        ["none", "なし"],
      ]
    ),
    (
      "signer",
      [
        ["applicant", "申請者", "届出者", "届出人", "申込者", "本人"], ["agent", "代理人"], ["guarantor", "保証人"],
        ["witness", "証人"], ["third-party", "第三者"], ["counterparty", "契約相手方"], ["employee", "職員"],
        ["issuer", "発行者"], ["handling", "処理欄", "受付", "決裁", "検印", "確認"],
      ]
    ),
    (
      "purpose",
      [["identity", "本人確認"], ["intent", "真意確認"], ["authenticity", "真正性"], ["none", "なし"]]
    ),
    ("certificate", [["yes", "有"], ["no", "無"]]), ("comparison", [["yes", "有"], ["no", "無"]]),
    ("alternative", [["yes", "有"], ["no", "無"]]),
    (
      "flow",
      [["inbound", "申請等"], ["outbound", "通知等"], ["internal", "内部"], ["contract", "契約"]]
    ),
    (
      "document",
      [
        ["application", "申請書"], ["notification", "届出書"], ["report", "報告書"], ["invoice", "請求書"],
        ["estimate", "見積書"], ["contract", "契約書"], ["power-of-attorney", "委任状"], ["consent", "同意書"],
        ["pledge", "誓約書"], ["oath", "宣誓書"], ["certificate", "証明書"], ["notice", "通知書"],
        ["ledger", "台帳"], ["attendance-book", "出勤簿"], ["other", "その他"],
      ]
    ),
    (
      "basis.tier",
      [
        ["act", "法律"], ["cabinet-order", "政令"], ["ministerial-order", "省令", "府令"],
        ["national-notice", "国の告示"], ["national-circular", "国の通知"],
        ["prefectural-ordinance", "県条例", "都道府県条例", "都条例", "道条例", "府条例"],
        ["prefectural-rule", "県規則", "都道府県規則", "都規則", "道規則", "府規則", "県教育委員会規則"],
        ["prefectural-notice", "県の告示・通知・要綱"], ["ordinance", "条例", "市条例", "町条例", "村条例"],
        [
          "rule", "規則", "市規則", "町規則", "村規則", "教育委員会規則", "委員会規則", "議会規則", "企業管理規程",
        ], ["directive", "訓令"], ["notice", "告示"], ["outline", "要綱", "要領"],
        ["other-body", "他団体"], ["none", "なし"],
      ]
    ),
    (
      "basis.root",
      [
        ["article", "条文"], ["form", "様式"], ["conformity", "準拠"], ["practice", "慣行"], ["none", "なし"],
      ]
    ),
    (
      "instrument.tier",
      [
        ["ordinance", "条例"], ["rule", "規則"], ["board-rule", "教育委員会規則"],
        ["committee-rule", "委員会規則"], ["assembly-rule", "議会規則"],
        ["enterprise-regulation", "企業管理規程"], ["directive", "訓令"], ["notice", "告示"],
        ["outline", "要綱", "要領"],
      ]
    ),
  ]

  /// A register that states one value, and what was read of it.
  private func read(_ attribute: String, _ value: String) -> (value: String?, errors: [String]) {
    let text =
      switch attribute {
      case "flow", "document": form("<requirement/>", attributes: " \(attribute)='\(value)'")
      case "basis.tier": form("<requirement><basis tier='\(value)'/></requirement>")
      case "basis.root": form("<requirement><basis root='\(value)'/></requirement>")
      case "instrument.tier": register("<form id='F1'><requirement/></form>", attributes: " tier='\(value)'")
      default: form("<requirement \(attribute)='\(value)'/>")
      }
    let reading = RegisterReading(text)
    let found =
      switch attribute {
      case "flow": reading.forms[0].flow
      case "document": reading.forms[0].document
      case "basis.tier": reading.requirements[0].bases[0].tier
      case "basis.root": reading.requirements[0].bases[0].root
      case "instrument.tier": reading.instruments[0].tier
      default: reading.requirements[0].facts[attribute]
      }
    return (found, reading.errors)
  }

  @Test func `every spelling of every value is read as its id`() {
    for (attribute, values) in Self.table {
      for spellings in values {
        for spelling in spellings {
          let result = read(attribute, spelling)
          #expect(result.value == spellings[0], "\(attribute) \(spelling)")
          #expect(result.errors.isEmpty, "\(attribute) \(spelling)")
        }
      }
    }
  }

  @Test func `the vocabulary has these values and no others`() {
    for (attribute, values) in Self.table {
      let fact = Vocabulary.standard.facts[Vocabulary.standard.index(of: attribute)!]
      #expect(fact.values?.map(\.spellings) == values, "\(attribute)")
    }
  }

  @Test func `unknown and blank values are unknown, never no`() {
    for (attribute, _) in Self.table {
      for spelling in ["不明", "unknown", "", "  ", "　", " 不明　"] {
        let result = read(attribute, spelling)
        #expect(result.value == nil, "\(attribute) \(spelling)")
        #expect(result.errors.isEmpty, "\(attribute) \(spelling)")
      }
    }
  }

  @Test func `blanks around a value do not matter`() {
    #expect(read("seal", " 実印　").value == "registered")
    #expect(read("basis.tier", "\t省令\n").value == "ministerial-order")
  }

  @Test func `open texts that say unknown, or are blank, are unknown`() {
    for said in ["不明", "unknown", "", "　 "] {
      let reading = RegisterReading(
        register(
          "<form id='F1' department='\(said)'><requirement><basis law='\(said)' article='\(said)'/>"
            + "</requirement></form>", attributes: " number='\(said)' enactor='\(said)'"))
      #expect(reading.instruments[0].number == nil && reading.instruments[0].enactor == nil, "\(said)")
      #expect(reading.forms[0].department == nil, "\(said)")
      #expect(reading.requirements[0].bases == [.init()], "\(said)")
    }
  }

  @Test(arguments: [
    ("act", "印押", "押印"), ("seal", "registerd", "registered"), ("seal", "認め印", "認印"),
    ("signer", "届出", "届出者"), ("certificate", "yse", "yes"), ("basis.tier", "県条令", "県条例"),
    ("instrument.tier", "訓礼", "訓令"), ("document", "申請者", "申請書"),
  ])
  func `a value outside the vocabulary is an error with the nearest spelling`(
    attribute: String, value: String, nearest: String
  ) {
    let result = read(attribute, value)
    #expect(result.value == nil)
    #expect(result.errors.count == 1)
    #expect(
      result.errors.first?.hasSuffix(
        ": unknown value `\(value)` of `\(attribute)`; did you mean `\(nearest)`?") == true,
      "\(result.errors)")
  }

  @Test func `spellings are exact: case and canonical equivalence count`() {
    #expect(read("seal", "Registered").errors.count == 1)
    #expect(read("flow", "申請等\u{301}").errors.count == 1)
  }

  @Test func `facts are not told apart by spelling alone: 規則 is a tier of its own in both places`() {
    #expect(read("basis.tier", "教育委員会規則").value == "rule")
    #expect(read("instrument.tier", "教育委員会規則").value == "board-rule")
  }
}
