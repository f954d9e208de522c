import Foundation
import Testing

@testable import FormRegister

/// What holds for any input at all.
@Suite(.serialized) struct MarkReaderLawsTests {
  let reader = MarkReader()

  private func mayHold(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    return reader.mayHoldMarks(span)
  }

  @Test func neverTrapsOnAnyBytes() {
    var state: UInt64 = 0x5EA1_2021
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let parts = [
      "印", "㊞", "署名", "又は", "記名", "押印", "氏名", "申請者", "（", "）", "※", "\n", "。", " ", "　", "様", "和光市長",
      "省略", "場合", "自署", "ください", "第3条", "甲", "実印", "受付印", "signature", "を", "は、", "1", "ｻ", "サイン",
    ].map { Array($0.utf8) }
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(40) {
        if next(6) == 0 { bytes.append(UInt8(next(256))) } else { bytes += parts[next(parts.count)] }
        if next(20) == 0, !bytes.isEmpty { bytes.removeLast() }
      }
      let reading = reader.read(bytes)
      for mark in reading.marks {
        #expect(mark.range.lowerBound >= 0 && mark.range.upperBound <= bytes.count && !mark.range.isEmpty)
        #expect(mark.evidence == String(decoding: bytes[mark.range], as: UTF8.self))
      }
      if !reading.marks.isEmpty { #expect(mayHold(bytes)) }
      #expect(reader.read(bytes) == reading)
    }
  }

  @Test func linesCountAsWritten() {
    let marks = reader.read(Array("\n\n申請者\r\n\r\n氏名　　印".utf8)).marks
    #expect(marks.map(\.line) == [5])
  }

  @Test func evidenceIsThePlace() {
    let text = "申請者　住所\n　氏　名　　　　㊞"
    let marks = reader.read(Array(text.utf8)).marks
    #expect(marks.map(\.evidence) == ["氏　名　　　　㊞"])
  }

  @Test func blanksAndWidthsDoNotMatter() {
    func acts(_ text: String) -> [MarkAct] { reader.read(Array(text.utf8)).marks.map(\.act) }
    #expect(acts("氏名（署名又は記名押印）") == acts("氏　名 ( 署 名 又 は 記 名 押 印 )"))
    #expect(acts("申請者署名：ｻｲﾝ") == acts("申請者署名：サイン"))
  }

  @Test func prefilterSeesWhatReadingNeeds() {
    #expect(!mayHold(Array("申請者　住所　氏名　電話番号".utf8)))
    for text in ["印", "㊞", "署　名", "サイン", "ｻｲﾝ", "Signature", "捺", "SIGNATURE"] {
      #expect(mayHold(Array(text.utf8)), "\(text)")
    }
    // Every mark of the standard vocabulary holds a spark.
    for word in MarkVocabulary.standard.words {
      guard word.sense != .name, WordMeaning(word.sense).elements != nil else { continue }
      #expect(mayHold(Array(word.text.utf8)), "\(word.text)")
    }
  }

  @Test(arguments: [
    "印", "氏名", "㊞", "㊞\n", "氏名　印\n", "署名又は", "申請者は署名又は記名押印してください。", "保証人 氏名 印 ", "（", "※氏名（※）署名\n",
    "署名押印（省略）", "\u{FFFD}", "課長 印\n",
  ])
  func timeIsLinear(_ unit: String) {
    func seconds(_ size: Int) -> Double {
      let piece = Array(unit.utf8)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + piece.count)
      while bytes.count < size { bytes += piece }
      let clock = ContinuousClock()
      var scratch = MarkScratch()
      let spent = clock.measure {
        _ = reader.read(bytes)
        reader.marks(in: bytes.span, &scratch)
      }
      return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    }
    // 10 MB where the build is optimised; a debug build is some thirty times slower.
    #if DEBUG
      let size = 250_000
    #else
      let size = 10_000_000
    #endif
    _ = seconds(size / 50)
    let small = seconds(size / 8)
    let large = seconds(size)
    print("linear \(unit.debugDescription): \(size) bytes in \(large) s, an eighth in \(small) s")
    #expect(large < small * 8 * 3 + 0.5)
  }
}
