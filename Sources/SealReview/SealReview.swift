// What a program or test needs that imports SealReview: rule sets, registers, reviews, their reports, and the
// language of amendments.
@_exported public import AmendingLanguage
@_exported public import BatchReview
@_exported public import FormRegister
@_exported public import Reports
@_exported public import RuleBook
@_exported public import SourceText
