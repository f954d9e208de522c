import SourceText
import Testing

@testable import FormRegister

/// Forms and requirements go with their lines, and acts change alone.
@Suite struct ElementEditTests {
  private func removing(_ part: String, of source: String) throws -> String {
    let forms = Dictionary(uniqueKeysWithValues: places(of: part, in: source).map { ($0, FormEdit.remove) })
    return try edited(source, RegisterEdits(forms: forms))
  }

  @Test func `a form goes with its lines where it has them for itself`() throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let source = register(
        "\(lineEnd)  <form id='A'/>\(lineEnd)  <form id='B'>\(lineEnd)  </form>\t\(lineEnd)  ")
      #expect(
        try removing("<form id='A'", of: source)
          == register("\(lineEnd)  <form id='B'>\(lineEnd)  </form>\t\(lineEnd)  "))
      #expect(try removing("<form id='B'", of: source) == register("\(lineEnd)  <form id='A'/>\(lineEnd)  "))
      #expect(try removing("<form id=", of: source) == register("\(lineEnd)  "))
    }
  }

  @Test func `a form that shares a line goes alone`() throws {
    let source = register("\n <form id='A'/> <form id='B'/> <form id='C'/>\n")
    #expect(try removing("<form id='A'", of: source) == register("\n  <form id='B'/> <form id='C'/>\n"))
    #expect(try removing("<form id='C'", of: source) == register("\n <form id='A'/> <form id='B'/> \n"))
    #expect(try removing("<form ", of: source) == register("\n"))
    let comment = register("\n <form id='A'/><!-- 1 -->\n")
    #expect(try removing("<form id='A'", of: comment) == register("\n <!-- 1 -->\n"))
  }

  @Test func `what looks like a form is none`() throws {
    let inner = "<![CDATA[<form id='A'>]]><!-- </form> --><x:form xmlns:x='u' id='A'><x:form/></x:form>"
    let source = register("<form id='A' title='&lt;/form>/>'><body>\(inner)</body></form>\n<form id='B'/>")
    let form = places(of: "<form id='A'", in: source)[0]
    #expect(try edited(source, RegisterEdits(forms: [form: .remove])) == register("\n<form id='B'/>"))
  }

  private func changing(_ content: String, _ edits: RequirementEdit...) throws -> String {
    let source = form(content)
    var requirements: [SourcePosition: RequirementEdit] = [:]
    for (place, edit) in zip(places(of: "<requirement", in: source), edits) { requirements[place] = edit }
    let place = places(of: "<form id=", in: source)[0]
    return try edited(
      source, RegisterEdits(forms: [place: .change(body: nil, requirements: requirements)]))
  }

  @Test func `an act changes in its quotes`() throws {
    #expect(
      try changing("<requirement seal='認印' act = '押印' signer=\"a>b\"/>", .act("記名押印"))
        == form("<requirement seal='認印' act = '記名押印' signer=\"a>b\"/>"))
    #expect(
      try changing(
        "<requirement x:act='押印' xmlns:x='u' act=\"押印\"><basis/></requirement>", .act("signature-or-seal"))
        == form("<requirement x:act='押印' xmlns:x='u' act=\"signature-or-seal\"><basis/></requirement>"))
    #expect(try changing("<requirement/>", .act("押印")) == form("<requirement act=\"押印\"/>"))
    #expect(
      try changing("<requirement\n seal='認印'>\n</requirement>", .act("記名押印"))
        == form("<requirement act=\"記名押印\"\n seal='認印'>\n</requirement>"))
  }

  @Test func `with a signature the seal goes, in every spelling`() throws {
    for label in ["署名", "自署", "signature"] {
      #expect(
        try changing("<requirement act='署名押印' seal='認印' signer='申請者'/>", .act(label))
          == form("<requirement act='\(label)' signer='申請者'/>"))
      #expect(
        try changing("<requirement\n  seal=\"認印\"\n  act='署名押印' />", .act(label))
          == form("<requirement\n  act='\(label)' />"))
    }
  }

  @Test func `a requirement goes; the last one leaves a form that declares that there is none`() throws {
    let (first, second) = ("<requirement act='押印'/>", "<requirement act='署名'>\n <basis/>\n </requirement>")
    #expect(try changing("\n \(first)\n \(second)\n", .remove) == form("\n \(second)\n"))
    #expect(
      try changing("\n \(first)\n \(second)\n", .act("署名"), .remove)
        == form("\n <requirement act='署名'/>\n"))
    #expect(
      try changing("\n \(first)\n \(second)\n<body>x</body>", .remove, .remove)
        == form("\n<body>x</body>", attributes: " requirements=\"none\""))
    #expect(
      try changing("\(first)\(second)", .remove, .remove) == form("", attributes: " requirements=\"none\""))
  }

  @Test func `a requirement goes and a body comes`() throws {
    let source = form("\n  <requirement act='押印'/>\n")
    let (place, requirement) = (
      places(of: "<form id=", in: source)[0], places(of: "<requirement", in: source)[0]
    )
    let edits = RegisterEdits(forms: [place: .change(body: "氏名", requirements: [requirement: .remove])])
    #expect(
      try edited(source, edits) == form("\n  <body>氏名</body>\n", attributes: " requirements=\"none\""))
  }

  @Test func `everything that cannot be edited is told`() throws {
    let source = register(
      "<article number='1'/><form id='A'><requirement/></form><form id='B'><requirement/></form>")
    let (forms, requirements) = (places(of: "<form ", in: source), places(of: "<requirement", in: source))
    let edits = RegisterEdits(
      forms: [
        .init(9, 9): .remove,
        forms[0]: .change(body: "a\u{C}", requirements: [requirements[1]: .remove]),
        forms[1]: .change(body: nil, requirements: [requirements[1]: .act("押捺")]),
      ],
      articles: [forms[0]: "\u{FFFE}"])
    let error = #expect(throws: RegisterEditError.self) { try edited(source, edits) }
    let column = { (place: SourcePosition) in "r.xml:1:\(place.column): error: " }
    #expect(
      error?.diagnostics.map(\.rendered) == [
        column(forms[0]) + "no article begins here",
        column(forms[0]) + "the text holds the character U+000C, which XML cannot hold",
        column(forms[0]) + "the text holds the character U+FFFE, which XML cannot hold",
        column(requirements[1]) + "`押捺` is no act",
        column(requirements[1]) + "no requirement of the form begins here",
        "r.xml:9:9: error: no form begins here",
      ])
  }

  @Test func `what is no register is not edited`() throws {
    for (source, message) in [
      ("<Law/>", "only registers can be edited, and this file is none"),
      (
        "<instrument xmlns='urn:sealreview:register:1'/>",
        "only registers can be edited, and this file is none"
      ),
      ("x", "not well-formed XML"), ("", "not well-formed XML: the document is empty"),
      ("<?xml version='1.0' encoding='latin1'?><a/>", "unknown encoding `latin1`"),
    ] {
      let error = #expect(throws: RegisterEditError.self) { try edited(source, RegisterEdits()) }
      #expect(error?.diagnostics.count == 1)
      #expect(error?.diagnostics.first?.message.hasPrefix(message) == true, "\(error as Any)")
    }
    let error = #expect(throws: RegisterEditError.self) {
      try RegisterEditor().edited(path: "/nowhere/r.xml", name: "n.xml", RegisterEdits())
    }
    #expect(
      error?.diagnostics.first?.rendered
        == "n.xml: error: cannot open `/nowhere/r.xml`: no such file or directory")
  }
}
