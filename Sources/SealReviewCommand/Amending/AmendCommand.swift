import ArgumentParser
import SealReview

struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Drafts the amendments that a review asks for (改め文), and proves them.",
    discussion: """
      Of forms: one amending instrument for each enacting body (整備条例, 整備規則
      …), or the amendment of a single one. Of two texts: the sentence that turns
      one into the other. Quoted words must occur once in their place; 全ての「…」
      means every occurrence.

      Examples:
        sealreview amend forms/wako --rules rules/wako --procedure council
        sealreview amend forms/wako --rules rules/wako --verify --write amended
        sealreview amend --before old.txt --after new.txt --place 第3条第2項
        sealreview amend --apply sentence.txt --to old.txt
      """)

  @OptionGroup var forms: AmendFormsOptions
  @OptionGroup(title: "Two texts") var draft: DraftOptions
  @OptionGroup(title: "Two texts") var application: ApplicationOptions

  @Option(help: ArgumentHelp("What the sentence calls the text.", valueName: "place"))
  var place: String?

  @Option(help: "What is printed: text, json, or for forms html.")
  var format = AmendmentFormat.text

  func validate() throws {
    guard [forms.isAsked, draft.isAsked, application.isAsked].count(where: { $0 }) == 1 else {
      throw ValidationError(
        "name FORMS and --rules to draft amendments, --before and --after to draft a sentence, or --apply and --to to apply one"
      )
    }
    if !draft.isAsked, draft.wholeCompounds {
      throw ValidationError("--whole-compounds is for --before and --after")
    }
    if !application.isAsked, application.everyOccurrence {
      throw ValidationError("--every-occurrence is for --apply and --to")
    }
    if forms.isAsked, place != nil { throw ValidationError("--place is for single texts") }
    if !forms.isAsked, format == .html { throw ValidationError("--format html is for FORMS") }
  }

  func run() throws {
    try Console.run(in: forms.language.given) {
      let place = try self.place.map(Place.option)
      if forms.isAsked {
        try forms.run(format)
      } else if draft.isAsked {
        try draft.run(place, format)
      } else {
        try application.run(place, format)
      }
    }
  }
}

/// How a draft is printed.
enum AmendmentFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}
