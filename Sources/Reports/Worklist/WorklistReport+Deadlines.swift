internal import BatchReview
internal import SourceText

extension WorklistReport {
  /// The further keys of an entry where there is a calendar.
  func writeSchedule(of entry: Worklist.Entry, _ writer: inout JSONWriter) {
    guard let schedule else { return }
    let plan = schedule.plan(Procedure(tier: entry.tier, in: wording.vocabulary), enactor: entry.enactor)
    writer.key("session")
    write(plan?.session, &writer)
    writer.string("promulgation", plan?.promulgation.description)
    writer.array("deadlines") { writer in
      for deadline in plan?.deadlines ?? [] {
        writer.object { writer in
          writer.string("step", deadline.step)
          writer.string("date", deadline.date.description)
          writer.bool("past", deadline.isPast)
        }
      }
    }
    let waitsUntil = waitsUntil(entry)
    writer.string("waitsUntil", waitsUntil?.description)
    writer.key("late")
    if let plan {
      writer.bool(plan.isLate || waitsUntil.map { $0 > schedule.effect } ?? false)
    } else {
      writer.null()
    }
    writer.key("alternative")
    if let alternative = plan?.alternative {
      writer.object { writer in
        writer.key("session")
        write(alternative.session, &writer)
        writer.string("effect", alternative.effect.description)
      }
    } else {
      writer.null()
    }
    writer.bool("boardOpinion", entry.needsBoardOpinion(wording.vocabulary))
  }

  private func write(_ session: ProcedureCalendar.Session?, _ writer: inout JSONWriter) {
    guard let session else { return writer.null() }
    writer.object { writer in
      writer.string("title", session.title)
      writer.string("opens", session.opens.description)
      writer.string("decides", session.decides.description)
    }
  }

  /// The titles of the further columns where there is a calendar.
  var scheduleTitles: [(String, String)] {
    guard schedule != nil else { return [] }
    return [
      ("会期", "session"), ("議決", "decides"), ("公布の期限", "promulgation"), ("内部の期限", "deadlines"),
      ("過ぎた期限", "past"), ("次に間に合う会期", "next session"), ("施行できる日", "can take effect"),
    ]
  }

  /// The further cells of an entry where there is a calendar.
  func scheduleCells(of entry: Worklist.Entry) -> [String] {
    guard let schedule else { return [] }
    let procedure = Procedure(tier: entry.tier, in: wording.vocabulary)
    guard let plan = schedule.plan(procedure, enactor: entry.enactor) else {
      return Array(repeating: "", count: scheduleTitles.count)
    }
    let own = plan.isLate ? plan.alternative?.effect : schedule.effect
    let effect = own.map { max($0, waitsUntil(entry) ?? $0) }
    return [
      plan.session?.title ?? "", plan.session?.decides.description ?? "", plan.promulgation.description,
      wording.list(plan.deadlines.map { "\($0.date) \($0.step)" }),
      wording.list(plan.deadlines.filter(\.isPast).map(\.step)), plan.alternative?.session?.title ?? "",
      effect?.description ?? "",
    ]
  }
}
