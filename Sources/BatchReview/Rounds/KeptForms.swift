/// The forms of one review, each in a few words, to be held against those of another.
struct KeptForms {
  /// The places of the forms by their numbers, -1 where a number is of no form here.
  private var places: [Int32] = []
  private var departments: [Int32] = []
  private var starts: [Int32] = [0]
  private var lines: [DecidedLine] = []
  /// The numbers of the forms in their order.
  private(set) var order: [Int32] = []

  mutating func add(_ form: DecisionFileReader.Form) {
    while places.count <= form.form { places.append(-1) }
    places[form.form] = Int32(order.count)
    order.append(Int32(form.form))
    departments.append(form.department.map(Int32.init) ?? -1)
    lines.append(contentsOf: form.lines)
    starts.append(Int32(lines.count))
  }

  /// The form of a number, nil where there is none.
  subscript(form: Int) -> DecisionFileReader.Form? {
    guard form < places.count, places[form] >= 0 else { return nil }
    let place = Int(places[form])
    return DecisionFileReader.Form(
      form: form, department: departments[place] < 0 ? nil : Int(departments[place]),
      lines: Array(lines[Int(starts[place])..<Int(starts[place + 1])]))
  }
}
