/// Tells whose mark it is by the words of its own block of name and address: 申請者　住所 above 氏名　㊞.
struct BlockSigner: Sendable {
  /// Words for persons, longer ones first, with whom they stand for.
  private let persons: [(word: [UInt8], code: UInt8)]

  /// Labels of a block that say nothing of the person.
  private static let fields = [
    "住所", "氏名", "名称", "所在地", "郵便番号", "電話", "生年月日", "職名", "所属", "代表者", "連絡先", "続柄", "商号", "〒", "署名",
    "記名", "自署", "（", "(", "ふりがな", "フリガナ", "TEL", "印", "㊞", "職業", "本籍",
  ].map { Array($0.utf8) }
  /// Into how many lines of its block a mark looks.
  private static let reach = 8
  /// Within how many bytes from a line's beginning its label stands.
  private static let labelLength = 36

  init(_ vocabulary: Vocabulary) {
    let values = vocabulary.facts[StandardFact.signer.rawValue].values ?? []
    persons = values.indices
      .filter { !["issuer", "handling"].contains(values[$0].id) }
      .flatMap { code in values[code].spellings.dropFirst().map { (Array($0.utf8), UInt8(code)) } }
      .sorted { $0.word.count > $1.word.count }
  }

  /// Whether the words between the mark before and this one are a statement that somebody else than the applicant
  /// makes of what the applicant says: 上記の内容について承諾します, 上記のとおり相違ないことを診断します.
  func isStatementOfAnother(_ mark: FastMark, in text: [UInt8], after previous: Int) -> Bool {
    guard previous > 0 else { return false }
    let words = String(decoding: Self.withoutBlanks(text[previous..<mark.range.lowerBound]), as: UTF8.self)
    return words.contains("ます。") && words.contains("上記") && Self.statements.contains { words.contains($0) }
  }

  private static let statements = ["承諾", "同意", "証明", "診断", "異議がな", "相違な", "推薦", "保証"]

  /// The signer that the block names; nil where it names none, or another than the vocabulary has.
  ///
  /// - Parameter previous: Where the mark before ends: what stands before it is of its block.
  func signer(of mark: FastMark, in text: [UInt8], after previous: Int) -> UInt8? {
    var end = mark.range.upperBound
    var isOwnLine = true
    for _ in 0..<Self.reach {
      var start = min(end, text.count)
      while start > previous, text[start - 1] != 0x0A { start -= 1 }
      let line = Self.withoutBlanks(text[start..<end])
      if line.isEmpty, !isOwnLine { return nil }
      if let code = person(in: line, isOwnLine) { return code }
      guard line.isEmpty || Self.fields.contains(where: line.starts(with:)) || isOwnLine && line.count < 4,
        start > previous
      else { return nil }
      end = start - 1
      isOwnLine = false
    }
    return nil
  }

  /// The last person that a line names; in lines above the mark's own only a label counts.
  private func person(in line: [UInt8], _ isOwnLine: Bool) -> UInt8? {
    let label = isOwnLine ? line[...] : line.prefix(Self.labelLength)
    var best: (end: Int, code: UInt8)?
    for (word, code) in persons {
      guard let start = label.indices.last(where: { label[$0...].starts(with: word) }) else { continue }
      // Words are sorted by length, so that 保証人 counts before 証人 that ends with it.
      if start + word.count > best?.end ?? -1 { best = (start + word.count, code) }
    }
    return best?.code
  }

  private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index...].starts(with: [0xE3, 0x80, 0x80]) {
        index += 3
      } else {
        if ![0x20, 0x09, 0x0D].contains(bytes[index]) { result.append(bytes[index]) }
        index += 1
      }
    }
    return result
  }
}
