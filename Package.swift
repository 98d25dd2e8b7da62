// swift-tools-version: 6.2
import PackageDescription

// The map of the house. Arrows go up the page only: a target may use what stands above it.
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(
  name: "HummingbirdTesting", package: "hummingbird")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let jwt: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "chuhai",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    // C libraries of the system, a module map each.
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CDecimal", providers: [.apt(["libintelrdfpmath-dev"])]),
    .systemLibrary(
      name: "CIconv", providers: [.apt(["libc6-dev"])]),
    .systemLibrary(
      name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CMPFR", providers: [.apt(["libmpfr-dev"])]),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CSpreadsheet", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZstandard", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

    // Layer 0, words: identifiers, exact money, places, days. Knows nothing else.
    .target(name: "TradeTerms", dependencies: ["CIconv"]),
    .testTarget(name: "TradeTermsTests", dependencies: ["TradeTerms"]),

    // Layer 1, engines without I/O.
    .target(name: "FEEL", dependencies: ["CDecimal", "CMPFR"]),
    .target(name: "DMN", dependencies: ["CLibXML", "FEEL"]),
    .target(
      name: "PolicyPacks", dependencies: ["CMarkdown", "DMN", "FEEL", "TradeTerms", crypto, yams]),
    .target(name: "CustomsMessages", dependencies: ["CLibXML", "TradeTerms"]),
    .target(name: "OpenIDConnect", dependencies: ["TradeTerms", crypto, jwt]),
    .target(name: "EngineTesting", path: "Tests/EngineTesting"),
    .testTarget(
      name: "FEELTests", dependencies: ["EngineTesting", "FEEL"], exclude: ["Vectors"]),
    .testTarget(name: "DMNTests", dependencies: ["DMN", "EngineTesting", "FEEL"]),
    .testTarget(
      name: "PolicyPacksTests", dependencies: ["DMN", "FEEL", "PolicyPacks", "TradeTerms"],
      exclude: ["BadPacks"]),
    .testTarget(
      name: "CustomsMessagesTests", dependencies: ["CLibXML", "CustomsMessages", "TradeTerms"]),
    .testTarget(
      name: "OpenIDConnectTests", dependencies: ["OpenIDConnect", "TradeTerms", crypto, jwt]),

    // Layer 2, records: the SQL port and its two live halves; who exists; what happened.
    .target(name: "Storage", dependencies: ["TradeTerms", crypto]),
    .target(name: "StorageSQLite", dependencies: ["CSQLite", "Storage", "TradeTerms", grdb]),
    .target(name: "StoragePostgreSQL", dependencies: ["CPostgreSQL", "Storage", "TradeTerms"]),
    .target(
      name: "StorageTesting",
      dependencies: ["CPostgreSQL", "Storage", "StoragePostgreSQL", "StorageSQLite"],
      path: "Tests/StorageTesting"),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "StoragePostgreSQL", "StorageSQLite", "StorageTesting", "TradeTerms",
      ]),
    .target(name: "Registry", dependencies: ["Storage", "TradeTerms"]),
    .testTarget(
      name: "RegistryTests", dependencies: ["Registry", "Storage", "StorageTesting", "TradeTerms"]),
    .target(
      name: "TradeLedger",
      dependencies: ["CZstandard", "CustomsMessages", "Storage", "TradeTerms", crypto]),

    .testTarget(
      name: "TradeLedgerTests",
      dependencies: ["CustomsMessages", "Storage", "StorageTesting", "TradeLedger", "TradeTerms"]),

    // Layer 3, capabilities. None imports another.
    .target(
      name: "Entitlements",
      dependencies: ["FEEL", "PolicyPacks", "Registry", "Storage", "TradeLedger", "TradeTerms"]),
    .target(
      name: "Clearance",
      dependencies: ["CustomsMessages", "Registry", "Storage", "TradeLedger", "TradeTerms"]),
    .testTarget(
      name: "ClearanceTests",
      dependencies: [
        "Clearance", "CustomsMessages", "Registry", "Storage", "StorageTesting", "SyntheticTrade",
        "TradeLedger", "TradeTerms",
      ]),

    .testTarget(
      name: "EntitlementsTests",
      dependencies: [
        "Clearance", "CustomsMessages", "Entitlements", "FEEL", "PolicyPacks", "Registry",
        "Storage", "StorageTesting", "TradeLedger", "TradeTerms",
      ], exclude: ["Golden"]),

    .target(
      name: "Accounts", dependencies: ["Storage", "TradeTerms", crypto, cryptoExtras]),
    .testTarget(
      name: "AccountsTests", dependencies: ["Accounts", "Storage", "StorageTesting", "TradeTerms"]
    ),

    .target(
      name: "Cases",
      dependencies: ["FEEL", "PolicyPacks", "Registry", "Storage", "TradeTerms", crypto]),
    .testTarget(
      name: "CasesTests",
      dependencies: [
        "Cases", "PolicyPacks", "Registry", "Storage", "StorageTesting", "TradeTerms",
      ]),

    .target(name: "Programme", dependencies: ["CSpreadsheet", "FEEL", "Storage", "TradeTerms"]),
    .testTarget(
      name: "ProgrammeTests",
      dependencies: ["FEEL", "Programme", "Storage", "StorageTesting", "TradeTerms"]),

    // Layer 4, shells. Only the executable sees a live half of Storage.
    .target(
      name: "SyntheticTrade", dependencies: ["CustomsMessages", "TradeTerms"]),
    .testTarget(
      name: "SyntheticTradeTests",
      dependencies: ["CLibXML", "CustomsMessages", "SyntheticTrade", "TradeTerms"]),
    .target(name: "Transfers", dependencies: ["CCurl", "Storage", "TradeTerms"]),
    .testTarget(name: "TransfersTests", dependencies: ["Transfers"]),
    .target(name: "Mail", dependencies: ["TradeTerms", "Transfers"]),
    .testTarget(name: "MailTests", dependencies: ["Mail", "TradeTerms", "Transfers"]),
    .target(
      name: "WebApp",
      dependencies: [
        "Accounts", "Cases", "Clearance", "CustomsMessages", "DMN", "Entitlements", "FEEL",
        "OpenIDConnect", "PolicyPacks", "Programme", "Registry", "Storage", "TradeLedger",
        "TradeTerms", hummingbird, logging,
        mustache, nio,
      ]),
    .testTarget(
      name: "WebAppTests",
      dependencies: [
        "Accounts", "Cases", "Clearance", "CustomsMessages", "Entitlements", "FEEL",
        "OpenIDConnect",
        "PolicyPacks",
        "Programme", "Registry", "Storage", "StorageTesting",
        "TradeLedger", "TradeTerms", "WebApp", crypto, hummingbird, hummingbirdTesting, logging,
      ]),
    .executableTarget(
      name: "chuhai",
      dependencies: [
        "Accounts", "CZip", "Cases", "Clearance", "CustomsMessages", "DMN", "Entitlements", "FEEL",
        "Mail", "OpenIDConnect", "PolicyPacks", "Programme", "Registry", "Storage",
        "StoragePostgreSQL", "StorageSQLite", "SyntheticTrade", "TradeLedger", "TradeTerms",
        "Transfers", "WebApp", arguments, hummingbird, logging,
      ]),
    // Measures the engine beside its peers; `script/bench rules` runs it.
    .executableTarget(
      name: "rules-kernel", dependencies: ["DMN", "FEEL"], path: "Benchmarks/RulesKernel"),
    // Measures all packs on made-up facts; `script/bench policy` runs it.
    .executableTarget(
      name: "packs-kernel", dependencies: ["FEEL", "PolicyPacks"], path: "Benchmarks/PacksKernel"),
    // Fills a database with cases and measures their clocks; `script/bench cases` runs it.
    .executableTarget(
      name: "cases-kernel",
      dependencies: ["Accounts", "Cases", "PolicyPacks", "Storage", "StorageSQLite", "TradeTerms"],
      path: "Benchmarks/CasesKernel"),
    // The house itself: sizes, names, who imports whom.
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)

// What every document and every row passes through. Their state is never shared between tasks, so the
// checks of exclusive access at run time, an eighth of the time of taking in, prove nothing here.
let hotTargets = ["Clearance", "CustomsMessages", "FEEL", "StorageSQLite", "TradeLedger"]

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if hotTargets.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-enforce-exclusivity=unchecked"]))
  }
}
