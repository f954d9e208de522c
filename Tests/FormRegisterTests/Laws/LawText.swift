@testable import FormRegister
@testable import SourceText

/// A small law in standard law XML, around the parts given.
func lawXML(_ body: String, number: String = "令和二年条例第一号", title: String = "見本条例") -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <Law Era="Reiwa" Year="2" Num="1" LawType="Misc" Lang="ja"><LawNum>\(number)</LawNum><LawBody>
  <LawTitle>\(title)</LawTitle>
  \(body)
  </LawBody></Law>
  """
}

/// An article with paragraphs of sentences.
func article(_ number: Int, _ paragraphs: [String]...) -> String {
  let title = "第\(JapaneseNumeral(number, .kanji))条"
  let parts = paragraphs.enumerated().map { index, sentences in
    "<Paragraph Num=\"\(index + 1)\"><ParagraphNum>\(index == 0 ? "" : String(index + 1))</ParagraphNum>"
      + "<ParagraphSentence>" + sentences.map { "<Sentence>\($0)</Sentence>" }.joined()
      + "</ParagraphSentence></Paragraph>"
  }
  return "<Article Num=\"\(number)\"><ArticleTitle>\(title)</ArticleTitle>\(parts.joined())</Article>"
}

/// What a law's file holds, as texts.
final class LawReading: LawVisitor {
  private(set) var head = ""
  private(set) var sentences: [String] = []
  private(set) var places: [LawPlace] = []
  private(set) var annexes: [String] = []
  private(set) var error: String?

  init(_ xml: String) {
    do throws(Diagnostic) {
      try LawTextReader().read(bytes: Array(xml.utf8), name: "law.xml", visitor: self)
    } catch {
      self.error = error.message
    }
  }

  func begin(number: String, title: String) { head = "\(number) \(title)" }

  func visit(_ sentence: LawSentence) {
    sentences.append(
      "\(sentence.place.path)#\(sentence.index) \(String(decoding: sentence.text, as: UTF8.self))")
    places.append(sentence.place)
  }

  func visit(_ annex: LawAnnex) {
    annexes.append("\(annex.place.path)\(annex.hasFigure ? " figure" : "")")
  }
}
