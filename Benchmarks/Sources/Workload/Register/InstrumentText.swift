/// One generated instrument as it stands in a register, with its forms.
struct InstrumentText {
  private(set) var xml = ""
  private let id: String
  private let title: String
  private let number: String
  private let tier: String

  private static let tiers =
    Array(repeating: "規則", count: 48) + Array(repeating: "要綱", count: 26) + Array(repeating: "条例", count: 8)
    + Array(repeating: "訓令", count: 6) + Array(repeating: "告示", count: 5)
    + Array(repeating: "教育委員会規則", count: 5) + ["企業管理規程", "議会規則"]

  /// - Parameters:
  ///   - ordinal: The instrument's place in the register, from 1.
  ///   - formCount: How many forms it has.
  init(ordinal: Int, formCount: Int, _ numbers: inout SeededNumbers) {
    id = "K\(String(ordinal + 10_000_000).dropFirst())"
    tier = numbers.pick(Self.tiers)
    title =
      "和光市\(numbers.pick(Words.subjects))\(numbers.chance(30) ? "事務取扱" : "施行")\(tier.hasSuffix("規則") ? "規則" : tier)"
    number = "平成\(numbers.number(2...30))年\(tier == "要綱" ? "告示" : tier)第\(ordinal)号"
    let department = numbers.pick(Words.departments)
    let enactor = tier == "教育委員会規則" ? "教育委員会" : tier == "議会規則" ? "議会" : "市長"
    xml +=
      #"  <instrument id="\#(id)" tier="\#(tier)" number="\#(number)" title="\#(title)" enactor="\#(enactor)" "#
    xml += #"department="\#(department.name)" section="\#(numbers.pick(department.sections))">"# + "\n"
    xml += #"    <basis tier="\#(tier)" law="\#(number)" title="\#(title)" root="様式"/>"# + "\n"
    if numbers.chance(15) {
      xml += #"    <article number="第3条第2項">申請者は、前項の申請書に記名押印しなければならない。</article>"# + "\n"
    }
    for form in 1...formCount { add(form: form, &numbers) }
    xml += "  </instrument>\n"
  }

  private mutating func add(form: Int, _ numbers: inout SeededNumbers) {
    let kind = FormKind.byShare[numbers.below(FormKind.byShare.count)]
    let formTitle = numbers.pick(Words.subjects) + numbers.pick(kind.titles)
    let article = "第\(numbers.number(2...24))条"
    xml +=
      #"    <form id="\#(id)-F\#(form < 10 ? "0" : "")\#(form)" number="様式第\#(form)号" title="\#(formTitle)" "#
    xml += #"articles="\#(article)" flow="\#(kind.flow)" document="\#(kind.document)""#
    let draw = numbers.below(100)
    if draw < 3 {
      xml += #" requirements="none"/>"# + "\n"
      return
    }
    if draw < 4 {
      xml += "/>\n"
      return
    }
    xml += ">\n"
    let isDeclared = draw < 90
    if isDeclared {
      for _ in 0..<(numbers.chance(12) ? 2 : 1) { addRequirement(of: kind, article, &numbers) }
    }
    // A declared requirement need not show in the text; a mark that is not declared is worth a warning.
    let isMarked = !isDeclared || numbers.chance(70)
    if draw < 85 || !isDeclared {
      let body = BodyWriter.body(
        of: kind, title: formTitle, instrument: (title, article), isMarked: isMarked, &numbers)
      xml += "      <body>\(body)</body>\n"
    }
    xml += "    </form>\n"
  }

  private mutating func addRequirement(of kind: FormKind, _ article: String, _ numbers: inout SeededNumbers) {
    var attributes = numbers.pick(kind.requirements)
    // What an office has not looked up yet.
    if numbers.chance(3) { attributes.replace(#"seal="認印""#, with: #"seal="不明""#) }
    if numbers.chance(8), !attributes.contains("alternative"), !attributes.contains("purpose") {
      attributes += #" purpose="真意確認" alternative="無""#
    }
    let bases = numbers.pick(kind.bases)
    // Who asks for a seal by an article has thought of other means.
    if case .own(root: "条文")? = bases.first, !attributes.contains("alternative"), numbers.chance(90) {
      attributes += #" alternative="有""#
    }
    let fact = kind.tellsPayment && numbers.chance(95) ? numbers.chance(40) ? "有" : "無" : nil
    guard !bases.isEmpty || fact != nil else {
      xml += "      <requirement \(attributes)/>\n"
      return
    }
    xml += "      <requirement \(attributes)>\n"
    for basis in bases { xml += text(of: basis, article, isUnknown: numbers.chance(2)) }
    if let fact { xml += #"        <fact name="payment">\#(fact)</fact>"# + "\n" }
    xml += "      </requirement>\n"
  }

  private func text(of basis: FormKind.Basis, _ article: String, isUnknown: Bool) -> String {
    let attributes =
      switch basis {
      case .none: #"tier="なし""#
      case .own(let root):
        #"tier="\#(tier)" law="\#(number)" title="\#(title)" article="\#(article)" root="\#(isUnknown ? "不明" : root)""#
      case .law(let tier, let number, let title, let article, let root):
        #"tier="\#(tier)" law="\#(number)" title="\#(title)" article="\#(article)" root="\#(isUnknown ? "不明" : root)""#
      }
    return "        <basis \(attributes)/>\n"
  }
}
