// swift-tools-version: 6.2
import PackageDescription

// The map of the house. Arrows go up the page only: a target may use what stands above it.
let package = Package(
  name: "chuhai",
  targets: [
    // Layer 0, words: identifiers, exact money, places, days. Knows nothing else.
    .target(name: "TradeTerms"),
    .testTarget(name: "TradeTermsTests", dependencies: ["TradeTerms"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
