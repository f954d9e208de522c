import BatchReview
import FormRegister
import Foundation
import RuleBook
import SourceText
import Testing

/// A register's digest is of what it says, not of its bytes; a form's is of the form alone.
@Suite struct RegisterDigestTests {
  /// Gathers the digests of all forms by their ids.
  private final class Digests: ReviewObserver {
    var forms: [String: String] = [:]
    private var digests: FormDigests
    let wantsTexts: Bool

    init(_ vocabulary: Vocabulary, wantsTexts: Bool) {
      digests = FormDigests(vocabulary)
      self.wantsTexts = wantsTexts
    }

    func begin(file: String) {}
    func use(_ memo: DecisionMemo) {}
    func begin(_ instrument: borrowing InstrumentRecord) {}
    func observe(
      _ decided: borrowing DecidedForm, _ form: borrowing FormRecord, _ instrument: borrowing InstrumentRecord
    ) {
      forms[form.text(form.id)!] = digests.digest(of: form, instrument)
    }
    func end(_ instrument: borrowing InstrumentRecord, result: DecidedInstrument) {}
    func end(fileIsRejected: Bool) {}
  }

  private func digest(
    _ registers: [String], encoding: String.Encoding = .utf8, head: String = Bench.head,
    keepsGoing: Bool = false
  ) throws -> String {
    let bench = try Bench(registers, head: head)
    if encoding != .utf8 {
      for input in bench.inputs {
        let text = try String(contentsOfFile: input.path, encoding: .utf8)
        try text.write(toFile: input.path, atomically: true, encoding: encoding)
      }
    }
    var digest: RegisterDigest!
    let summary = try bench.run(keepsGoing: keepsGoing) {
      digest = RegisterDigest(bench.ruleSet.vocabulary)
      return [digest]
    }
    #expect(keepsGoing || summary.rejected.isEmpty, "\(summary.rejected)")
    return digest.finish()
  }

  private func forms(_ registers: String..., head: String = Bench.head, wantsTexts: Bool = false) throws
    -> [String: String]
  {
    let bench = try Bench(registers, head: head)
    let digests = Digests(bench.ruleSet.vocabulary, wantsTexts: wantsTexts)
    #expect(try bench.run { [digests] }.rejected.isEmpty)
    return digests.forms
  }

  private static let form =
    "<form id=\"F\" number=\"様式第1号\" title=\"届\"><requirement act=\"押印\" seal=\"実印\"><basis tier=\"規則\" law=\"L\"/>"
    + "<fact name=\"payment\">yes</fact></requirement></form>"
  private static let whole = "<instrument id=\"A\" title=\"規則\" department=\"甲\">\(form)</instrument>"

  @Test func `another encoding, layout or cut into files is the same register`() throws {
    let first = try digest([Self.whole, instrument("B", "kdwu")])
    #expect(first.count == 64)
    #expect(try digest([Self.whole, instrument("B", "kdwu")], encoding: .utf16) == first)
    #expect(try digest(["\n\n <!-- c -->" + Self.whole + instrument("B", "kdwu")]) == first)
    let spelled = Self.whole.replacing("押印", with: "捺印").replacing("実印", with: "registered")
    #expect(try digest([spelled, instrument("B", "kdwu")]) == first)
    let head = Bench.head.replacing("facts:\n", with: "facts:\n  - {id: another, values: [a, b]}\n")
    #expect(try digest([Self.whole, instrument("B", "kdwu")], head: head) == first)
  }

  @Test(arguments: [
    ("title=\"届\"", "title=\"届書\""), ("様式第1号", "様式第2号"), ("\"押印\"", "\"署名\""), ("実印", "認印"),
    ("law=\"L\"", ""),
    ("law=\"L\"", "law=\"\""), (">yes<", ">no<"), ("<fact name=\"payment\">yes</fact>", ""), ("甲", "乙"),
    ("tier=\"規則\"", "tier=\"条例\""), ("<requirement ", "<requirement/><requirement "),
    ("id=\"F\"", "id=\"G\""),
    ("title=\"規則\"", "number=\"規則\""), ("</instrument>", "<form id=\"H\"/></instrument>"),
  ])
  func `any other content is another register`(old: String, new: String) throws {
    #expect(try digest([Self.whole.replacing(old, with: new)]) != digest([Self.whole]))
  }

  @Test func `a rejected file leaves no trace in the digest`() throws {
    let good = [instrument("A", "kdw"), instrument("C", "nok")]
    let broken = instrument("B", "kd") + "<instrument id=\"X\"><form"
    #expect(try digest([good[0], broken, good[1]], keepsGoing: true) == digest(good))
    #expect(try digest([good[0], good[0], good[1]], keepsGoing: true) == digest(good))
  }

  @Test func `a form's digest does not depend on its id, place, department or neighbours`() throws {
    let digest = try #require(forms(Self.whole)["F"])
    #expect(digest.count == 16)
    let moved =
      "<instrument id=\"Z\" title=\"別\" department=\"乙\">\n<form id=\"E\"/>\n\n  "
      + Self.form.replacing("id=\"F\"", with: "id=\"G\" department=\"丙\"") + "</instrument>"
    #expect(try forms(instrument("B", "kdw"), moved)["G"] == digest)
    let head = Bench.head.replacing("facts:\n", with: "facts:\n  - {id: another, values: [a, b]}\n")
    #expect(try forms(Self.whole, head: head)["F"] == digest)
    #expect(try forms(Self.whole, wantsTexts: true)["F"] == digest)
  }

  @Test(arguments: [
    ("届", "届書"), ("様式第1号", "様式第2号"), ("\"押印\"", "\"署名\""), ("実印", "認印"), ("law=\"L\"", "law=\"M\""),
    (">yes<", ">no<"), ("<requirement ", "<requirement/><requirement "),
  ])
  func `a form's digest changes when the form does`(old: String, new: String) throws {
    #expect(try forms(Self.whole.replacing(old, with: new))["F"] != forms(Self.whole)["F"])
  }

  @Test func `a basis counts alike, whether the requirement or its instrument states it`() throws {
    let basis = "<basis tier=\"規則\" law=\"L\"/>"
    let inherited = Self.whole.replacing(basis, with: "").replacing("\"甲\">", with: "\"甲\">\(basis)")
    #expect(try forms(inherited)["F"] == forms(Self.whole)["F"])
  }

  @Test func `a form's text counts where it is wanted, and its marks always`() throws {
    func body(_ text: String) -> String {
      "<instrument id=\"A\"><form id=\"F\"><body>\(text)</body></form></instrument>"
    }
    let texts = ["申請者　氏名　　　㊞", "申請者の氏名　　　㊞", "申請者　氏名　　　署名"]
    let plain = try texts.map { try forms(body($0))["F"]! }
    let whole = try texts.map { try forms(body($0), wantsTexts: true)["F"]! }
    #expect(Set(whole).count == 3 && plain[0] != plain[2] && Set(plain).isDisjoint(with: whole))
  }
}
