import SourceText
import TestSupport

@testable import FormRegister

/// Registers put together from pieces that are hard to edit, and edits of them.
struct RandomRegister {
  private var random: Seeded

  init(seed: UInt64) { random = Seeded(state: seed) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements.randomElement(using: &random)!
  }

  private mutating func several(_ count: Range<Int>, _ piece: (inout Self) -> String) -> [String] {
    (0..<Int.random(in: count, using: &random)).map { _ in piece(&self) }
  }

  /// A register, and its parts in their order.
  struct Source {
    var head: String
    var articles: [String]
    var forms: [String]
    var tail: String
    var text: String
  }

  mutating func register() -> Source {
    let prefix = pick(["", "", "r:"])
    let lineEnd = pick(["\n", "\n", "\r\n", "\r"])
    let space = prefix.isEmpty ? "xmlns" : "xmlns:r"
    let head =
      pick(["", "<?xml version='1.0'?>\n", "<!DOCTYPE \(prefix)formRegister [<!-- ]> -->]>\n"])
      + "<\(prefix)formRegister \(space)='\(RegisterElement.namespace)' xmlns:x='u'>\n"
      + "<\(prefix)instrument id='R' title='>'>\n"
    let (articles, forms) = (several(0..<4) { $0.article(prefix) }, several(0..<6) { $0.form(prefix) })
    let tail = "</\(prefix)instrument></\(prefix)formRegister>"
    let text = head + (articles + forms).map { blanks() + $0 }.joined() + "\n" + tail
    func ended(_ text: String) -> String {
      text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        .joined(separator: lineEnd)
    }
    return Source(
      head: ended(head), articles: articles.map(ended), forms: forms.map(ended), tail: ended(tail),
      text: ended(text))
  }

  private mutating func blanks() -> String {
    pick([
      "", "", " ", "\n  ", "\n\t", "\n<!--<form>\(Int.random(in: 0..<1000, using: &random))-->\n", "\n\n",
    ])
  }

  private mutating func tag(_ name: String, _ attributes: [String], _ content: String?) -> String {
    let list = attributes.shuffled(using: &random).map { pick([" ", " ", "\n  "]) + $0 }.joined()
    guard let content, !(content.isEmpty && Bool.random(using: &random)) else {
      return "<\(name)\(list)\(pick(["", " "]))/>"
    }
    return "<\(name)\(list)\(pick(["", "\n"]))>\(content)</\(name)\(pick(["", " "]))>"
  }

  private mutating func article(_ prefix: String) -> String {
    tag(prefix + "article", ["number='第1条'"], content())
  }

  private mutating func form(_ prefix: String) -> String {
    let children =
      several(0..<3) { $0.requirement(prefix) }
      + several(0..<3) {
        $0.tag(prefix + "body", $0.pick([[], [], ["x:a='>'"], ["href='a.txt'"]]), $0.content())
      }
      + several(0..<2) { $0.pick(["<x:body>印</x:body>", "<x:a><x:requirement/></x:a>", "<?a <body> ?>"]) }
    let content = children.shuffled(using: &random).map { blanks() + $0 }.joined() + blanks()
    return tag(
      prefix + "form",
      ["id=\"F\(Int.random(in: 0..<1_000_000, using: &random))\"", pick(["title='>/>'", "title=\"'\""])],
      content)
  }

  private mutating func requirement(_ prefix: String) -> String {
    let attributes = pick([
      ["act='押印'", "seal=\"認印\""], ["act = '署名押印'", "seal = '実印'", "x:act='>'"], [], ["signer='申請者'"],
    ])
    return tag(
      prefix + "requirement", attributes, pick(["", "\n  <\(prefix)basis/>\n", "<x:basis>&gt;</x:basis>"]))
  }

  private mutating func content() -> String {
    several(0..<8) {
      $0.pick([
        "印", "氏名", "\n", "\n", "\n\n", " ", "　", "&lt;", "&amp;", "&#13;", "&#x329E;", "&#10;", ">", "]]",
        "]", "<!--印-->",
        "<![CDATA[]]>", "<![CDATA[<印>&amp;\n]]>", "<![CDATA[]]]]>", "<x:b>押印</x:b>", "<x:b/>", "<?印?>", "名",
      ])
    }.reduce("") { $0.hasSuffix("]]") && $1 == ">" ? $0 : $0 + $1 }
  }

  mutating func text() -> String {
    several(0..<8) {
      $0.pick(["印", "氏名", "\n", "\n\n", " ", "　", "<", "&", "\r", "㊞", ">", "]]", "]", "]]>", "名", "押印"])
    }.joined()
  }

  mutating func edits(of register: WrittenRegister) -> RegisterEdits {
    var edits = RegisterEdits()
    for form in register.forms {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: break
      case 1: edits.forms[form.position] = .remove
      default:
        var requirements: [SourcePosition: RequirementEdit] = [:]
        for place in form.places {
          requirements[place] = pick([nil, .remove, .act("署名"), .act("記名押印")])
        }
        let body = pick([nil, text(), changed(form.text), changed(form.text)])
        edits.forms[form.position] = .change(body: body, requirements: requirements)
      }
    }
    for (position, text) in register.articles { edits.articles[position] = pick([nil, changed(text)]) }
    return edits
  }

  /// A text with a few of its characters changed.
  private mutating func changed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 0..<4, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, place + Int.random(in: 0..<3, using: &random))
      scalars.replaceSubrange(
        place..<end, with: pick(["", "", "<", "]", ">", "名", "\n", "\r"]).unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      let part = part(of: bytes)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeSubrange(part.lowerBound..<min(part.upperBound, part.lowerBound + 6))
      case 1:
        let snippet = pick([
          "<", ">", "&", "'", "\"", "<!--", "]]>", "<![CDATA[", "/", "</", "\0", "<!", "[", "<?",
        ])
        bytes.insert(contentsOf: snippet.utf8, at: part.lowerBound)
      default: if !part.isEmpty { bytes[part.lowerBound] = .random(in: 0...(.max), using: &random) }
      }
    }
    return bytes
  }

  mutating func part(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    return start..<Int.random(in: start...bytes.count, using: &random)
  }
}
