// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "SealReviewBenchmarks",
  products: [.executable(name: "sealreview-bench", targets: ["SealReviewBench"])],
  dependencies: [
    .package(name: "SealReview", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Seeded registers, laws and rule sets of any size.
    .target(name: "Workload", swiftSettings: strict),
    // The command `sealreview-bench`: generates, runs programs side by side, and prints tables.
    .executableTarget(
      name: "SealReviewBench",
      dependencies: [
        "Workload", .product(name: "SealReview", package: "SealReview"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .testTarget(
      name: "BenchmarkTests",
      dependencies: ["Workload", "SealReviewBench", .product(name: "SealReview", package: "SealReview")]),
  ],
  swiftLanguageModes: [.v6]
)
