public import RuleBook

/// What became of a rule set's tests as JUnit XML, for build servers.
public struct JUnitReport {
  private let run: RuleTestRun
  private let wording: ReportWording

  public init(_ run: RuleTestRun, _ wording: ReportWording) { (self.run, self.wording) = (run, wording) }

  /// Writes the report to a file, in the place of one that may be there.
  ///
  /// - Throws: ``OutputError``
  public func write(to path: String) throws { try OutputFile.replace(path, with: xml()) }

  func xml() -> [UInt8] {
    let name = Self.escaped(run.ruleSet.id)
    let counts = "tests=\"\(run.results.count)\" failures=\"\(run.failures.count)\""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites \(counts)>",
      "  <testsuite name=\"\(name)\" \(counts)>",
    ]
    for result in run.results {
      let (test, file) = (Self.escaped(result.test.name), Self.escaped(result.test.file))
      let head =
        "    <testcase name=\"\(test)\" classname=\"\(file)\" file=\"\(file)\" line=\"\(result.test.position.line)\""
      guard !result.hasPassed else {
        lines.append(head + "/>")
        continue
      }
      let expected = wording.text(result.test.expectation, run.ruleSet)
      let actual = wording.text(.init(result.decision), run.ruleSet)
      let message = wording.text("期待 \(expected)、実際 \(actual)", "expected \(expected), actual \(actual)")
      lines += [head + ">", "      <failure message=\"\(Self.escaped(message))\"/>", "    </testcase>"]
    }
    lines += ["  </testsuite>", "</testsuites>"]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The text as the value of an attribute; characters that XML does not have become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
