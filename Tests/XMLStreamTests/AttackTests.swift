import Foundation
import SourceText
import Testing
import XMLStream

@Suite struct AttackTests {
  private func error(_ text: String) -> XMLStreamError? {
    var error: XMLStreamError?
    let seconds = processorSeconds { error = outcome(text).error }
    #expect(seconds < 1)
    return error
  }

  @Test func `a billion laughs`() {
    var text = "<!DOCTYPE a [\n<!ENTITY l0 'ha'>\n"
    for level in 1..<10 {
      text += "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>\n"
    }
    #expect(error(text + "]><a>&l9;</a>") == .declared(.entity, name: "l0", .init(2, 1)))
  }

  @Test func `one long entity many times`() {
    let text =
      "<!DOCTYPE a [<!ENTITY e '\(String(repeating: "x", count: 100_000))'>]><a>"
      + String(repeating: "&e;", count: 100_000) + "</a>"
    guard case .declared(.entity, "e", _) = error(text) else {
      Issue.record("accepted")
      return
    }
  }

  @Test func `parameter entities`() {
    let laughs = "<!DOCTYPE a [<!ENTITY % a '&#37;b;&#37;b;'><!ENTITY % b 'x'> %a; ]><a/>"
    #expect(error(laughs) == .declared(.entity, name: "a", .init(1, 14)))
    #expect(error("<!DOCTYPE a [ %a; ]><a/>") == .undeclaredEntity(name: "a", .init(1, 18)))
    let used = "<!DOCTYPE a SYSTEM 'x' [ %a; ]><a>&b;</a>"
    guard case .undeclaredEntity("a", _) = error(used) else {
      Issue.record("accepted")
      return
    }
  }

  @Test func `external entities are not read`() throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: "secret-\(UUID())")
    try Data("secret".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let declared = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file://\(secret.path)'>]><a>&e;</a>"
    #expect(error(declared) == .declared(.entity, name: "e", .init(1, 14)))
    #expect(!outcome(declared).events.joined().contains("secret"))
    let parameter = "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file://\(secret.path)'> %e;]><a/>"
    guard case .declared(.entity, "e", _) = error(parameter) else {
      Issue.record("accepted")
      return
    }
  }

  @Test func `an external subset excuses no unknown entity`() {
    guard case .undeclaredEntity("印", _) = error("<!DOCTYPE a SYSTEM 'x'><a>a&印;b</a>") else {
      Issue.record("accepted")
      return
    }
    guard case .undeclaredEntity("e", _) = error("<!DOCTYPE a SYSTEM 'x'><a b='&e;'/>") else {
      Issue.record("accepted")
      return
    }
    guard case .undeclaredEntity("nbsp", _) = error("<a>&nbsp;</a>") else {
      Issue.record("accepted")
      return
    }
  }

  @Test func `attribute lists, notations and unparsed entities`() {
    #expect(
      error("<!DOCTYPE a [\n <!ATTLIST a b CDATA 'x' c (d|e) 'd'>]><a/>")
        == .declared(.attributes, name: "a", .init(2, 2)))
    #expect(
      error("<!DOCTYPE a [<!NOTATION n SYSTEM 'x'>]><a/>") == .declared(.notation, name: "n", .init(1, 14)))
    guard case .declared = error("<!DOCTYPE a [<!ENTITY u SYSTEM 'x' NDATA n>]><a/>") else {
      Issue.record("accepted")
      return
    }
    let many = (0..<30_000).map { "<!ATTLIST a a\($0) CDATA 'x'>" }.joined()
    guard case .declared(.attributes, "a", _) = error("<!DOCTYPE a [\(many)]><a/>") else {
      Issue.record("accepted")
      return
    }
  }

  @Test func `redefining a predefined entity changes nothing`() {
    guard case .declared(.entity, "amp", _) = error("<!DOCTYPE a [<!ENTITY amp 'x'>]><a>&amp;</a>") else {
      Issue.record("accepted")
      return
    }
  }
}
