internal import RuleBook
internal import SourceText

/// What a review read, by digests: two reviews whose digests are equal read the same.
public struct ReviewInputDigests: Hashable, Sendable {
  /// Of the register; nil where nobody asked.
  public let register: String?
  /// Of the sections' answers; nil where there are none.
  public let answers: String?

  public init(register: String?, answers: String? = nil) {
    (self.register, self.answers) = (register, answers)
  }

  /// Writes by which program, and what was read.
  func write(to writer: inout JSONWriter) {
    writer.string("program", programVersion)
    writer.object("inputs") { writer in
      writer.string("register", register)
      writer.string("answers", answers)
    }
  }
}

extension RuleSet {
  /// Writes what its rules are, by digests, and in which time they are in force.
  func writeRules(to writer: inout JSONWriter) {
    writer.array("rules") { writer in
      for rule in rules {
        writer.object { writer in
          writer.string("id", rule.id)
          writer.string("title", rule.title)
          writer.string("digest", digest(of: rule))
          writer.string("from", rule.from?.description)
          writer.string("until", rule.until?.description)
        }
      }
    }
  }
}
