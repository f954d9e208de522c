internal import BatchReview
internal import SourceText

extension MovedForm {
  /// Writes the members of its object.
  func write(to writer: inout JSONWriter) {
    writer.string("form", id)
    writer.string("department", department)
    writer.string("number", number)
    writer.string("title", title)
    writer.string("from", from)
    writer.string("to", to)
    writer.reasons(why)
    writer.array("requirements") { writer in
      for requirement in requirements { writer.object { requirement.write(to: &$0) } }
    }
  }
}

extension MovedForm.Requirement {
  func write(to writer: inout JSONWriter) {
    writer.key("requirement")
    if let number { writer.number(number) } else { writer.null() }
    writer.string("from", from)
    writer.string("to", to)
    writer.reasons(why)
    writer.string("fromRule", fromRule)
    writer.string("toRule", toRule)
    writer.array("facts") { writer in
      for fact in facts {
        writer.object { writer in
          writer.string("fact", fact.id)
          writer.string("from", fact.from)
          writer.string("to", fact.to)
          writer.bool("answered", fact.isAnswered)
        }
      }
    }
    guard decision.from != nil || decision.to != nil else { return }
    writer.object("decision") { writer in
      writer.key("from")
      writer.value(decision.from ?? .null)
      writer.key("to")
      writer.value(decision.to ?? .null)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func reasons(_ reasons: [MoveReason]) {
    key("why")
    strings(reasons.map(\.rawValue))
  }

  /// Writes a value that was read.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    case .array(let elements): array { writer in for element in elements { writer.value(element) } }
    case .string(let text): string(text)
    case .number(let number): literal(number)
    case .bool(let flag): bool(flag)
    case .null: null()
    }
  }
}
