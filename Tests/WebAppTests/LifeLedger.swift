import Cases
import PolicyPacks
import StorageTesting
import Synchronization
import Testing

/// Where the suites of lives take down what their cases went through, each as its sites end, so
/// that the last of them can say what the packs declare and no life came to.
final class LifeLedger: Sendable {
  static let shared = LifeLedger()

  /// Whether a life is told: what other tests come to does not count, for it is not looked at.
  @TaskLocal static var isLife = false

  private struct Pages {
    /// The suites that are still to end.
    var open: Set<String> = []
    var coverage = LifeCoverage()
  }

  private let pages = Mutex(Pages())

  /// Whether somebody runs some of the tests only, who cannot come to everything.
  private static var isPartial: Bool {
    CommandLine.arguments.contains { argument in
      ["--filter", "--skip"].contains { argument == $0 || argument.hasPrefix("\($0)=") }
    }
  }

  func begin(_ suite: String) { pages.withLock { _ = $0.open.insert(suite) } }

  func add(_ coverage: LifeCoverage) { pages.withLock { $0.coverage.merge(coverage) } }

  /// Ends a suite; the last one gives what all of them came to.
  func end(_ suite: String) -> LifeCoverage? {
    pages.withLock { pages in
      pages.open.remove(suite)
      return pages.open.isEmpty ? pages.coverage : nil
    }
  }

  /// Whatever the policies declare must have been reached by a life.
  static func check(_ coverage: LifeCoverage) throws {
    guard !isPartial else { return }
    let types = try BenefitWayTests.packs().flatMap(\.caseTypes.values)
    let missing = coverage.missing(of: types)
    #expect(missing.isEmpty, "no life comes to: \(missing.joined(separator: "; "))")
  }
}

/// Marks a suite of lives over HTTP: what its cases reach is gathered, and when the last such suite
/// has ended, nothing that the policies declare may be left out.
struct LifeTrait: SuiteTrait, TestScoping {
  func prepare(for test: Test) async throws { LifeLedger.shared.begin("\(test.id)") }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await LifeLedger.$isLife.withValue(true) { try await function() }
    if let coverage = LifeLedger.shared.end("\(test.id)") { try LifeLedger.check(coverage) }
  }
}

extension Trait where Self == LifeTrait {
  /// See `LifeTrait`.
  static var lives: Self { Self() }
}

extension CaseSite {
  /// Runs what happens on the site and takes down, for a life, what its cases went through.
  func live(_ body: (CaseSite) async throws -> Void) async throws {
    try await body(self)
    guard LifeLedger.isLife else { return }
    var query = CaseQuery()
    query.view = .all
    query.isWhole = true
    query.limit = 10_000
    var coverage = LifeCoverage()
    for record in try await cases.list(query, for: .platform).rows {
      coverage.add(try await cases.sheet(record.id, for: .platform))
    }
    LifeLedger.shared.add(coverage)
  }
}
