import Cases
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

/// Benefits of which a subject may have one only, although two policies give them: that of the
/// province and that of a city name one group.
@Suite("Exclusive benefits") struct ExclusiveBenefitTests {
  /// A policy that gives one benefit, which excludes all others of some groups.
  private static func pack(_ id: String, exclusive groups: [String]) throws -> PolicyPack {
    let policy = """
      id: \(id)
      number: 小〔2026〕3号
      title: {zh: 小奖励, en: small award}
      issuer: {zh: 某厅, en: somebody}
      signed: 2026-01-01
      published: 2026-01-01
      departments: {省财政厅: {zh: 省财政厅, en: Department of Finance}}
      facts:
        hasSite: {subject: enterprise, type: boolean, label: {zh: 有独立站, en: has a site}}
      measures: [01.md]
      """
    let measure = """
      # 1 奖励 / Awards

      ## 1.1

      有独立站的企业可获一次奖励。
      Firms with a site of their own get an award.

      ```decision
      name: award
      subject: enterprise
      type: boolean
      label: {zh: 独立站奖励, en: award for a site}
      uses: {site: hasSite}
      condition: site
      ```

      ```benefit
      - {id: site, when: award, kind: money, department: 省财政厅, exclusive: [\(groups.joined(separator: ", "))], label: {zh: 独立站奖励, en: award for a site}}
      ```

      ```tests
      - {at: 2026-06-30, given: {site: true}, expect: {award: true}}
      - {at: 2026-06-30, given: {site: false}, expect: {award: false}}
      ```
      """
    return try PolicyPack.load(files: [
      PackFile(name: "policy.yaml", bytes: Array(policy.utf8)),
      PackFile(name: "01.md", bytes: Array(measure.utf8)),
    ])
  }

  /// A benefit of a pack as a case asks for it.
  private static func opening(
    _ kind: String, _ pack: PolicyPack, for code: String, year: Int = 2025
  ) throws -> CaseOpening {
    let benefit = try #require(pack.benefits.first)
    var opening = CaseOpening(kind)
    opening.subject = code
    opening.fields = ["contact": "王女士 13800000000"]
    opening.benefit = CaseOpening.Benefit(
      key: "\(pack.id)/\(benefit.id)", label: benefit.label, decision: "D-1", year: year,
      exclusive: benefit.exclusive, department: benefit.department)
    return opening
  }

  @Test(arguments: LiveEngine.available)
  func `what the province gives and what a city gives of one group exclude each other`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let province = try Self.pack("small-province", exclusive: ["site-award"])
      let city = try Self.pack("small-city", exclusive: ["rent", "site-award"])
      let rent = try Self.pack("small-rent", exclusive: ["rent"])
      let codes = try Hall.firms(in: .shenzhen)
      let firm = People.firm(codes[0])
      func ask(
        _ pack: PolicyPack, year: Int = 2025, by actor: CaseActor? = nil
      ) async throws -> CaseRecord {
        let code = actor == nil ? codes[0] : codes[1]
        return try await hall.desk.open(
          try Self.opening("grant", pack, for: code, year: year), by: actor ?? firm)
      }
      func refused(_ pack: PolicyPack, for holder: CaseRecord, _ kind: String = "grant")
        async throws
      {
        let by = kind == "grant" ? firm : CaseActor.platform
        await #expect(throws: CaseError.claimed(number: holder.number)) {
          _ = try await hall.desk.open(try Self.opening(kind, pack, for: codes[0]), by: by)
        }
      }
      let first = try await ask(province)
      try await refused(city, for: first)
      // An offer asks for the same as an application.
      try await refused(city, for: first, "free-claim")
      try await refused(province, for: first, "free-claim")
      // Another group, another year, another enterprise.
      let beside = try await ask(rent)
      _ = try await ask(province, year: 2026)
      _ = try await ask(province, by: People.firm(codes[1], account: 12))
      // What came to nothing lets go of its groups; what holds any of them still stands in the way.
      _ = try await DirectLineTests.step(hall, first, "withdraw", by: firm)
      try await refused(city, for: beside)
      _ = try await DirectLineTests.step(hall, beside, "withdraw", by: firm)
      let second = try await ask(city)
      try await refused(province, for: second)
      try await refused(rent, for: second)
      // Refused, it held nothing of the groups that were free.
      _ = try await DirectLineTests.step(hall, second, "withdraw", by: firm)
      _ = try await ask(rent)
      _ = try await ask(province)
    }
  }
}
