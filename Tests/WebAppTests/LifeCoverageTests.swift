import Cases
import PolicyPacks
import StorageTesting
import Testing

/// The guard over the lives is one: it names what no case came to.
struct LifeCoverageTests {
  private static let whole = [
    "question.yaml: the clock answer, deadline", "question.yaml: the state answered",
    "question.yaml: the state asked", "question.yaml: the step answer",
    "question.yaml: the step close", "question.yaml: the step sort", "question: what it is for",
  ]

  @Test func `what nobody came to is named`() throws {
    let question = try #require(try SmallCases.pack().caseTypes["question"])
    #expect(LifeCoverage().missing(of: [question]) == Self.whole)
  }

  @Test func `of what kinds have in common, each comes to its end`() throws {
    let types = try CaseSite.pack().caseTypes
    let kinds = ["grant", "land-support", "residence-support", "schooling-support"]
    let missing = LifeCoverage().missing(of: kinds.compactMap { types[$0] })
    #expect(missing.filter { $0.hasSuffix("the step provide") }.count == 1)
    #expect(missing.filter { $0.hasSuffix("what it is for") }.count == kinds.count)
    #expect(missing.contains("case-grant.yaml: the clock review, rung 2"))
    // A time for each choice.
    let line = LifeCoverage().missing(of: [try #require(types["direct-line"])])
    for choice in ["consultation", "problem", "suggestion"] {
      #expect(line.contains("case-direct-line.yaml: the clock answer, deadline of \(choice)"))
    }
  }

  @Test func `what a case came to is not named any more`() async throws {
    try await CaseSite.run { site in
      let path = try await DirectLineLives.ask("firm", site)
      try await site.move(to: "2026-06-02T10:00:00")
      var coverage = LifeCoverage()
      coverage.add(try await site.cases.sheet(CaseSite.id(path), for: .platform))
      let types = try CaseSite.pack().caseTypes
      let missing = coverage.missing(of: [try #require(types["direct-line"])])
      let file = "case-direct-line.yaml"
      for does in ["reminder", "deadline", "rung 1"] {
        #expect(!missing.contains("\(file): the clock owner, \(does)"))
      }
      #expect(!missing.contains("\(file): the state waiting"))
      #expect(missing.contains("\(file): the clock owner, rung 2"))
      #expect(missing.contains("\(file): the step take"))
      #expect(missing.contains("direct-line: what it is for"))
    }
  }
}
