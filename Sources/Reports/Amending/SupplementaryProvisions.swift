internal import BatchReview
internal import FormRegister

/// The supplementary provisions (附則) of an amending instrument: when it takes effect, and what becomes of
/// papers in the old forms.
struct SupplementaryProvisions {
  private let instrument: AmendingInstrument
  private let style: DraftingStyle

  init(_ instrument: AmendingInstrument, _ style: DraftingStyle) {
    (self.instrument, self.style) = (instrument, style)
  }

  var paragraphs: [DraftedInstrument.Paragraph] {
    guard instrument.revisions.contains(where: \.amendsForms) else {
      return [.init(caption: nil, number: nil, text: effect)]
    }
    return [
      .init(caption: "（施行期日）", number: style.paragraph(1), text: effect),
      .init(caption: "（経過措置）", number: style.paragraph(2), text: usedPapers),
      .init(caption: nil, number: style.paragraph(3), text: blankPapers),
    ]
  }

  private var noun: String { instrument.noun }

  /// When it takes effect; what waits for another instrument takes effect with that one.
  private var effect: String {
    let main = "この\(noun)は、\(style.dayOfEffect(instrument.publication))から施行する。"
    let waiting = instrument.waiting
    guard style.effective == nil, !waiting.isEmpty else { return main }
    if let only = waiting.first, waiting.count == 1, only.revisions.count == instrument.revisions.count {
      return "この\(noun)は、\(cited(only))の施行の日から施行する。"
    }
    let later = waiting.map { "\(articles($0.revisions))の規定は、\(cited($0))の施行の日" }
    return main + "ただし、" + later.joined(separator: "から、") + "から施行する。"
  }

  private func cited(_ other: AmendingInstrument.Waiting) -> String {
    "\(other.title)（令和　　年\(other.noun)第　　号）"
  }

  /// 第1条から第3条まで及び第5条.
  private func articles(_ revisions: [Int]) -> String {
    var names: [String] = []
    var rest = revisions.sorted()[...]
    while let first = rest.first {
      let run = Array(zip(rest, first...).prefix { $0 == $1 }.map(\.0))
      rest = rest.dropFirst(run.count)
      if run.count > 2 {
        names.append("\(style.article(first + 1))から\(style.article(run[run.count - 1] + 1))まで")
      } else {
        names += run.map { style.article($0 + 1) }
      }
    }
    return joinedForDrafting(names)
  }

  /// What takes effect: for some of it that may be later.
  private var start: String {
    effect.contains("ただし、") ? "この\(noun)（前項ただし書に規定する規定にあっては、当該規定。次項において同じ。）" : "この\(noun)"
  }

  private var usedPapers: String {
    let old = instrument.isBundle ? "それぞれの\(noun)" : instrument.revisions[0].instrument.title ?? "\(noun)"
    return "\(start)の施行の際、この\(noun)による改正前の\(old)の様式（次項において「旧様式」という。）により使用されている書類は、"
      + "この\(noun)による改正後の\(old)の様式によるものとみなす。"
  }

  private var blankPapers: String {
    "この\(noun)の施行の際、旧様式による用紙で現に残存するものは、当分の間、これを取り繕って使用することができる。"
  }
}
