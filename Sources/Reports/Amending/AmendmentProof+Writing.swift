internal import BatchReview

extension AmendmentProof {
  func text(_ wording: ReportWording) -> String {
    var lines = [
      wording.text(
        "【検証】改正文を台帳に当てはめ、改めて読み取った結果", "Proof: the sentences applied to the register, which was read again"),
      wording.text(
        "　例規\(counts.instruments)件、様式\(counts.forms)件、条文\(counts.articles)件を改め、様式の押印等の表示\(counts.marks)か所がなくなり、又は改まった。",
        "  \(counts.instruments) instruments, \(counts.forms) forms and \(counts.articles) articles amended; \(counts.marks) marks gone or changed"
      ),
      wording.text(
        "　他の様式及び条文\(counts.unchanged)件は、一字も変わっていない。",
        "  \(counts.unchanged) other texts are the same, character by character"),
    ]
    if holds {
      lines.append(
        wording.text("　改めるべきものは残っていない。", "  nothing is left to be revised"))
      if counts.settled > 0 {
        lines.append(
          wording.text(
            "　既に改めたとおりであるが、規則集によりなお改正の対象となるもの \(counts.settled)か所。",
            "  \(counts.settled) requirements already are what they were to become, though the rules still list them"
          ))
      }
    } else {
      lines.append(
        wording.text("　次の\(findings.count)件は、成り立たない。", "  \(findings.count) findings do not hold:"))
      lines += findings.map { "　" + text(of: $0, wording) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func text(of finding: Finding, _ wording: ReportWording) -> String {
    let place = [finding.instrument, finding.form ?? finding.article].compactMap { $0 }.joined(separator: " ")
    return place + ": " + text(of: finding.reason, wording)
  }

  private func text(of reason: Finding.Reason, _ wording: ReportWording) -> String {
    switch reason {
    case .sentence(let message):
      wording.text("改正文を適用することができない（\(message)）", "the sentence cannot be applied: \(message)")
    case .unreadablePrint:
      wording.text("印字した改正文を読み直すことができない", "the printed text cannot be read again")
    case .markLeft(let words): wording.text("「\(words)」が残っている", "`\(words)` is left")
    case .unknownText:
      wording.text("本文がないため、確かめることができない", "the text is not known, so nothing can be said of it")
    case .otherTextChanged: wording.text("改正文にない変更がある", "the text changed although no sentence amends it")
    case .otherThanMeant: wording.text("改正後の文が起案したものと異なる", "the text is not the one that was meant")
    case .unreadable(let message):
      wording.text("改正後の台帳を読むことができない（\(message)）", "the amended register cannot be read: \(message)")
    case .stillListed(let outcome):
      wording.text("再度の判定でも「\(outcome)」となる", "a second review still says `\(outcome)`")
    case .stillDemanded: wording.text("条文がなお押印等を求めている", "the article still demands what is to go")
    }
  }

  func write(to writer: inout JSONWriter, _ wording: ReportWording) {
    writer.bool("holds", holds)
    writer.object("counts") { writer in
      writer.number("instruments", counts.instruments)
      writer.number("forms", counts.forms)
      writer.number("articles", counts.articles)
      writer.number("marks", counts.marks)
      writer.number("unchanged", counts.unchanged)
      writer.number("settled", counts.settled)
    }
    writer.array("findings") { writer in
      for finding in findings {
        writer.object { writer in
          writer.string("instrument", finding.instrument)
          writer.string("form", finding.form)
          writer.string("article", finding.article)
          writer.string("message", text(of: finding.reason, wording))
        }
      }
    }
  }
}
