import Foundation
import SourceText
import Testing

@testable import FormRegister

/// What a city's file of words does, and what is said of one that is wrong.
@Suite struct MarkVocabularyTests {
  /// The lines that are said of a file, without its path.
  private func problems(_ yaml: String) throws -> [String] {
    let file = try MarkFile(yaml)
    defer { file.remove() }
    let (vocabulary, diagnostics) = MarkVocabulary.load(adding: [file.path])
    #expect((vocabulary == nil) == diagnostics.contains { $0.severity == .error })
    return diagnostics.map { String($0.rendered.dropFirst(file.path.count + 1)) }
  }

  private func marks(_ text: String, _ files: String...) throws -> [String] {
    let files = try files.map { try MarkFile($0) }
    defer { for file in files { file.remove() } }
    let (vocabulary, diagnostics) = MarkVocabulary.load(adding: files.map(\.path))
    let reader = MarkReader(try #require(vocabulary, "\(diagnostics.map(\.rendered))"))
    return reader.read(Array(text.utf8)).marks.map { "\($0.act.rawValue)/\($0.side)" }
  }

  @Test func addsWords() throws {
    let boxes = "seals:\n  - {side: 発行側, words: [寄合印]}\n"
    #expect(try marks("氏名\n寄合印\n") == ["seal/internal"])
    #expect(try marks("氏名\n寄合印\n", boxes) == ["seal/issuer"])
    #expect(try marks("市長 様\n惣代　　　印\n") == ["seal/applicant"])
    #expect(try marks("市長 様\n惣代　　　印\n", "persons:\n  - {side: internal, words: [惣代]}\n") == ["seal/internal"])
  }

  @Test func removesWords() throws {
    #expect(try marks("申請者　署名\n") == ["signature/applicant"])
    #expect(try marks("申請者　署名\n", "remove: [署名, 受 付]\n") == [])
  }

  @Test func theLaterFileHolds() throws {
    let one = "seals:\n  - {side: 発行側, words: [寄合印]}\n"
    let other = "false-friends:\n  - {because: 記号である, words: [寄合印]}\n"
    #expect(try marks("氏名\n寄合印\n", one, other) == [])
    #expect(try marks("氏名\n寄合印\n", other, one) == ["seal/issuer"])
    #expect(try marks("氏名\n寄合印\n", one, "remove: [寄合印]\n") == ["seal/internal"])
  }

  @Test(arguments: ["花押", "Hanko", "ハナオシ"])
  func findsAddedMarksInAnyWriting(_ word: String) throws {
    let file = "marks:\n  signature: [\(word)]\n"
    let spread =
      word.first!.isASCII || word.hasPrefix("ハ") ? word : word.map { String($0) }.joined(separator: "　")
    for text in [word, word.lowercased(), word.uppercased(), spread] {
      #expect(try marks("氏名\n申請者\(text)\n", file) == ["signature/applicant"], "\(text)")
    }
  }

  @Test func saysEverythingThatIsWrongAtItsPlace() throws {
    let yaml = """
      mark:
        signature: [花押]
      marks: {signatur: [花押]}
      seals:
        - {side: 申請者側, seal: 公員, words: [甲印, 甲印]}
        - {words: [[乙印], ""]}
      persons:
        - {side: 内部, person: 1, words: [惣代]}
        - side: 内部
      false-friends:
        - {words: [丙印]}
      joints: {either: [又は, 又は], neither: []}
      cues: {waved: [不用]}
      remove: [受付員]
      """
    #expect(
      try problems(yaml) == [
        "1:1: error: unknown key `mark` of a file of words; did you mean `marks`?",
        "3:9: error: unknown key `signatur` of `marks`; did you mean `signature`?",
        "5:12: error: unknown value `申請者側` of `side`; did you mean `申請側`?",
        "5:24: error: unknown value `公員` of `seal`; did you mean `公印`?",
        "5:40: error: the word `甲印` stands twice, first on line 5",
        "6:5: error: a group of words has no `side`",
        "6:14: error: a word must be a text, not a list",
        "6:20: error: a word is empty",
        "8:24: error: unknown value `1` of `person`",
        "9:5: error: a group of `persons` has no `words`",
        "11:5: error: a group of `false-friends` has no `because`",
        "12:23: error: the joint `又は` stands twice",
        "12:28: error: unknown key `neither` of `joints`; did you mean `either`?",
        "13:8: error: unknown key `waved` of `cues`; did you mean `waived`?",
        "14:10: error: there is no word `受付員` to be removed; did you mean `受付印`?",
      ])
  }

  @Test func refusesWhatIsNoFileOfWords() throws {
    #expect(try problems("- 印\n") == ["1:1: error: a file of words must be a map, not a list"])
    #expect(try problems("") == [" error: the file holds no words"])
    #expect(try problems("title: [\n").count == 1)
    #expect(
      try problems("holders: [\"　\"]\n") == [
        "1:11: error: the word `　` can never be found: it begins with no letter"
      ])
    let (vocabulary, diagnostics) = MarkVocabulary.load(adding: ["none.yaml", "neither.yaml"])
    #expect(vocabulary == nil && diagnostics.map(\.file) == ["none.yaml", "neither.yaml"])
  }

  @Test func aProgramExtendsTheVocabulary() {
    var vocabulary = MarkVocabulary.standard
    let text = Array("氏名\n寄合印\n".utf8)
    vocabulary.words.append(.init("寄合印", .box(.internal, nil)))
    #expect(MarkReader(vocabulary).read(text).marks.map(\.side) == [.internal])
    vocabulary.words.append(.init("寄合印", .falseFriend("地域の集まりの記号である")))
    #expect(MarkReader(vocabulary).read(text).dismissals.map(\.reason) == ["地域の集まりの記号である"])
  }
}
