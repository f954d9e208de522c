import Foundation
import Testing

@testable import FormRegister

/// Reads the hand-labelled pages outside the project, where they are, and measures precision and recall.
@Suite struct GoldPagesTests {
  struct Score {
    var found = 0, expected = 0, right = 0
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
    mutating func count(_ key: String, _ want: [String: Int], _ got: [String: Int]) {
      found += got[key, default: 0]
      expected += want[key, default: 0]
      right += min(got[key, default: 0], want[key, default: 0])
    }
  }

  static let path: String = {
    let shared = ProcessInfo.processInfo.environment["SEALREVIEW_SHARED"]
    return (shared.map { $0 + "/data" } ?? "../shared/data") + "/form_pages_gold.tsv"
  }()

  static let acts: [String: String] = [
    "押印": "seal", "署名": "signature", "署名押印": "signature-and-seal", "記名押印": "name-and-seal",
    "署名又は記名押印": "signature-or-seal",
  ]

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path)))
  func readsTheLabelledPages() throws {
    let reader = MarkReader()
    var scores: [String: Score] = [:]
    let verbose = ProcessInfo.processInfo.environment["MARKS_VERBOSE"] != nil
    let half = ProcessInfo.processInfo.environment["MARKS_HALF"]
    let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    for (number, line) in lines.enumerated() where half == nil || half == String(number % 2) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let text = cells[5].replacingOccurrences(of: "⏎", with: "\n").replacingOccurrences(of: "␣", with: " ")
      var want: [String: Int] = [:]
      for requirement in cells[2].split(separator: ";") {
        let parts = requirement.split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }
        want[parts[1] + " " + (Self.acts[parts[0]] ?? parts[0]), default: 0] += 1
      }
      let marks = reader.read(Array(text.utf8)).marks
      let got = marks.reduce(into: [String: Int]()) {
        $0["\($1.side.rawValue) \($1.act.rawValue)", default: 0] += 1
      }
      for key in Set(want.keys).union(got.keys) {
        for part in key.split(separator: " ") + [key[...]] {
          scores[String(part), default: Score()].count(key, want, got)
        }
      }
      if verbose, want != got {
        print("\(cells[0]): want \(want.sorted { $0.key < $1.key }) got \(got.sorted { $0.key < $1.key })")
        for mark in marks { print("    \(mark.side) \(mark.act) line \(mark.line): \(mark.evidence)") }
      }
    }
    for (key, score) in scores.sorted(by: { $0.key < $1.key }) {
      let numbers = "found \(score.found), labelled \(score.expected), right \(score.right)"
      print("gold \(key): precision \(percent(score.precision)), recall \(percent(score.recall)); \(numbers)")
    }
    for side in ["applicant", "issuer", "internal"] where half == nil {
      let score = scores[side] ?? Score()
      let floor = side == "applicant" ? 0.98 : 0.9
      #expect(score.precision >= floor && score.recall >= floor, "\(side)")
    }
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
