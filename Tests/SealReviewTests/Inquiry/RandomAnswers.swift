import Foundation
import SealReview
import TestSupport
import Testing

/// Random answers to what was asked, and random files in which they come back.
struct RandomAnswers {
  /// An answer to a question: of one key, one value.
  struct Fact: Hashable {
    let fact: String
    let form: String
    let requirement: Int
    /// What stands in the cell, and the value that it means; nil for not known.
    let written: String
    let value: String?
  }

  /// By what each is about.
  private(set) var facts: [String: Fact] = [:]
  /// By form and requirement: nil where the section agrees, else why it does not.
  private(set) var opinions: [String: String?] = [:]
  private let rows: [InquiryRow]
  private let encodings: [ReturnedCopy.Encoding]

  /// What an answer is about.
  static func key(_ fact: String, form: String, requirement: Int, instrument: String?) -> String {
    switch AnswerKey.scope(of: fact) {
    case .instrument: "\(instrument ?? "") \(fact)"
    case .form: "\(form) \(fact)"
    case .requirement: "\(form) \(requirement) \(fact)"
    }
  }

  init(_ asking: Asking, _ random: inout Seeded) throws {
    let lines = try String(contentsOfFile: asking.folder + "/inquiry.ndjson", encoding: .utf8)
      .split(separator: "\n").map { Data($0.utf8) }
    let head = try JSONDecoder().decode(InquiryHead.self, from: lines[0])
    rows = try lines.dropFirst().map { try JSONDecoder().decode(InquiryRow.self, from: $0) }
    // What CP932 has not comes back as a question mark, so such texts go into other files.
    let isNarrow = random.chance(50)
    encodings = isNarrow ? [.cp932, .workbook, .utf8] : [.workbook, .utf8, .utf8WithMark, .utf16]
    let texts =
      ["本人の意思を、\n確かめるため", "\"必要\"", "=1+1", "- 一", "#", "'", "あ: い", "12"]
      + (isNarrow ? [] : ["髙橋㊞𠮷\u{E0100}", "👩‍👩‍👧", "が", "か\u{3099}", "{[", "a\u{2028}b\u{85}c"])
    for row in rows {
      for question in row.questions where random.chance(65) {
        let key = Self.key(
          question.fact, form: row.form, requirement: row.requirement, instrument: row.instrument)
        guard facts[key] == nil else { continue }
        let (written, value) = Self.answer(question, head, texts, &random)
        facts[key] = Fact(
          fact: question.fact, form: row.form, requirement: row.requirement, written: written, value: value)
      }
      if random.chance(50) {
        opinions["\(row.form) \(row.requirement)"] = .some(random.chance(60) ? nil : random.pick(texts))
      }
    }
  }

  private static func answer(
    _ question: InquiryRow.Question, _ head: InquiryHead, _ texts: [String], _ random: inout Seeded
  ) -> (written: String, value: String?) {
    if random.chance(10) { return (random.pick(["不明", "unknown"]), nil) }
    let base = question.fact.split(separator: "[").first == "basis" ? "basis" : question.fact
    let id = base == question.fact ? base : base + "." + question.fact.split(separator: ".").last!
    guard let choices = head.facts[id] else {
      let text = random.pick(question.offered + ["その他", "12"])
      return (text, text)
    }
    let choice = random.pick(choices)
    let spelling = random.pick(choice.spellings)
    return (random.chance(20) ? " \(spelling)　" : spelling, choice.id)
  }

  /// Writes all answers into files, some of them twice, in any order.
  func write(_ asking: Asking, _ copies: [ReturnedCopy], _ random: inout Seeded) throws {
    let subfolder = asking.folder + "/戻り"
    try FileManager.default.createDirectory(atPath: subfolder, withIntermediateDirectories: true)
    // An answer that is asked on several rows stands on one of them at least.
    var carriers: [String: Int] = [:]
    for (index, row) in rows.enumerated().shuffled(using: &random) {
      for question in row.questions {
        carriers[
          Self.key(question.fact, form: row.form, requirement: row.requirement, instrument: row.instrument)] =
          index
      }
    }
    var number = 0
    for (sheet, copy) in copies.enumerated() {
      let own = rows.indices.filter { rows[$0].sheet == sheet }
      let count = Int.random(in: 1...3, using: &random)
      let homes = own.map { _ in Int.random(in: 0..<count, using: &random) }
      for piece in 0..<count {
        var part = copy
        var kept: [Int] = []
        for (place, row) in own.enumerated() where homes[place] == piece || random.chance(25) {
          kept.append(part.head + 1 + place)
          fill(&part, rows[row], isHome: homes[place] == piece, index: row, carriers, &random)
        }
        part.answer()
        part.keep(rows: kept.shuffled(using: &random))
        if random.chance(40) { part.moveToFront(random.pick(["同意・異議", "異議の理由", "箇所"])) }
        number += 1
        let folder = random.chance(50) ? asking.folder : subfolder
        try part.write(to: folder, "\(random.next() % 1_000)-\(number)", random.pick(encodings))
      }
    }
  }

  private func fill(
    _ part: inout ReturnedCopy, _ row: InquiryRow, isHome: Bool, index: Int, _ carriers: [String: Int],
    _ random: inout Seeded
  ) {
    for (number, question) in row.questions.enumerated() {
      let key = Self.key(
        question.fact, form: row.form, requirement: row.requirement, instrument: row.instrument)
      guard let fact = facts[key], isHome && carriers[key] == index || random.chance(50) else { continue }
      part[row.form, row.requirement, "回答\(number + 1)"] = fact.written
    }
    guard let opinion = opinions["\(row.form) \(row.requirement)"], isHome || random.chance(50) else {
      return
    }
    part[row.form, row.requirement, "同意・異議"] = opinion == nil ? "同意" : "異議"
    part[row.form, row.requirement, "異議の理由"] = opinion ?? ""
  }
}
