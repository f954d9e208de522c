internal import BatchReview
internal import FormRegister

extension ReportWording {
  /// A note about a draft in words, with what it is about before it.
  func text(of note: AmendmentNote, _ instrument: AmendableInstrument?) -> String {
    let form = instrument?.forms.first { $0.id == note.form }
    let place = form.map { $0.number ?? $0.title ?? $0.id } ?? note.article ?? ""
    let name = [instrument?.title ?? note.instrument, place].filter { !$0.isEmpty }.joined(separator: " ")
    return name + text("　", ": ") + text(of: note.reason)
  }

  func text(of reason: AmendmentNote.Reason) -> String {
    switch reason {
    case .formTextNeeded:
      text(
        "様式の本文が台帳にないため、新たな様式を用意する必要がある。",
        "the form's text is not in the register; the new form has to be written")
    case .articleTextNeeded:
      text(
        "条文が台帳にないため、改正後の条文を用意する必要がある。",
        "the article's text is not in the register; the new text has to be written")
    case .noMark(let act, let signer):
      text(
        "本文に\(label(act, of: .act))（\(label(signer, of: .signer))）の表示が見当たらないため、本文は改めない。",
        "the text shows no \(label(act, of: .act)) of \(label(signer, of: .signer)), so it stays as it is")
    case .ambiguousMark(let words):
      text(
        "「\(words)」は、存続する押印等の表示とも読めるため、改めない。",
        "`\(words)` may be the mark of something that stays, so it stays")
    case .notRewritten(let words):
      text(
        "「\(words)」を機械的に改める文言が見付からないため、改めない。", "no rewriting of `\(words)` was found, so it stays")
    case .mention(let words):
      text("改正後も「\(words)」の記載が残るため、確認を要する。", "the new text still says `\(words)`: please look at it")
    case .repealedInPart:
      text("存続する押印等があるため、様式を廃止することができない。", "something on the form stays, so the form cannot be repealed")
    case .repealed:
      text("様式を廃止するため、この様式を引用する条文の改正を要する。", "the form is repealed: articles that name it have to be amended")
    case .articleStays:
      text(
        "存続する押印等の根拠でもあるため、条文は改めない。", "requirements that stay are founded on the article, too, so it stays")
    case .articleDemands(let words):
      text(
        "条文が「\(words)」を求めているが、これを根拠とする押印等が台帳にないため、改めない。",
        "the article asks for `\(words)`, but no requirement is founded on it, so it stays")
    case .articleSilent:
      text(
        "条文に押印等を求める文言が見当たらないため、改めない。", "the article speaks of no seal or signature, so it stays")
    case .formWithoutNumber:
      text("様式の番号が台帳にないため、題名で示している。", "the form has no number, so its title stands for it")
    case .noTier:
      text(
        "例規の種別が台帳にないため、制定する機関及び公布の方法を確認する必要がある。",
        "the instrument's tier is not known: please see who enacts it")
    case .noNumber:
      text("例規番号が台帳にないため、補う必要がある。", "the instrument has no number: it has to be filled in")
    case .revisedByDecision(let who, let when, let why):
      text(
        "個別の決定（\(decider(who, when))）により、規則による結果と異なる改正をする。理由: \(why)",
        "revised by an individual decision (\(decider(who, when))), not as the rules say: \(why)")
    case .keptByDecision(let who, let when, let why):
      text(
        "個別の決定（\(decider(who, when))）により、規則によれば見直す押印等を改めない。理由: \(why)",
        "kept by an individual decision (\(decider(who, when))), though the rules would revise it: \(why)")
    case .noPlace:
      text("他の様式又は条文と区別する名称がないため、改正文に掲げていない。", "nothing tells it from the others, so no sentence amends it")
    }
  }
}
