/// The control words that bear on the text; all others only format it. Names are cut to 15 letters.
///
/// Source: Rich Text Format (RTF) Specification, version 1.9.1 (Microsoft, 2008).
enum RTFWord {
  case text(StaticString)
  case paragraphEnd, lineEnd, cellEnd, rowEnd
  case unicode, fallbackCount
  case font, defaultFont, plain
  case charset, fontCodePage, documentCodePage
  case hidden
  case destination(RTFDestination)

  static let table: [String: RTFWord] = {
    var table: [String: RTFWord] = [
      "par": .paragraphEnd, "sect": .paragraphEnd, "page": .paragraphEnd, "column": .paragraphEnd,
      "line": .lineEnd, "softline": .lineEnd, "lbr": .lineEnd,
      "cell": .cellEnd, "nestcell": .cellEnd, "row": .rowEnd, "nestrow": .rowEnd,
      "tab": .text("\t"), "emspace": .text("\u{2003}"), "enspace": .text("\u{2002}"), "qmspace": .text(" "),
      "emdash": .text("—"), "endash": .text("–"), "bullet": .text("•"), "lquote": .text("‘"),
      "rquote": .text("’"), "ldblquote": .text("“"), "rdblquote": .text("”"),
      "u": .unicode, "uc": .fallbackCount, "f": .font, "deff": .defaultFont, "plain": .plain,
      "fcharset": .charset, "cpg": .fontCodePage, "ansicpg": .documentCodePage, "v": .hidden,
      "deleted": .hidden,
    ]
    for (destination, names) in RTFDestination.names {
      for name in names { table[name] = .destination(destination) }
    }
    return table
  }()
}

/// What a group holds that begins with one of these words.
enum RTFDestination {
  case fonts
  /// Text that stands apart: a text box, a footnote.
  case box
  case field, instruction, fieldResult
  /// Nothing to read here, but in its groups.
  case wrapper
  case picture
  /// A shape's properties or an embedded object: not read, but a picture in it is one of the form.
  case drawing
  case embedded
  case skipped

  static let names: [(RTFDestination, [String])] = [
    (.fonts, ["fonttbl"]),
    (.box, ["shptxt", "dptxbxtext", "footnote"]),
    (.field, ["field"]), (.instruction, ["fldinst"]), (.fieldResult, ["fldrslt"]),
    (.wrapper, ["shpinst", "nesttableprops", "do"]),
    (.picture, ["pict", "shppict"]),
    (.drawing, ["sp"]), (.embedded, ["object"]),
    (
      .skipped,
      [
        "colortbl", "stylesheet", "info", "listtable", "listpicture", "nonshppict", "nonesttables", "shprslt",
        "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "ftnsep",
        "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "rxe", "filetbl", "revtbl", "mmath",
      ]
    ),
  ]
}
