import Testing

@testable import FormRegister

@Suite struct RTFReaderTests {
  private func read(_ rtf: [UInt8]) throws -> AttachedText {
    try RTFReader.read(rtf, .standard, Deadline(seconds: 10))
  }

  private func text(_ rtf: String) throws -> String {
    String(decoding: try read(Array(rtf.utf8)).text, as: UTF8.self)
  }

  /// Text as `\'xx` in CP932, every byte escaped.
  static func escaped(_ text: String, as table: String = "CP932") throws -> String {
    try Iconv.encode(text, as: table).map { byte in
      let hex = String(byte, radix: 16)
      return "\\'" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }

  @Test func `as Word writes it`() throws {
    let rtf = #"""
      {\rtf1\adeflang1025\ansi\ansicpg932\uc2\adeff0\deff0\stshfdbch11\deflang1033\deflangfe1041
      {\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}
      {\f11\fbidi \fmodern\fcharset128\fprq1{\*\panose 02020609040205080304}\'82\'6c\'82\'72 \'96\'be\'92\'a9{\*\falt MS Mincho};}}
      {\colortbl;\red0\green0\blue0;}{\stylesheet{\ql \fs21\lang1033 \snext0 Normal;}}
      {\info{\title \'94\'ee}{\author x}}{\*\generator Riched20;}\paperw11906
      \pard\plain \ltrpar\ql {\rtlch\fcs1 \af0 \ltrch\fcs0 \lang1041\langfe1041\loch\af0\hich\af0\dbch\f11
      \'90\'5c\'90\'bf\'8e\'d2\'81\'40\'8e\'81\'96\'bc\'81\'40\'81\'40}{\rtlch\fcs1 \loch\f11 \u12958\'88\'f3}{\f0 \par }
      {\trowd \cellx100\cellx200\pard \intbl {\f11 \'93\'fa\cell }{\f11 \'88\'f3\cell }\row }
      \pard {\f11 \'83\'5c\line\tab \'97\'5c\'81\'7d \\\{\}}\par {\*\themedata 504b0304}}
      """#
    #expect(try text(rtf) == "申請者　氏名　　㊞\n日\t印\nソ\n\t予± \\{}\n")
    #expect(try read(Array(rtf.utf8)).oddities.isEmpty)
  }

  @Test func `as LibreOffice writes it`() throws {
    let rtf = #"""
      {\rtf1\ansi\deff3\adeflang1025
      {\fonttbl{\f0\froman\fprq2\fcharset0 Times New Roman;}{\f3\froman\fprq2\fcharset0 DejaVu Serif;}}
      {\*\userprops{\propname }\proptype30{\staticval }}{\*\pgdsctbl{\pgdsc0 Default;}}
      \pard\plain \s19{\dbch
      \u30003\'3f\u35531\'3f\u32773\'3f}{\hich\af3\loch
      1}{ \u28580\'3f\u-10174\'3f\u-8384\'3f\u12958\'3f}
      \par \pard{\uc2 \u22899\'8f\'97}\par }
      """#
    #expect(try text(rtf) == "申請者1 澤\u{20B40}㊞\n女\n")
  }

  @Test func `every character of CP932, escaped, as it stands, and as WordPad writes it`() throws {
    let sample = "申請表ソ能予十ポ圭構蚕禄髙﨑①㈱～－ｶﾅ\\{}"
    let bytes = try Iconv.encode("申請表ソ能予十ポ圭構蚕禄髙﨑①㈱～－ｶﾅ", as: "CP932")
    let plain = sample.replacing("\\{}", with: "")
    let head = #"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset128 x;}}\f0 "#
    #expect(try text(head + Self.escaped(plain) + #"\\\{\}}"#) == sample)
    #expect(
      try String(decoding: read(Array(head.utf8) + bytes + Array("}".utf8)).text, as: UTF8.self) == plain)
    // WordPad escapes the bytes beyond ASCII only, and of those within it `\`, `{` and `}` by a backslash.
    let wordPad = bytes.map { byte -> String in
      switch byte {
      case 0x5C, 0x7B, 0x7D: "\\" + String(UnicodeScalar(byte))
      case 0x80...: "\\'" + String(byte, radix: 16)
      default: String(UnicodeScalar(byte))
      }
    }.joined()
    #expect(try text(head + wordPad + "}") == plain)
  }

  @Test func `a font's charset, the document's code page, or CP932`() throws {
    let word = try Self.escaped("印")
    for head in [
      #"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 a;}{\f1\fcharset128 b;}}\f1 "#,
      #"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset0 a;}}\f0 "#, #"{\rtf1\ansi\ansicpg932 "#,
      #"{\rtf1\ansi "#, #"{\rtf1\mac "#,
      #"{\rtf1\ansi\ansicpg1252{\fonttbl\f0\fcharset0 a;\f1\fcharset128 b;}\f1 "#,
    ] {
      #expect(try text(head + word + "}") == "印", "\(head)")
    }
    #expect(
      try text(#"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 a;}}\f0 caf\'e9 \'93x\'94}"#) == "café “x”")
    #expect(try text(#"{\rtf1\ansi\ansicpg932{\fonttbl{\f0\fcharset0 a;}}\f0 caf\'e9 }"#) == "café ")
  }

  @Test func `what is not the page's text is passed over`() throws {
    for hidden in [
      #"{\header \'88\'f3\par}"#, #"{\footerr x}"#, #"{\v hidden}"#, #"\v hidden\v0 "#, #"{\deleted x}"#,
      #"{\*\unknown x{y}z}"#, #"{\*\bkmkstart a}"#, #"{\xe {x}}"#, #"{\object{\*\objdata 00}{\result x}}"#,
      #"{\pict\wmetafile8 0100}"#, #"{\pict\bin5 }}{{\}"#, #"{\field{\*\fldinst PAGE }}"#,
      #"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}}{\shprslt{\*\do{\dptxbxtext x}}}}"#, #"{\nonshppict{\pict 00}}"#,
    ] {
      #expect(try text(#"{\rtf1\ansi A"# + hidden + "B}") == "AB", "\(hidden)")
    }
  }

  @Test func `text boxes and footnotes follow their paragraph`() throws {
    let rtf =
      #"{\rtf1\ansi {\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \pard \'88\'f3\par }}}\'8e\'81\'96\'bc\par \'93\'fa\par}"#
    #expect(try text(rtf) == "氏名\n印\n日\n")
    let old = #"{\rtf1\ansi {\*\do\dobx{\dptxbxtext \pard \'88\'f3\par}}\'8e\'81\'96\'bc\par}"#
    #expect(try text(old) == "氏名\n印\n")
    #expect(
      try text(#"{\rtf1\ansi a{\super\chftn}{\footnote \pard {\super\chftn} note\par}b\par c}"#)
        == "ab\n note\nc")
  }

  @Test func `fields: results, and what EQ draws`() throws {
    #expect(try text(#"{\rtf1\ansi {\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}}"#) == "link")
    let circled =
      #"{\rtf1\ansi {\field\fldedit{\*\fldinst {\f1  eq \\o\\ac(}{\f2 \'81\'9b}{,}{\'88\'f3)}}{\fldrslt {}}}\par}"#
    #expect(try text(circled) == "㊞\n")
    let ruby =
      #"{\rtf1\ansi {\field{\*\fldinst EQ \\* jc2 \\* "Font:x" \\* hps10 \\o\\ad(\\s\\up 9(\'82\'b5),\'8e\'81)}{\fldrslt }}\'96\'bc}"#
    #expect(try text(ruby) == "氏名")
  }

  @Test func `nested tables and cells`() throws {
    let rtf =
      #"{\rtf1\ansi \pard\intbl a\par b\cell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\cell\row d\par}"#
    #expect(try text(rtf) == "a\nb\tc\n\nd\n")
  }

  @Test func `pictures, objects, unbalanced groups and bad bytes are told`() throws {
    func oddities(_ rtf: String) throws -> [AttachmentOddity] { try read(Array(rtf.utf8)).oddities }
    #expect(try oddities(#"{\rtf1 {\*\shppict{\pict 00}}x}"#) == [.pictures])
    #expect(try oddities(#"{\rtf1 {\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict 00}}}}}x}"#) == [.pictures])
    #expect(try oddities(#"{\rtf1 {\object{\result{\pict 00}}}x}"#) == [.pictures, .embedded])
    #expect(try oddities(#"{\rtf1 {\*\listtable{\*\listpicture{\pict 00}}}{\header{\pict 00}}x}"#) == [])
    #expect(try oddities(#"{\rtf1 {{x"#) == [.openGroups(3)])
    #expect(try oddities(#"{\rtf1 x}}"#) == [.strayGroupEnds])
    #expect(try oddities(#"{\rtf1 x} y"#) == [.strayGroupEnds])
    #expect(try oddities("{\\rtf1 x}\r\n\0\u{1A}") == [])
    #expect(try oddities(#"{\rtf1\ansicpg932 \'81}"#) == [.undecodable])
    #expect(try text(#"{\rtf1 a}} b {\b c}"#) == "a b c")
    #expect(try text(#"{\rtf1 {{a\par b"#) == "a\nb")
  }

  @Test func `100,000 groups inside each other`() throws {
    let deep = Array(#"{\rtf1 "#.utf8) + [UInt8](repeating: 0x7B, count: 100_000)
    #expect(throws: AttachmentProblem.tooManyGroups(limit: 1_000)) { try read(deep) }
    #expect(try text(#"{\rtf1 "# + String(repeating: "{", count: 900) + "x") == "x")
  }

  @Test func `odd ends, numbers and fallbacks`() throws {
    for end in [
      #"\"#, #"\'"#, #"\'8"#, #"\u"#, #"\uc"#, #"\u99999999999"#, #"\bin"#, #"\bin999999999 "#, #"\*"#,
      "\\'88",
    ] {
      _ = try text(#"{\rtf1 x"# + end)
    }
    #expect(try text(#"{\rtf1\uc0 \u21360 x}"#) == "印x")
    #expect(try text(#"{\rtf1 \u21360\bin3 abcx}"#) == "印x")
    #expect(try text(#"{\rtf1 {\u21360}?x}"#) == "印?x")
    #expect(try text(#"{\rtf1 \u-10174 ?\u-8384 ?}"#) == "\u{20B40}")
    #expect(try text(#"{\rtf1 \u55357 ?x}"#) == "x")
    #expect(try text("{\\rtf1 a\\\nb\\~c\\_d\\-e}") == "a\nb c-de")
  }
}
