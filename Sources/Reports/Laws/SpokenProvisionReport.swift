public import BatchReview
internal import FormRegister
internal import SourceText

/// The sentences of laws that speak of seals and signatures, written as they come.
public struct SpokenProvisionReport {
  private let wording: ReportWording
  private var table = CSVWriter()
  private var counts: [(label: String, count: Int)] = []

  public init(_ wording: ReportWording) { self.wording = wording }

  /// The head of the table.
  public mutating func csvHead() -> [UInt8] {
    let titles = [
      ("法令番号", "law"), ("法令名", "title"), ("条項", "article"), ("行為", "act"), ("者", "signer"),
      ("代わるもの", "replacement"),
      ("電子", "electronic"), ("文言", "words"), ("文", "sentence"),
    ]
    table.row(titles.map { wording.text($0.0, $0.1) })
    return table.drain()
  }

  /// One row an act; an electronic sentence without an act has one too.
  public mutating func csv(_ provision: SpokenProvisions.Provision) -> [UInt8] {
    let head = [provision.law.numberText, provision.law.title, provision.place.title]
    let electronic = provision.reading.isElectronic ? wording.text("はい", "yes") : ""
    for act in provision.reading.acts {
      table.row(
        head + [
          wording.label(of: act), act.signer ?? "", act.replacement.map(wording.label(of:)) ?? "", electronic,
          act.words, provision.text,
        ])
    }
    if provision.reading.acts.isEmpty { table.row(head + ["", "", "", electronic, "", provision.text]) }
    return table.drain()
  }

  /// One line a sentence.
  public mutating func text(_ provision: SpokenProvisions.Provision) -> String {
    let acts = provision.reading.acts.map { act in
      let signer = act.signer.map { wording.text("（\($0)）", " (\($0))") } ?? ""
      let other =
        act.replacement.map { wording.text("、代わりに\(wording.label(of: $0))", ", or \(wording.label(of: $0))") }
        ?? ""
      return wording.label(of: act) + signer + other
    }
    let labels = acts.isEmpty ? [wording.text("電子署名", "electronic signature")] : acts
    for act in provision.reading.acts { count(wording.label(of: act)) }
    if acts.isEmpty { count(labels[0]) }
    let line =
      "\(provision.law.title) \(provision.place.title)  \(labels.joined(separator: wording.text("、", ", ")))"
    return printable(line) + "\n    " + printable(provision.text) + "\n"
  }

  /// How often each act was found.
  public func summary() -> String {
    counts.sorted { ($1.count, $0.label) < ($0.count, $1.label) }.map { "\($0.label) \($0.count)\n" }.joined()
  }

  private mutating func count(_ label: String) {
    if let index = counts.firstIndex(where: { $0.label == label }) {
      counts[index].count += 1
    } else {
      counts.append((label, 1))
    }
  }
}
