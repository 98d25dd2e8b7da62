import Foundation
import PolicyPacks
import Testing
import TradeTerms

/// Every pack of the repository.
@Suite struct AllPacksTests {
  @Test func `a city tells its own decisions and those whose number it fills in`() throws {
    let packs = try PackFixture.shelf().packs
    let zhongshan = try #require(packs.first { $0.id == "zs-2022" })
    let told = zhongshan.decisions.filter { zhongshan.tells($0.id) }.map(\.id)
    #expect(told == ["ownSiteSupported", "zsSiteGrant", "zsMarketingGrant", "zsPark"])
    let province = try #require(packs.first { $0.id == "gd-2021-328" })
    #expect(province.decisions.allSatisfy { province.tells($0.id) })
  }

  @Test func `all packs load, and their examples come out`() throws {
    let shelf = try PackFixture.shelf()
    #expect(shelf.refused.map { "\($0.name): \($0.refusal)" } == [])
    #expect(shelf.packs.count >= 15)
    for pack in shelf.packs {
      #expect(PackCheck(pack).findings().map { "\(pack.id)/\($0.place): \($0.what.english)" } == [])
    }
  }

  @Test func `every decision that gives something is tried by an example`() throws {
    for pack in try PackFixture.shelf().packs {
      let tried = Set(pack.sentences.flatMap(\.tests).flatMap(\.outcomes.keys))
      for benefit in pack.sentences.flatMap(\.benefits) {
        #expect(tried.contains(benefit.amount ?? benefit.decision), "\(pack.id): \(benefit.id)")
      }
    }
  }

  @Test func `every sentence that the policy has is in the pack`() throws {
    let facts = PackFixture.root.appending(path: "../shared/facts/policy.md")
    guard let text = try? String(contentsOf: facts, encoding: .utf8) else { return }
    let pack = try PackFixture.guangdong()
    let known = Set(pack.sentences.map(\.id) + pack.gaps.map(\.id) + pack.measures.map(\.id))
    let section =
      text.components(separatedBy: "### 1.1 Sentences").last?
      .components(separatedBy: "### 1.2").first ?? ""
    let ids = section.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|")
      guard let first = cells.first else { return nil }
      let id = first.filter { !" *".contains($0) }
      return id.first.map { $0.isNumber || $0 == "G" } == true ? String(id) : nil
    }
    #expect(ids.count >= 60)
    // The preamble is the purpose of the pack.
    #expect(ids.filter { !known.contains($0) && $0 != "0.1" } == [])
  }
}
