internal import BatchReview
internal import FormRegister

extension AmendmentsReport {
  /// `instruments` with their texts, sentences and each place before and after; `specialRules`; `notes`; and
  /// `proof` where it was asked for.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("asOf", summary.asOf?.description)
      writer.object("ruleSet") { writer in
        writer.string("id", summary.ruleSet.id)
        writer.string("digest", summary.ruleSet.digest)
      }
      writer.string("technique", technique.rawValue)
      writer.array("instruments") { writer in
        for instrument in instruments { writer.object { write(instrument, to: &$0) } }
      }
      if technique == .special {
        writer.array("specialRules") { writer in
          for rule in specialRules { writer.object { write(rule, to: &$0) } }
        }
      }
      writer.array("notes") { writer in
        for note in notes { writer.object { write(note, to: &$0) } }
      }
      if let proof { writer.object("proof") { proof.write(to: &$0, wording) } }
    }
    return writer.finish()
  }

  private func write(_ drafted: DraftedInstrument, to writer: inout JSONWriter) {
    let instrument = drafted.instrument
    writer.string("procedure", instrument.procedure?.rawValue)
    writer.string("enactor", instrument.enactor)
    writer.string("municipality", instrument.municipality)
    writer.string("tier", wording.vocabulary.id(instrument.tier, of: .instrumentTier))
    writer.string("title", drafted.title)
    writer.string("text", drafted.text)
    writer.array("waitsFor") { writer in
      for waiting in instrument.waiting {
        writer.object { writer in
          writer.string("title", waiting.title)
          writer.key("instruments")
          writer.strings(waiting.revisions.map { instrument.revisions[$0].instrument.id })
        }
      }
    }
    writer.array("articles") { writer in
      for (article, revision) in zip(drafted.articles, instrument.revisions) {
        writer.object { write(article, revision, to: &$0) }
      }
    }
    writer.array("supplementary") { writer in
      for paragraph in drafted.supplementary {
        writer.object { writer in
          writer.string("caption", paragraph.caption)
          writer.string("number", paragraph.number)
          writer.string("text", paragraph.text)
        }
      }
    }
  }

  private func write(
    _ article: DraftedInstrument.Article, _ revision: InstrumentRevision, to writer: inout JSONWriter
  ) {
    writer.string("number", article.number)
    writer.string("caption", article.caption)
    writer.object("instrument") { writer in
      writer.string("id", revision.instrument.id)
      writer.string("title", revision.instrument.title)
      writer.string("number", revision.instrument.number)
      writer.string("tier", wording.vocabulary.id(revision.instrument.tier, of: .instrumentTier))
    }
    writer.key("after")
    writer.strings(revision.after)
    writer.string("lead", article.lead)
    writer.string("sentences", article.sentences)
    writer.array("places") { writer in
      for place in revision.places {
        writer.object { writer in
          switch place.target {
          case .form(let index): writer.string("form", revision.instrument.forms[index].id)
          case .article(let index): writer.string("article", revision.instrument.articles[index].number)
          case .unstatedArticle(let number): writer.string("article", number)
          }
          writer.string("place", place.place?.description)
          switch place.kind {
          case .text(let after):
            writer.string("kind", "text")
            writer.string("before", place.before)
            writer.string("after", after)
          case .repeal: writer.string("kind", "repeal")
          case .newTextNeeded: writer.string("kind", "newTextNeeded")
          }
        }
      }
    }
  }

  private func write(_ rule: DraftedSpecialRule, to writer: inout JSONWriter) {
    writer.string("procedure", rule.rule.procedure?.rawValue)
    writer.string("enactor", rule.rule.enactor)
    writer.string("municipality", rule.rule.municipality)
    writer.string("tier", wording.vocabulary.id(rule.rule.tier, of: .instrumentTier))
    writer.string("title", rule.title)
    writer.string("text", rule.text)
    writer.number("coveredForms", rule.rule.coveredForms)
    for (key, entries) in [
      ("signatures", rule.rule.signatures), ("choices", rule.rule.choices),
      ("optionals", rule.rule.optionals),
      ("exclusions", rule.rule.exclusions),
    ] {
      writer.array(key) { writer in
        for entry in entries {
          writer.object { writer in
            writer.string("instrument", entry.instrument.id)
            writer.string("form", entry.instrument.forms[entry.form].id)
            if let requirement = entry.requirement { writer.number("requirement", requirement + 1) }
          }
        }
      }
    }
  }

  private func write(_ note: AmendmentNote, to writer: inout JSONWriter) {
    writer.string("instrument", note.instrument)
    writer.string("form", note.form)
    writer.string("article", note.article)
    writer.string("file", note.file)
    writer.number("line", note.position.line)
    writer.number("column", note.position.column)
    writer.string("message", wording.text(of: note.reason))
  }
}
