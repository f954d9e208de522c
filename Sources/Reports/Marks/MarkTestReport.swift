public import FormRegister
internal import SourceText

/// Tests of marks, run, as JSON or text.
public struct MarkTestReport {
  private let run: MarkTestRun
  private let wording: ReportWording

  public init(_ run: MarkTestRun, _ wording: ReportWording) { (self.run, self.wording) = (run, wording) }

  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.number("passed", run.results.count - run.failures.count)
      writer.array("failed") { writer in
        for failure in run.failures {
          writer.object { writer in
            writer.string("test", failure.test.name)
            writer.array("expected") { writer in
              for mark in failure.test.expected { writer.object { Self.write(mark, to: &$0) } }
            }
            writer.array("actual") { writer in
              for mark in failure.reading.marks { writer.object { $0.write(mark) } }
            }
            writer.key("missingReasons")
            writer.strings(failure.missingReasons)
            writer.string("file", failure.test.file)
            writer.number("line", failure.test.position.line)
          }
        }
      }
    }
    return writer.finish()
  }

  private static func write(_ mark: MarkTest.ExpectedMark, to writer: inout JSONWriter) {
    if let line = mark.line { writer.number("line", line) }
    if let act = mark.act { writer.string("act", act.rawValue) }
    if let side = mark.side { writer.string("side", side.rawValue) }
    if let seal = mark.seal { writer.string("seal", seal?.rawValue) }
    if let evidence = mark.evidence { writer.string("evidence", evidence) }
  }

  public func text() -> String {
    var result = ""
    for failure in run.failures {
      let test = failure.test
      result += "\(test.file):\(test.position.line): \(test.name)\n"
      let expected = test.expected.map(text)
      let actual = failure.reading.marks.map(text)
      if !zip(test.expected, failure.reading.marks).allSatisfy({ $0.fits($1) })
        || expected.count != actual.count
      {
        result += "  \(wording.text("期待", "expected")): \(list(expected))\n"
        result += "  \(wording.text("結果", "actual")): \(list(actual))\n"
      }
      for reason in failure.missingReasons {
        result += "  \(wording.text("示されない理由", "reason not given")): \(reason)\n"
      }
      for dismissal in failure.reading.dismissals {
        result += "  \(dismissal.line): \(oneLine(dismissal.evidence)): \(dismissal.reason)\n"
      }
    }
    let passed = run.results.count - run.failures.count
    return result
      + wording.text(
        "合格 \(passed)、不合格 \(run.failures.count)\n", "\(passed) passed, \(run.failures.count) failed\n")
  }

  private func list(_ marks: [String]) -> String {
    marks.isEmpty ? wording.text("なし", "none") : marks.joined(separator: wording.text("、", ", "))
  }

  private func text(_ mark: Mark) -> String {
    let parts = [wording.label(of: mark.side), wording.label(of: mark.act), wording.label(of: mark.seal)]
    return parts.filter { !$0.isEmpty }.joined(separator: " ") + " (\(mark.line): \(oneLine(mark.evidence)))"
  }

  private func text(_ mark: MarkTest.ExpectedMark) -> String {
    var parts = [mark.side.map { wording.label(of: $0) }, mark.act.map { wording.label(of: $0) }]
    if let seal = mark.seal { parts.append(seal == nil ? wording.unknown : wording.label(of: seal)) }
    parts.append(mark.evidence.map { "(\(oneLine($0)))" })
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
