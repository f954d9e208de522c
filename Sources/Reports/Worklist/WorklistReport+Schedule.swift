internal import BatchReview
internal import FormRegister
internal import SourceText

extension WorklistReport {
  /// The target date, the calendar, and what the law adds to the calendar.
  ///
  /// Source: 地方自治法 16条 3項・5項 (ten days where the text does not say); as of 2021-04-22.
  var scheduleHead: [String] {
    guard let schedule else { return [] }
    let (effect, today) = (wording.date(schedule.effect), wording.date(schedule.today))
    return [
      wording.text(
        "施行目標日 \(effect)（暦: \(schedule.calendar.title)、\(today)から見て）",
        "to take effect on \(effect) (calendar: \(schedule.calendar.title); seen from \(today))"),
      wording.text(
        "附則に施行期日がなければ、公布の日から起算して10日を経過した日から施行される（地方自治法16条3項・5項）。",
        "Without a date of its own, a text takes effect when ten days have passed from its promulgation."),
    ]
  }

  /// Which session a bundle can make, and its latest dates.
  func planLines(_ bundle: WorklistBundle) -> [String] {
    guard let schedule else { return [] }
    guard let plan = schedule.plan(bundle.procedure, enactor: bundle.enactor) else {
      return [wording.text("  暦にこの手続の定めがない。", "  The calendar does not have this procedure.")]
    }
    var lines: [String] = []
    if let session = plan.session {
      let term = wording.date(plan.promulgation)
      lines.append(
        wording.text(
          "  会期: \(name(session))、\(term)までに公布", "  session: \(name(session)); promulgated by \(term)"))
    }
    var deadlines = TextColumns(indent: 4)
    for deadline in plan.deadlines {
      let date = wording.date(deadline.date)
      deadlines.row([
        wording.text("\(date)まで", "by \(date)"),
        deadline.step + (deadline.isPast ? wording.text("　【経過】", "  [past]") : ""),
      ])
    }
    lines += deadlines.lines
    if !plan.earlier.isEmpty {
      lines.append(
        wording.text("  早い会期でもよい: ", "  earlier sessions will do: ") + wording.list(plan.earlier.map(name)))
    }
    if plan.isLate { lines.append("  " + late(plan)) }
    return lines
  }

  /// Why the target date cannot be made, and what can.
  private func late(_ plan: BundlePlan) -> String {
    let steps = wording.list(plan.deadlines.filter(\.isPast).map(\.step))
    let reason =
      steps.isEmpty
      ? wording.text("この日を過ぎている", "the day has gone by")
      : wording.text("\(steps)の期限を過ぎている", "\(steps) is past")
    let start = wording.text("施行目標日に間に合わない（\(reason)）。", "too late for the target date (\(reason)). ")
    guard let alternative = plan.alternative else {
      return start
        + wording.text("暦にある会期では間に合うものがない。", "The calendar has no session that can be made.")
    }
    let effect = wording.date(alternative.effect)
    guard let session = alternative.session else {
      return start + wording.text("\(effect)以後の施行なら間に合う。", "It can take effect from \(effect) on.")
    }
    return start
      + wording.text(
        "次に間に合うのは\(name(session))で、\(effect)以後の施行となる。",
        "The next is \(name(session)); it can take effect from \(effect) on.")
  }

  private func name(_ session: ProcedureCalendar.Session) -> String {
    let (opens, decides) = (wording.date(session.opens), wording.date(session.decides))
    if session.opens == session.decides {
      return wording.text("\(session.title)（\(opens)）", "\(session.title) (\(opens))")
    }
    return wording.text(
      "\(session.title)（\(opens)開会、\(decides)議決）", "\(session.title) (opens \(opens), decides \(decides))")
  }

  /// An instrument that another waits for, and for an ordinance what that means.
  func predecessor(_ other: Worklist.Predecessor, of entry: Worklist.Entry) -> String {
    let name = wording.name(ofInstrument: other.title, other.number, id: other.id)
    let procedure = Procedure(tier: other.tier, in: wording.vocabulary)
    guard procedure == .council else { return name }
    let day = promulgation(of: other)
    var note = wording.waiting(of: entry.tier, until: day)
    if let day, let schedule, day > schedule.effect {
      note += wording.text("（施行目標日に間に合わない）", "; too late for the target date")
    }
    return name + wording.text("　―　", " – ") + note
  }

  /// The day by which an ordinance that others wait for is promulgated, as far as the calendar knows.
  private func promulgation(of other: Worklist.Predecessor) -> CalendarDate? {
    let procedure = Procedure(tier: other.tier, in: wording.vocabulary)
    guard procedure == .council, let plan = schedule?.plan(procedure, enactor: other.enactor) else {
      return nil
    }
    return plan.isLate ? plan.alternative?.effect : plan.promulgation
  }

  /// The day by which all ordinances that an instrument waits for are promulgated; nil where it waits for none.
  func waitsUntil(_ entry: Worklist.Entry) -> CalendarDate? {
    entry.predecessors.compactMap(promulgation).max()
  }

  /// That the board of education is to be heard, and its last meeting before the session.
  func boardOpinion(_ entry: Worklist.Entry) -> String {
    let duty = wording.text(
      "議案の提出前に教育委員会の意見を聴く（地方教育行政の組織及び運営に関する法律29条）",
      "the board of education is heard before the bill is submitted (地方教育行政の組織及び運営に関する法律29条)")
    let plan = schedule?.plan(.council, enactor: entry.enactor)
    let session = plan.flatMap { $0.isLate ? $0.alternative?.session : $0.session }
    guard let meeting = session.flatMap({ schedule?.boardMeeting(before: $0.opens) }) else { return duty }
    return duty + wording.text("　―　遅くとも", " – at the latest: ") + name(meeting)
  }
}
