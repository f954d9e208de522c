// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "SealReview",
  products: [
    .library(name: "SealReview", targets: ["SealReview"]),
    .executable(name: "sealreview", targets: ["SealReviewCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // libxml2 as Debian ships it.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // libzip as Debian ships it.
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // libcrypto as Debian ships it.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // libxlsxwriter as Debian ships it.
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Linux's exchange of two paths in one step, which Glibc hides from Swift.
    .systemLibrary(name: "CFileExchange"),
    // Positions, diagnostics in two languages, YAML as a tree of positioned nodes, and digests.
    .target(
      name: "SourceText", dependencies: ["CCrypto", "Yams"], resources: [.embedInCode("Messages/messages.ja.yaml")],
      swiftSettings: strict),
    // The amending language (改め文): its model, writing and reading it, applying it, drafting it for two texts.
    .target(name: "AmendingLanguage", dependencies: ["SourceText"], swiftSettings: strict),
    // libxml2 as a stream of events with positions.
    .target(name: "XMLStream", dependencies: ["CLibXML2", "SourceText"], swiftSettings: strict),
    // libzip as a reader of single files out of a zip file in memory.
    .target(name: "ZippedFiles", dependencies: ["CLibZip"], swiftSettings: strict),
    // libxlsxwriter as a writer of workbooks that are read back before they count as written, and a reader of sheets.
    .target(
      name: "Workbooks", dependencies: ["CXlsxWriter", "XMLStream", "ZippedFiles", "SourceText"],
      swiftSettings: strict),
    // What an instrument, a form, a requirement and a basis are, their vocabulary, and reading them.
    .target(
      name: "FormRegister", dependencies: ["XMLStream", "ZippedFiles", "SourceText"],
      // A link to `rules/marks/standard.yaml`: the command knows the standard words wherever it is installed.
      resources: [.embedInCode("Marks/Vocabulary/standard.yaml")], swiftSettings: strict),
    // Cubes and regions of cases; knows nothing of seals.
    .target(name: "CaseAlgebra", swiftSettings: strict),
    // The rule language: load, decide, explain.
    .target(
      name: "RuleBook", dependencies: ["FormRegister", "CaseAlgebra", "SourceText"], swiftSettings: strict),
    // The batch: decisions over registers, tallies, worklists, amendments.
    .target(
      name: "BatchReview", dependencies: ["RuleBook", "FormRegister", "AmendingLanguage", "SourceText"],
      swiftSettings: strict),
    // One writer a file: JSON, NDJSON, CSV, tables for the terminal, pages from templates.
    .target(
      name: "Reports",
      dependencies: [
        "BatchReview", "RuleBook", "FormRegister", "AmendingLanguage", "Workbooks", "SourceText",
        "CFileExchange", .product(name: "Mustache", package: "swift-mustache"),
      ],
      // The template of a new city is itself one: links to `rules/schema` among it.
      resources: [
        .embedInCode("Amending/amendments.mustache"), .embedInCode("Documents/Page/report.mustache"),
        .embedInCode("Documents/Page/report.css"), .embedInCode("Documents/Page/report.js"),
        .embedInCode("NewCity/Template"),
      ], swiftSettings: strict),
    // The façade that a Swift program or test imports.
    .target(
      name: "SealReview",
      dependencies: ["Reports", "BatchReview", "RuleBook", "FormRegister", "AmendingLanguage", "SourceText"],
      swiftSettings: strict),
    // The command `sealreview`.
    .executableTarget(
      name: "SealReviewCommand",
      dependencies: [
        "SealReview", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Manual pages and shell completions, which `.ci/manual` makes from the built command.
      exclude: ["Documentation"],
      swiftSettings: strict),
    // What tests of several targets need.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "AmendingLanguageTests", dependencies: ["AmendingLanguage", "SourceText", "TestSupport"]),
    .testTarget(name: "XMLStreamTests", dependencies: ["XMLStream", "SourceText", "TestSupport"]),
    .testTarget(
      name: "FormRegisterTests",
      dependencies: ["FormRegister", "XMLStream", "ZippedFiles", "CLibZip", "SourceText", "TestSupport"],
      exclude: ["Marks/pages"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Workbooks", "XMLStream", "CLibZip", "SourceText", "TestSupport"],
      exclude: ["Reading/Fixtures"]),
    .testTarget(name: "CaseAlgebraTests", dependencies: ["CaseAlgebra"]),
    .testTarget(
      name: "RuleBookTests",
      dependencies: ["RuleBook", "FormRegister", "CaseAlgebra", "SourceText", "TestSupport"]),
    .testTarget(
      name: "BatchReviewTests",
      dependencies: ["BatchReview", "RuleBook", "FormRegister", "SourceText", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "BatchReview", "FormRegister", "Workbooks", "SourceText", "TestSupport"]),
    .testTarget(
      name: "SealReviewTests", dependencies: ["SealReview", "Workbooks", "XMLStream", "ZippedFiles", "TestSupport"]),
    // The shipped rule sets, and the tables that cities published, reproduced by them.
    .testTarget(name: "RuleSetsTests", dependencies: ["SealReview"], path: "Tests/RuleSets"),
    // Runs the built command as a user does.
    .testTarget(
      name: "EndToEndTests", dependencies: ["SealReviewCommand", "SealReview", "XMLStream", "TestSupport"],
      exclude: ["Goldens", "bad", "calendars", "flawed", "good", "office", "page", "schema", "workbook"]),
  ],
  swiftLanguageModes: [.v6]
)
